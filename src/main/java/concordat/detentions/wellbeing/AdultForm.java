package concordat.detentions.wellbeing;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDateTime;
import concordat.design.YesNo;
import concordat.detentions.TypedTimes;
import concordat.detentions.wellbeing.WellbeingStore.AppropriateAdult;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An appropriate adult, as typed.
record AdultForm(
        String needed, String why, TypedDateTime askedAt, String name, String relation, TypedDateTime arrivedAt) {
    static final AdultForm BLANK = new AdultForm(null, null, null, null, null, null);

    AdultForm(
            @Nullable String needed,
            @Nullable String why,
            @Nullable TypedDateTime askedAt,
            @Nullable String name,
            @Nullable String relation,
            @Nullable TypedDateTime arrivedAt) {
        this.needed = Objects.requireNonNullElse(needed, "");
        this.why = Objects.requireNonNullElse(why, "");
        this.askedAt = Objects.requireNonNullElse(askedAt, TypedDateTime.BLANK);
        this.name = Objects.requireNonNullElse(name, "");
        this.relation = Objects.requireNonNullElse(relation, "");
        this.arrivedAt = Objects.requireNonNullElse(arrivedAt, TypedDateTime.BLANK);
    }

    static AdultForm of(AppropriateAdult adult) {
        return new AdultForm(
                YesNo.typed(adult.needed()),
                adult.why(),
                typed(adult.askedAt()),
                adult.name(),
                adult.relation(),
                typed(adult.arrivedAt()));
    }

    ErrorSummary errors(Instant now) {
        Errors errors = new Errors()
                .check(
                        arrivedAt.isBlank() || !name.isBlank(),
                        "name",
                        "Enter the name of the appropriate adult who arrived")
                .check(
                        !"NO".equals(needed) || (askedAt.isBlank() && arrivedAt.isBlank()),
                        "needed",
                        "An appropriate adult was asked for, so one is needed: choose Yes");
        TypedTimes.happened(errors, askedAt, "askedAt", "when they were asked", now, false);
        TypedTimes.happened(errors, arrivedAt, "arrivedAt", "when they arrived", now, false);
        Instant asked = TypedTimes.instantOrNull(askedAt, now);
        Instant arrived = TypedTimes.instantOrNull(arrivedAt, now);
        return errors.check(
                        asked == null || arrived == null || !arrived.isBefore(asked),
                        "arrivedAt-time",
                        "They cannot arrive before they were asked")
                .summary();
    }

    /// Whoever was asked for or came is needed.
    AppropriateAdult adult(Instant now) {
        Instant asked = TypedTimes.instantOrNull(askedAt, now);
        Instant arrived = TypedTimes.instantOrNull(arrivedAt, now);
        Boolean judged = asked != null || arrived != null ? Boolean.TRUE : YesNo.read(needed);
        return new AppropriateAdult(judged, why.strip(), asked, name.strip(), relation.strip(), arrived);
    }

    private static @Nullable TypedDateTime typed(@Nullable Instant at) {
        return at == null ? null : TypedDateTime.of(at);
    }
}
