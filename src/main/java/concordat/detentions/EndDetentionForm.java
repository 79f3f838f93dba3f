package concordat.detentions;

import static concordat.detentions.Section136Form.isOneOf;
import static concordat.detentions.Section136Form.text;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDateTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The outcome and the end, as typed.
///
/// @param words what happens next, for those who care for the person
/// @param told what the officers may read of it
record EndDetentionForm(String outcome, String words, String told, TypedDateTime at) {
    EndDetentionForm(
            @Nullable String outcome, @Nullable String words, @Nullable String told, @Nullable TypedDateTime at) {
        this.outcome = text(outcome);
        this.words = text(words);
        this.told = text(told);
        this.at = at == null ? TypedDateTime.BLANK : at;
    }

    /// With what was agreed already.
    static EndDetentionForm of(Assessment assessment) {
        Outcome agreed = assessment.outcome();
        return new EndDetentionForm(agreed == null ? null : agreed.name(), null, null, null);
    }

    ErrorSummary errors(Detention detention, Instant now) {
        Errors errors = new Errors()
                .check(isOneOf(Outcome.values(), outcome), "outcome", "Choose the outcome")
                .check(
                        !outcome.equals(Outcome.DISCHARGED_WITH_PLAN.name()) || !words.isBlank(),
                        "words",
                        "Enter the plan that they were discharged with");
        TypedTimes.happened(errors, at, "at", "when the detention ended", now, true);
        TypedTimes.notBefore(errors, at, "at", detention.detainedAt(), "It cannot have ended before it began");
        return errors.summary();
    }

    EndDetention.Command command(DetentionId id, Instant now) {
        return new EndDetention.Command(
                id, Outcome.valueOf(outcome), words.strip(), told.strip(), TypedTimes.instant(at, now));
    }
}
