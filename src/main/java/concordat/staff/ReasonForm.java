package concordat.staff;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Why an act on an account is done.
record ReasonForm(String reason) {
    static final ReasonForm BLANK = new ReasonForm("");

    ReasonForm(@Nullable String reason) {
        this.reason = Objects.requireNonNullElse(reason, "").strip();
    }

    ErrorSummary errors() {
        return new Errors().require(reason, "reason", "Enter why").summary();
    }
}
