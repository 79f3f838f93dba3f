package concordat.guardians;

import concordat.design.Choice;
import concordat.design.ErrorSummary;
import concordat.design.Radios;
import concordat.design.SummaryList;
import concordat.design.SummaryList.Row;
import concordat.design.Textarea;
import concordat.records.Involvement;
import concordat.records.RecordHead;
import concordat.records.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a person may see of a record, what is withheld and whom to ask; and breaking the glass.
///
/// @param fresh whether who looks gave their second factor a short time ago, without which no glass is broken
/// @param facts of a record that they may see something of; null where they may not, or it is not there
public record AccessPage(
        String reference,
        @Nullable SummaryList facts,
        boolean whole,
        boolean mayBreak,
        boolean fresh,
        ErrorSummary errors,
        Radios reason,
        Textarea words,
        Radios hours) {
    static AccessPage unseen(String reference, boolean mayBreak, boolean fresh, GlassForm form, ErrorSummary errors) {
        return of(reference, null, false, mayBreak, fresh, form, errors);
    }

    static AccessPage seen(
            RecordHead record,
            Optional<String> name,
            Scope scope,
            List<Involvement> involvements,
            boolean mayBreak,
            boolean fresh,
            GlassForm form,
            ErrorSummary errors,
            Instant now) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("Record", record.kind().words() + " " + record.reference()));
        name.ifPresent(words -> rows.add(Row.of("Name", words)));
        rows.add(Row.of("Held by", record.ownerAgency()));
        rows.add(Row.of(
                "Agencies involved now",
                String.join(
                        ", ",
                        involvements.stream()
                                .filter(each -> each.isOpenAt(now))
                                .map(Involvement::agency)
                                .distinct()
                                .toList())));
        rows.add(Row.of("You can see", scope.words()));
        Scope withheld = Scope.WHOLE.without(scope);
        if (!withheld.isPointer()) {
            rows.add(Row.of("Withheld from you", withheld.words()));
            rows.add(Row.of("Whom to ask", record.ownerAgency() + ", which holds the record"));
        }
        return of(record.reference(), SummaryList.of(rows), withheld.isPointer(), mayBreak, fresh, form, errors);
    }

    private static AccessPage of(
            String reference,
            @Nullable SummaryList facts,
            boolean whole,
            boolean mayBreak,
            boolean fresh,
            GlassForm form,
            ErrorSummary errors) {
        return new AccessPage(
                reference,
                facts,
                whole,
                mayBreak,
                fresh,
                errors,
                Radios.of(
                                "reason",
                                "Why can this not wait?",
                                form.reason(),
                                Choice.each(GlassReason.values(), GlassReason::words))
                        .withErrorFrom(errors),
                Textarea.of("words", "What is happening, and what do you need to know?", form.words())
                        .withErrorFrom(errors),
                Radios.of(
                                "hours",
                                "For how long?",
                                form.hours(),
                                IntStream.of(1, 2, 4, 8)
                                        .mapToObj(hours -> Choice.of(
                                                Integer.toString(hours), hours == 1 ? "1 hour" : hours + " hours"))
                                        .toList())
                        .inline()
                        .withErrorFrom(errors));
    }
}
