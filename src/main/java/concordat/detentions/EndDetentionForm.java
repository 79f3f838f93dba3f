package concordat.detentions;

import static concordat.detentions.Section136Form.isOneOf;
import static concordat.detentions.Section136Form.text;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDateTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The outcome and the end, as typed.
record EndDetentionForm(String outcome, String words, TypedDateTime at) {
    static final EndDetentionForm BLANK = new EndDetentionForm(null, null, null);

    EndDetentionForm(@Nullable String outcome, @Nullable String words, @Nullable TypedDateTime at) {
        this.outcome = text(outcome);
        this.words = text(words);
        this.at = at == null ? TypedDateTime.BLANK : at;
    }

    ErrorSummary errors(Detention detention, Instant now) {
        Errors errors = new Errors().check(isOneOf(Outcome.values(), outcome), "outcome", "Choose the outcome");
        TypedTimes.happened(errors, at, "at", "when the detention ended", now, true);
        TypedTimes.notBefore(errors, at, "at", detention.detainedAt(), "It cannot have ended before it began");
        return errors.summary();
    }
}
