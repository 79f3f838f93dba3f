package concordat.agreements;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.records.Scope;
import concordat.records.Section;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Asking to see more, or the answer to it, as typed.
record AskForm(List<String> sections, String why, String answer, String override) {
    static final AskForm BLANK = new AskForm(null, null, null, null);

    AskForm(@Nullable List<String> sections, @Nullable String why, @Nullable String answer, @Nullable String override) {
        this.sections = sections == null ? List.of() : List.copyOf(sections);
        this.why = Objects.requireNonNullElse(why, "").strip();
        this.answer = Objects.requireNonNullElse(answer, "");
        this.override = Objects.requireNonNullElse(override, "");
    }

    ErrorSummary errorsOfAsking() {
        return new Errors()
                .check(
                        !sections.isEmpty()
                                && sections.stream().allMatch(each -> ClauseForm.isOne(Section.values(), each)),
                        "sections",
                        "Choose what you need to see")
                .require(why, "why", "Enter why you need to see it")
                .summary();
    }

    ErrorSummary errorsOfAnswering() {
        return new Errors()
                .check(answer.matches("YES|NO"), "answer", "Choose whether you share it")
                .require(why, "why", "Enter the reason")
                .summary();
    }

    Scope scope() {
        return ClauseForm.scope(sections);
    }
}
