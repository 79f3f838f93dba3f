package concordat.warrants;

import static concordat.warrants.Typed.text;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import org.jspecify.annotations.Nullable;

/// Why a warrant is of no more use, as typed.
record WithdrawalForm(String why) {
    WithdrawalForm(@Nullable String why) {
        this.why = text(why);
    }

    ErrorSummary errors() {
        return new Errors()
                .require(why, "why", "Enter why the warrant is of no more use")
                .summary();
    }
}
