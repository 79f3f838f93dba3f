package concordat.guardians;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Why a guardian does something, as typed.
record WhyForm(String why) {
    WhyForm(@Nullable String why) {
        this.why = Objects.requireNonNullElse(why, "").strip();
    }

    /// @param field its id on the page
    /// @param sentence what to do where nothing was typed
    ErrorSummary errors(String field, String sentence) {
        return new Errors().require(why, field, sentence).summary();
    }
}
