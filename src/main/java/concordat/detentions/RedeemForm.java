package concordat.detentions;

import static concordat.detentions.Section136Form.text;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import org.jspecify.annotations.Nullable;

/// A code and who types it.
record RedeemForm(String code, String name, String job) {
    static final RedeemForm BLANK = new RedeemForm(null, null, null);

    RedeemForm(@Nullable String code, @Nullable String name, @Nullable String job) {
        this.code = text(code);
        this.name = text(name);
        this.job = text(job);
    }

    ErrorSummary errors() {
        return new Errors()
                .require(code, "code", "Enter the code that the officer read out")
                .require(name, "name", "Enter your name")
                .require(job, "job", "Enter your job, like charge nurse")
                .summary();
    }
}
