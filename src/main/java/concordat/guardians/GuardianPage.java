package concordat.guardians;

import concordat.actor.Actor;
import concordat.design.Checkboxes;
import concordat.design.Choice;
import concordat.design.ErrorSummary;
import concordat.design.Label;
import concordat.design.Radios;
import concordat.design.Table;
import concordat.design.Table.Cell;
import concordat.design.TextInput;
import concordat.design.Textarea;
import concordat.records.Involvement;
import concordat.records.Look;
import concordat.records.RecordHead;
import concordat.staff.Accounts;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything a guardian answers for on one record: who is involved, who looked, who broke the glass, to whom it is
/// kept.
///
/// @param restriction why it is kept to named people, or null
public record GuardianPage(
        String reference,
        String kind,
        String href,
        ErrorSummary errors,
        Table involved,
        Table looks,
        List<Broken> glass,
        @Nullable String restriction,
        Checkboxes people,
        TextInput why) {
    /// One breaking of the glass; the form is there while nobody has reviewed it.
    public record Broken(
            UUID involvement,
            String words,
            String when,
            @Nullable String found,
            @Nullable Radios justified,
            @Nullable Textarea review) {}

    /// @param reviewed the breaking that the form with errors was about, or null
    record Typed(@Nullable UUID reviewed, ReviewForm review, RestrictForm restrict, ErrorSummary errors) {
        static final Typed NOTHING = new Typed(null, ReviewForm.BLANK, RestrictForm.BLANK, ErrorSummary.none());
    }

    static GuardianPage of(
            RecordHead record,
            List<Involvement> involvements,
            List<Look> looks,
            List<Glass> glass,
            @Nullable String restriction,
            List<Accounts.Account> colleagues,
            Typed typed,
            Actor guardian,
            Instant now) {
        return new GuardianPage(
                record.reference(),
                record.kind().words(),
                record.kind().path() + record.id(),
                typed.errors(),
                Table.of(
                                "Who is involved, and why",
                                involvements.stream()
                                        .map(each -> row(each, now))
                                        .toList())
                        .withHead("Agency", "Sees", "Because", "From", "Until")
                        .dense(),
                Table.of(
                                "Who looked",
                                looks.stream().map(look -> row(look, now)).toList())
                        .withHead("When", "Who", "For", "Purpose", "How")
                        .dense(),
                glass.stream().map(each -> broken(each, typed, guardian, now)).toList(),
                restriction,
                Checkboxes.of(
                                "people",
                                "Who may still see it?",
                                typed.restrict().people().stream()
                                        .map(UUID::toString)
                                        .toList(),
                                colleagues.stream()
                                        .filter(each -> each.disabledAt() == null
                                                && !each.id().equals(guardian.id()))
                                        .map(each -> Choice.of(
                                                each.id().toString(),
                                                each.displayName() + ", "
                                                        + each.role().words()))
                                        .toList())
                        .withErrorFrom(typed.errors()),
                TextInput.of("why", "Why?", typed.restrict().why()).withErrorFrom(typed.errors()));
    }

    private static List<Cell> row(Involvement each, Instant now) {
        Instant ends = each.endsAt();
        return List.of(
                Cell.of(each.agency() + (each.restricted() ? " (named people)" : "")),
                Cell.of(each.scope().words()),
                Cell.of("It " + each.why()),
                Cell.of(LondonTime.of(each.startsAt(), now)),
                Cell.of(ends == null ? "Open" : LondonTime.of(ends, now)));
    }

    private static List<Cell> row(Look look, Instant now) {
        return List.of(
                Cell.of(LondonTime.of(look.happenedAt(), now)),
                Cell.of(look.actorName() + ", " + look.role().words()),
                Cell.of(look.agency()),
                Cell.of(look.purpose().words()),
                Cell.of(look.act().equals("record.opened") ? "Opened it" : "Was shown it in a list or search"));
    }

    private static Broken broken(Glass each, Typed typed, Actor guardian, Instant now) {
        String words = "%s, %s, %s: %s. %s"
                .formatted(
                        each.name(),
                        each.role().words(),
                        each.agency(),
                        each.reason().words(),
                        each.words());
        String when = LondonTime.of(each.brokenAt(), now) + " until " + LondonTime.of(each.endsAt(), now);
        if (each.reviewedAt() != null || each.accountId().equals(guardian.id())) {
            String found = each.justified() == null
                    ? "Another guardian reviews this"
                    : (each.justified() ? "Justified" : "Not justified") + ", found " + each.reviewedBy() + ": "
                            + each.review();
            return new Broken(each.involvement(), words, when, found, null, null);
        }
        boolean asked = each.involvement().equals(typed.reviewed());
        ReviewForm form = asked ? typed.review() : ReviewForm.BLANK;
        ErrorSummary errors = asked ? typed.errors() : ErrorSummary.none();
        return new Broken(
                each.involvement(),
                words,
                when,
                null,
                Radios.of(
                                "justified",
                                "Was it justified?",
                                form.justified(),
                                List.of(Choice.of("YES", "Yes"), Choice.of("NO", "No")))
                        .withId(asked ? "justified" : "justified-" + each.involvement())
                        .inline()
                        .withErrorFrom(errors),
                Textarea.of("words", "What did you look at and find?", form.words())
                        .withId(asked ? "found" : "found-" + each.involvement())
                        .withLabel(Label.of("What did you look at, and what did you find?"))
                        .withErrorFrom(errors));
    }
}
