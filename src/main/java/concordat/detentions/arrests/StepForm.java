package concordat.detentions.arrests;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDateTime;
import concordat.detentions.Detention;
import concordat.detentions.DetentionId;
import concordat.detentions.TypedTimes;
import concordat.law.Ground;
import concordat.law.PaceClock.Reviewer;
import concordat.law.Rank;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What happened to somebody under arrest, as typed: without a time it is happening now.
///
/// @param by who authorised, reviewed or extended
/// @param reviewer `INVESTIGATES`, `CUSTODY_OFFICER`, or both
/// @param until the new end
/// @param already that it was extended whatever the law says
record StepForm(
        String step,
        String station,
        String by,
        String rank,
        List<String> reviewer,
        String found,
        TypedDateTime until,
        List<String> already,
        TypedDateTime at) {
    static final StepForm BLANK = new StepForm(null, null, null, null, null, null, null, null, null);

    StepForm(
            @Nullable String step,
            @Nullable String station,
            @Nullable String by,
            @Nullable String rank,
            @Nullable List<String> reviewer,
            @Nullable String found,
            @Nullable TypedDateTime until,
            @Nullable List<String> already,
            @Nullable TypedDateTime at) {
        this.step = Objects.requireNonNullElse(step, "");
        this.station = Objects.requireNonNullElse(station, "");
        this.by = Objects.requireNonNullElse(by, "");
        this.rank = Objects.requireNonNullElse(rank, "");
        this.reviewer = Objects.requireNonNullElse(reviewer, List.of());
        this.found = Objects.requireNonNullElse(found, "");
        this.until = Objects.requireNonNullElse(until, TypedDateTime.BLANK);
        this.already = Objects.requireNonNullElse(already, List.of());
        this.at = Objects.requireNonNullElse(at, TypedDateTime.BLANK);
    }

    /// @param arrest null where nobody is under arrest
    ErrorSummary errors(Detention detention, @Nullable Arrest arrest, Instant now) {
        Errors errors = new Errors();
        if (arrest == null) {
            return errors.add("step", "They are not under arrest: record that first")
                    .summary();
        }
        Step what = one(Step.values(), step);
        errors.check(what != null && what.canFollow(arrest), "step", "Choose what happened");
        errors.check(
                what != Step.ARRIVED || detention.isOpen(),
                "step",
                "The detention under the Mental Health Act has ended: the arrest goes on in the custody record");
        errors.check(what != Step.ARRIVED || !station.isBlank(), "station", "Enter which police station");
        boolean decided = what == Step.AUTHORISED || what == Step.WARRANT || isOfficers(what);
        errors.check(!decided || !by.isBlank(), "by", "Enter who decided");
        errors.check(!isOfficers(what) || one(Rank.values(), rank) != null, "rank", "Choose their rank");
        errors.check(what != Step.REVIEWED || !found.isBlank(), "found", "Enter what was found");
        errors.check(!extendsIt() || untilOrNull() != null, "until-time", "Enter the date and time of the new end");
        TypedTimes.happened(errors, at, "at", "when it happened", now, false);
        TypedTimes.notBefore(errors, at, "at", arrest.arrestedAt(), "It happened after the arrest");
        if (arrest.arrivedAt() != null) {
            TypedTimes.notBefore(errors, at, "at", arrest.arrivedAt(), "It happened after arrival at the station");
        }
        return errors.summary();
    }

    Step what() {
        return Step.valueOf(step);
    }

    boolean extendsIt() {
        Step what = one(Step.values(), step);
        return what != null && what.extendsIt();
    }

    /// To the minute of the arrival or the arrest where it is the same minute.
    Instant happenedAt(Arrest arrest, Instant now) {
        Instant earliest = Objects.requireNonNullElse(arrest.arrivedAt(), arrest.arrestedAt());
        Instant typed = TypedTimes.instantOrNow(at, now);
        return typed.isBefore(earliest) ? earliest : typed;
    }

    Reviewer reviewer(Rank of) {
        return new Reviewer(of, reviewer.contains("INVESTIGATES"), reviewer.contains("CUSTODY_OFFICER"));
    }

    ExtendCustody.Command extension(DetentionId detention, Instant happened) {
        return new ExtendCustody.Command(
                detention,
                what() == Step.WARRANT,
                by.strip(),
                one(Rank.values(), rank),
                Objects.requireNonNull(untilOrNull()),
                happened,
                already.contains("YES"));
    }

    /// The field that a ground of refusal is about.
    static String fieldOf(Ground ground) {
        return switch (ground) {
            case NOT_A_SUPERINTENDENT -> "rank";
            case LONGER_THAN_A_SUPERINTENDENT_MAY, LONGER_THAN_A_COURT_MAY, CUSTODY_NOT_LENGTHENED -> "until-time";
            case CUSTODY_LIMIT_HAS_PASSED -> "at-time";
            default -> "step";
        };
    }

    private static boolean isOfficers(@Nullable Step what) {
        return what != null && what.isAnOfficersDecision();
    }

    private @Nullable Instant untilOrNull() {
        return until.read() instanceof TypedDateTime.Reading.At(Instant end) ? end : null;
    }

    private static <E extends Enum<E>> @Nullable E one(E[] constants, String name) {
        for (E each : constants) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }
}
