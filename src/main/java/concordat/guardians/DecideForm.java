package concordat.guardians;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a guardian decides on a proposal to erase, as chosen and typed.
///
/// @param erase `YES` or `NO`
record DecideForm(String erase, String why) {
    DecideForm(@Nullable String erase, @Nullable String why) {
        this.erase = Objects.requireNonNullElse(erase, "");
        this.why = Objects.requireNonNullElse(why, "").strip();
    }

    boolean approves() {
        return erase.equals("YES");
    }

    ErrorSummary errors() {
        return new Errors()
                .check(Set.of("YES", "NO").contains(erase), "erase", "Say whether it is erased")
                .require(why, "decide-why", "Enter what you checked, and why you decide so")
                .summary();
    }
}
