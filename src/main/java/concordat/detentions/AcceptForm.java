package concordat.detentions;

import static concordat.detentions.Section136Form.text;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import org.jspecify.annotations.Nullable;

/// Who accepts the person, as typed.
record AcceptForm(String receiver, String condition) {
    AcceptForm(@Nullable String receiver, @Nullable String condition) {
        this.receiver = text(receiver);
        this.condition = text(condition);
    }

    ErrorSummary errors() {
        return new Errors()
                .require(receiver, "receiver", "Enter the name of whoever accepts the person")
                .summary();
    }
}
