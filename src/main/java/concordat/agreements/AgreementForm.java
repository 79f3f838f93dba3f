package concordat.agreements;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An agreement as it is drawn up, as typed.
record AgreementForm(
        String title,
        String kind,
        String purpose,
        String conditions,
        TypedDate starts,
        TypedDate review,
        TypedDate ends,
        List<String> parties) {
    static final AgreementForm BLANK = new AgreementForm(null, null, null, null, null, null, null, null);

    AgreementForm(
            @Nullable String title,
            @Nullable String kind,
            @Nullable String purpose,
            @Nullable String conditions,
            @Nullable TypedDate starts,
            @Nullable TypedDate review,
            @Nullable TypedDate ends,
            @Nullable List<String> parties) {
        this.title = Objects.requireNonNullElse(title, "").strip();
        this.kind = Objects.requireNonNullElse(kind, "");
        this.purpose = Objects.requireNonNullElse(purpose, "").strip();
        this.conditions = Objects.requireNonNullElse(conditions, "").strip();
        this.starts = Objects.requireNonNullElse(starts, TypedDate.BLANK);
        this.review = Objects.requireNonNullElse(review, TypedDate.BLANK);
        this.ends = Objects.requireNonNullElse(ends, TypedDate.BLANK);
        this.parties = parties == null ? List.of() : List.copyOf(parties);
    }

    ErrorSummary errors() {
        Errors errors = new Errors()
                .require(title, "title", "Enter what the agreement is called")
                .check(
                        Arrays.stream(Agreement.Kind.values())
                                .anyMatch(each -> each.name().equals(kind)),
                        "kind",
                        "Choose what kind of agreement it is")
                .require(purpose, "purpose", "Enter what it is for")
                .check(!parties.isEmpty(), "parties", "Choose at least one other party");
        Optional<LocalDate> start = date(starts, "starts", "it begins", errors);
        Optional<LocalDate> reviewed = date(review, "review", "it is reviewed", errors);
        Optional<LocalDate> end = date(ends, "ends", "it ends", errors);
        if (start.isPresent() && reviewed.isPresent() && end.isPresent()) {
            errors.check(start.get().isBefore(reviewed.get()), "review-day", "It is reviewed after it begins");
            errors.check(!end.get().isBefore(reviewed.get()), "ends-day", "It does not end before it is reviewed");
        }
        return errors.summary();
    }

    /// @param own the actor's agency, which is a party too
    MakeAgreement.Command command(String own) {
        Set<String> all = new LinkedHashSet<>(List.of(own));
        all.addAll(parties);
        return new MakeAgreement.Command(
                title,
                Agreement.Kind.valueOf(kind),
                purpose,
                conditions,
                starts.read().orElseThrow(),
                review.read().orElseThrow(),
                ends.read().orElseThrow(),
                new ArrayList<>(all));
    }

    private static Optional<LocalDate> date(TypedDate typed, String field, String what, Errors errors) {
        Optional<LocalDate> read = typed.read();
        errors.check(read.isPresent(), field + "-day", "Enter the date on which " + what + ", such as 1 4 2027");
        return read;
    }
}
