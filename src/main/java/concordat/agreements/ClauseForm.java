package concordat.agreements;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.records.RecordKind;
import concordat.records.Scope;
import concordat.records.Section;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A clause as typed. No section ticked is a pointer: that there is such a record, and no more.
record ClauseForm(String words, String gateway, String recordKind, List<String> sections, String consent) {
    static final ClauseForm BLANK = new ClauseForm(null, null, null, null, null);

    ClauseForm(
            @Nullable String words,
            @Nullable String gateway,
            @Nullable String recordKind,
            @Nullable List<String> sections,
            @Nullable String consent) {
        this.words = Objects.requireNonNullElse(words, "").strip();
        this.gateway = Objects.requireNonNullElse(gateway, "");
        this.recordKind = Objects.requireNonNullElse(recordKind, "");
        this.sections = sections == null ? List.of() : List.copyOf(sections);
        this.consent = Objects.requireNonNullElse(consent, "");
    }

    ErrorSummary errors() {
        return new Errors()
                .require(words, "words", "Enter the clause in the agreement’s words")
                .check(isOne(Gateway.values(), gateway), "gateway", "Choose the lawful gateway")
                .check(isOne(RecordKind.values(), recordKind), "recordKind", "Choose the kind of record")
                .check(
                        sections.stream().allMatch(each -> isOne(Section.values(), each)),
                        "sections",
                        "Choose among the sections")
                .check(
                        isOne(Clause.ConsentNeeded.values(), consent),
                        "consent",
                        "Choose what the person must have said")
                .summary();
    }

    AddClause.Command command() {
        return new AddClause.Command(
                words,
                Gateway.valueOf(gateway),
                RecordKind.valueOf(recordKind),
                scope(sections),
                Clause.ConsentNeeded.valueOf(consent));
    }

    static Scope scope(List<String> sections) {
        return Scope.of(sections.stream().map(Section::valueOf).toList());
    }

    static <E extends Enum<E>> boolean isOne(E[] constants, String name) {
        return Arrays.stream(constants).anyMatch(each -> each.name().equals(name));
    }
}
