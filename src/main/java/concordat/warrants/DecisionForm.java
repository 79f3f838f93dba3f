package concordat.warrants;

import static concordat.warrants.Typed.isOneOf;
import static concordat.warrants.Typed.text;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDateTime;
import concordat.detentions.TypedTimes;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the court decided, as typed.
record DecisionForm(String decision, String justice, String words, TypedDateTime at) {
    static final DecisionForm BLANK = new DecisionForm(null, null, null, null);

    DecisionForm(
            @Nullable String decision, @Nullable String justice, @Nullable String words, @Nullable TypedDateTime at) {
        this.decision = text(decision);
        this.justice = text(justice);
        this.words = text(words);
        this.at = at == null ? TypedDateTime.BLANK : at;
    }

    ErrorSummary errors(Warrant warrant, Instant now) {
        Errors errors = new Errors()
                .check(
                        isOneOf(List.of(Warrant.Decision.values()), decision),
                        "decision",
                        "Choose whether the warrant was granted or refused")
                .require(justice, "justice", "Enter the name of the justice")
                .check(
                        !decision.equals(Warrant.Decision.REFUSED.name()) || !words.isBlank(),
                        "words",
                        "Enter why the court refused it");
        TypedTimes.happened(errors, at, "at", "when the court decided", now, true);
        TypedTimes.notBefore(
                errors, at, "at", warrant.appliedAt(), "The court cannot have decided before it was asked");
        return errors.summary();
    }

    /// A decision in the same minute as the application came after it.
    DecideWarrant.Command command(Warrant warrant, Instant now) {
        Instant typed = TypedTimes.instant(at, now);
        return new DecideWarrant.Command(
                warrant.id(),
                Warrant.Decision.valueOf(decision),
                justice.strip(),
                words.strip(),
                typed.isBefore(warrant.appliedAt()) ? warrant.appliedAt() : typed);
    }
}
