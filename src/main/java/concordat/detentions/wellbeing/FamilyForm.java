package concordat.detentions.wellbeing;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDateTime;
import concordat.detentions.TypedTimes;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// That somebody was told where the person is, or not, as typed.
record FamilyForm(String told, String name, String relation, TypedDateTime toldAt, String whyNot) {
    static final FamilyForm BLANK = new FamilyForm(null, null, null, null, null);

    FamilyForm(
            @Nullable String told,
            @Nullable String name,
            @Nullable String relation,
            @Nullable TypedDateTime toldAt,
            @Nullable String whyNot) {
        this.told = Objects.requireNonNullElse(told, "");
        this.name = Objects.requireNonNullElse(name, "");
        this.relation = Objects.requireNonNullElse(relation, "");
        this.toldAt = Objects.requireNonNullElse(toldAt, TypedDateTime.BLANK);
        this.whyNot = Objects.requireNonNullElse(whyNot, "");
    }

    ErrorSummary errors(Instant now) {
        Errors errors =
                new Errors().check(told.equals("YES") || told.equals("NO"), "told", "Choose whether somebody was told");
        if (told.equals("YES")) {
            errors.require(name, "name", "Enter who was told");
            TypedTimes.happened(errors, toldAt, "toldAt", "when they were told", now, false);
        }
        return errors.check(!told.equals("NO") || !whyNot.isBlank(), "whyNot", "Enter why nobody was told")
                .summary();
    }

    /// Null where they were not told.
    @Nullable Instant happenedAt(Instant now) {
        return told.equals("YES") ? TypedTimes.instantOrNow(toldAt, now) : null;
    }

    String reason() {
        return told.equals("NO") ? whyNot.strip() : "";
    }
}
