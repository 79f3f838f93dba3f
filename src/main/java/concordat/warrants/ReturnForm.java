package concordat.warrants;

import static concordat.warrants.Typed.text;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDateTime;
import concordat.detentions.TypedTimes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A return to hospital, as typed.
record ReturnForm(String to, TypedDateTime at) {
    ReturnForm(@Nullable String to, @Nullable TypedDateTime at) {
        this.to = text(to);
        this.at = at == null ? TypedDateTime.BLANK : at;
    }

    ErrorSummary errors(Warrant warrant, Instant now) {
        Errors errors = new Errors().require(to, "to", "Enter where the patient was returned to");
        TypedTimes.happened(errors, at, "at", "when they were returned", now, true);
        Instant taken = warrant.enteredAt();
        if (taken != null) {
            TypedTimes.notBefore(errors, at, "at", taken, "They cannot have been returned before they were taken");
        }
        return errors.summary();
    }
}
