package concordat.detentions;

import static concordat.detentions.Section136Form.isOneOf;
import static concordat.detentions.Section136Form.text;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDateTime;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who was asked to assess, or who came, as typed: without a time it is happening now.
record AssessorForm(String what, String name, TypedDateTime at) {
    /// Before the identity of whoever was asked, where they have arrived.
    static final String ARRIVED = "ARRIVED:";

    static final AssessorForm BLANK = new AssessorForm(null, null, null);

    AssessorForm(@Nullable String what, @Nullable String name, @Nullable TypedDateTime at) {
        this.what = text(what);
        this.name = text(name);
        this.at = at == null ? TypedDateTime.BLANK : at;
    }

    AssessorForm arrivalOf(UUID asked) {
        return new AssessorForm(ARRIVED + asked, name, at);
    }

    ErrorSummary errorsOfAsking(Instant now) {
        return isOneOf(AskAssessor.Kind.values(), what) ? errors(now) : new AssessorForm("", name, at).errors(now);
    }

    ErrorSummary errors(Instant now) {
        Errors errors = new Errors()
                .check(
                        what.startsWith(ARRIVED) || isOneOf(AskAssessor.Kind.values(), what),
                        "what",
                        "Choose what happened")
                .check(!what.startsWith(ARRIVED) || !name.isBlank(), "name", "Enter the name of whoever arrived");
        TypedTimes.happened(errors, at, "at", "when it happened", now, false);
        return errors.summary();
    }

    Instant happenedAt(Instant now) {
        return TypedTimes.instantOrNow(at, now);
    }
}
