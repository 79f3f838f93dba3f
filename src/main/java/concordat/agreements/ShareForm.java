package concordat.agreements;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.records.Section;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Sharing sections of a record, as typed.
record ShareForm(String to, List<String> sections, String necessity, String override, String balance) {
    static final ShareForm BLANK = new ShareForm(null, null, null, null, null);

    ShareForm(
            @Nullable String to,
            @Nullable List<String> sections,
            @Nullable String necessity,
            @Nullable String override,
            @Nullable String balance) {
        this.to = Objects.requireNonNullElse(to, "");
        this.sections = sections == null ? List.of() : List.copyOf(sections);
        this.necessity = Objects.requireNonNullElse(necessity, "").strip();
        this.override = Objects.requireNonNullElse(override, "");
        this.balance = Objects.requireNonNullElse(balance, "").strip();
    }

    boolean overrides() {
        return override.equals("YES");
    }

    ErrorSummary errors() {
        return new Errors()
                .require(to, "to", "Choose with whom")
                .check(
                        sections.stream().allMatch(each -> ClauseForm.isOne(Section.values(), each)),
                        "sections",
                        "Choose among the sections")
                .require(necessity, "necessity", "Enter why this is necessary and proportionate")
                .check(
                        !overrides() || !balance.isBlank(),
                        "balance",
                        "Write down the balance: what weighs more, and why")
                .summary();
    }

    ShareRecord.Command command() {
        return new ShareRecord.Command(to, ClauseForm.scope(sections), necessity, overrides(), balance);
    }
}
