package concordat.guardians;

import concordat.design.Choice;
import concordat.design.ErrorSummary;
import concordat.design.Label;
import concordat.design.Radios;
import concordat.design.SummaryList;
import concordat.design.SummaryList.Row;
import concordat.design.Textarea;
import concordat.records.RecordHead;
import concordat.web.LondonTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How long a record is kept, whether a court's need holds it, and its erasing.
///
/// @param obstacle why it may not be erased now, or null
/// @param proposal that waits, in words, or null
/// @param own whether who looks proposed it
public record KeepingPage(
        String reference,
        String kind,
        ErrorSummary errors,
        SummaryList facts,
        boolean owner,
        boolean held,
        boolean erased,
        @Nullable String obstacle,
        @Nullable String proposal,
        boolean own,
        Textarea holdWhy,
        Textarea eraseWhy,
        Radios erase,
        Textarea decideWhy) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /// What was typed into which of the forms.
    record Typed(String hold, String propose, DecideForm decide, ErrorSummary errors) {
        static final Typed NOTHING = new Typed("", "", new DecideForm("", ""), ErrorSummary.none());

        static Typed hold(String why, ErrorSummary errors) {
            return new Typed(why, "", NOTHING.decide, errors);
        }

        static Typed propose(String why, ErrorSummary errors) {
            return new Typed("", why, NOTHING.decide, errors);
        }

        static Typed decide(DecideForm form, ErrorSummary errors) {
            return new Typed("", "", form, errors);
        }
    }

    static KeepingPage of(
            RecordHead record,
            @Nullable Erasure latest,
            @Nullable String obstacle,
            boolean owner,
            boolean own,
            Typed typed,
            Instant now) {
        boolean waits = latest != null && latest.waits();
        return new KeepingPage(
                record.reference(),
                record.kind().words(),
                typed.errors(),
                facts(record, latest, now),
                owner,
                record.legalHoldReason() != null,
                latest != null && Boolean.TRUE.equals(latest.approved()),
                obstacle,
                waits && latest != null ? proposal(latest, now) : null,
                own,
                why("hold-why", typed.hold(), "Which court, coroner or inquiry, and what does it ask for?", typed),
                why("erase-why", typed.propose(), "Why is it erased, and by what right?", typed),
                Radios.of(
                                "erase",
                                "Is it erased?",
                                typed.decide().erase(),
                                List.of(Choice.of("YES", "Yes, erase it"), Choice.of("NO", "No, keep it")))
                        .inline()
                        .withErrorFrom(typed.errors()),
                why("decide-why", typed.decide().why(), "What did you check, and why do you decide so?", typed));
    }

    private static Textarea why(String id, String typed, String label, Typed all) {
        return Textarea.of("why", label, typed)
                .withId(id)
                .withLabel(Label.of(label))
                .withErrorFrom(all.errors());
    }

    private static String proposal(Erasure waiting, Instant now) {
        return "%s proposed this at %s: %s"
                .formatted(waiting.proposedByName(), LondonTime.of(waiting.proposedAt(), now), waiting.why());
    }

    private static SummaryList facts(RecordHead record, @Nullable Erasure latest, Instant now) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("Owned by", record.ownerAgency()));
        rows.add(Row.of("Opened", LondonTime.of(record.openedAt(), now)));
        Instant closed = record.closedAt();
        rows.add(Row.of("Closed", closed == null ? "No" : LondonTime.of(closed, now)));
        rows.add(Row.of("To be kept until", day(record.retainUntil())));
        String held = record.legalHoldReason();
        rows.add(Row.of("Legal hold", held == null ? "None" : held));
        if (latest != null && latest.decidedAt() != null) {
            rows.add(Row.of(
                    Boolean.TRUE.equals(latest.approved()) ? "Erased" : "Erasing refused",
                    "%s, %s: %s. Proposed by %s: %s"
                            .formatted(
                                    latest.decidedByName(),
                                    LondonTime.of(latest.decidedAt(), now),
                                    latest.decision(),
                                    latest.proposedByName(),
                                    latest.why())));
        }
        return SummaryList.of(rows);
    }

    private static String day(LocalDate day) {
        return day.format(DAY);
    }
}
