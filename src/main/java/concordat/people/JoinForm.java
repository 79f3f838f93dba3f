package concordat.people;

import static java.util.Objects.requireNonNullElse;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import org.jspecify.annotations.Nullable;

/// Which other record is of the same person, or no longer is, as typed.
///
/// @param reference of the other record; not asked for where two are parted
record JoinForm(String reference, String why) {
    JoinForm(@Nullable String reference, @Nullable String why) {
        this.reference = requireNonNullElse(reference, "").strip();
        this.why = requireNonNullElse(why, "").strip();
    }

    ErrorSummary errors() {
        return new Errors()
                .require(reference, "reference", "Enter the reference of the other record, like PER-2026-000123")
                .require(why, "why", "Say how you know that it is the same person")
                .summary();
    }

    ErrorSummary errorsOfParting() {
        return new Errors()
                .require(why, "why", "Say how you know that they are two people")
                .summary();
    }
}
