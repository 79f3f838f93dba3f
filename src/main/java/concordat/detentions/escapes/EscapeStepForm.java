package concordat.detentions.escapes;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDateTime;
import concordat.detentions.TypedTimes;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What followed an escape, as typed: without a time it is happening now.
///
/// @param step [#CIRCULATED] or [#BACK]
/// @param how they came back
record EscapeStepForm(String step, String told, String how, String to, TypedDateTime at) {
    static final String CIRCULATED = "CIRCULATED";
    static final String BACK = "BACK";
    static final EscapeStepForm BLANK = new EscapeStepForm(null, null, null, null, null);

    EscapeStepForm(
            @Nullable String step,
            @Nullable String told,
            @Nullable String how,
            @Nullable String to,
            @Nullable TypedDateTime at) {
        this.step = Objects.requireNonNullElse(step, "");
        this.told = Objects.requireNonNullElse(told, "");
        this.how = Objects.requireNonNullElse(how, "");
        this.to = Objects.requireNonNullElse(to, "");
        this.at = Objects.requireNonNullElse(at, TypedDateTime.BLANK);
    }

    /// @param escapedAt null where nobody is away
    ErrorSummary errors(@Nullable Instant escapedAt, Instant now) {
        Errors errors = new Errors()
                .check(escapedAt != null, "step", "Nobody has got away: report that first")
                .check(isCirculated() || isBack(), "step", "Choose what happened")
                .check(!isCirculated() || !told.isBlank(), "told", "Enter who was told")
                .check(!isBack() || isHow(), "how", "Choose how they came back")
                .check(!isBack() || !to.isBlank(), "to", "Enter where they came back to");
        TypedTimes.happened(errors, at, "at", "when it happened", now, false);
        if (escapedAt != null) {
            TypedTimes.notBefore(errors, at, "at", escapedAt, "It happened after they got away");
        }
        return errors.summary();
    }

    boolean isCirculated() {
        return step.equals(CIRCULATED);
    }

    private boolean isBack() {
        return step.equals(BACK);
    }

    private boolean isHow() {
        for (Escape.How each : Escape.How.values()) {
            if (each.name().equals(how)) {
                return true;
            }
        }
        return false;
    }

    Instant happenedAt(Instant escapedAt, Instant now) {
        Instant typed = TypedTimes.instantOrNow(at, now);
        return typed.isBefore(escapedAt) ? escapedAt : typed;
    }
}
