package concordat.detentions;

import static concordat.detentions.Section136Form.isOneOf;
import static concordat.detentions.Section136Form.text;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDateTime;
import concordat.law.Ground;
import concordat.law.HoldClock;
import concordat.law.PlaceOfSafety;
import concordat.law.Rank;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An extension as typed.
record ExtendHoldForm(
        String hours,
        String reason,
        String doctor,
        String authoriser,
        String rank,
        TypedDateTime at,
        List<String> already) {
    static final ExtendHoldForm BLANK = new ExtendHoldForm(null, null, null, null, null, null, null);

    ExtendHoldForm(
            @Nullable String hours,
            @Nullable String reason,
            @Nullable String doctor,
            @Nullable String authoriser,
            @Nullable String rank,
            @Nullable TypedDateTime at,
            @Nullable List<String> already) {
        this.hours = text(hours);
        this.reason = text(reason);
        this.doctor = text(doctor);
        this.authoriser = text(authoriser);
        this.rank = text(rank);
        this.at = at == null ? TypedDateTime.BLANK : at;
        this.already = already == null ? List.of() : already;
    }

    ErrorSummary errors(Detention detention, Instant now) {
        Errors errors = new Errors()
                .check(hours.strip().matches("\\d{1,2}"), "hours", "Enter how many hours, like 6")
                .check(isOneOf(HoldClock.Reason.values(), reason), "reason", "Choose the reason")
                .require(doctor, "doctor", "Enter the name of the doctor who authorises it")
                .check(isOneOf(HoldClock.Authoriser.values(), authoriser), "authoriser", "Choose who authorises it");
        TypedTimes.happened(errors, at, "at", "when it was authorised", now, true);
        Instant ended = detention.endedAt();
        if (ended != null) {
            TypedTimes.notAfter(errors, at, "at", ended, "The detention had ended by then");
        }
        return errors.summary();
    }

    /// The field that a ground of refusal is about; empty where it is about no field.
    static String fieldOf(Ground ground) {
        return switch (ground) {
            case LONGER_THAN_LAW_ALLOWS, EXTENSION_NOT_POSITIVE -> "hours";
            case REASON_IS_NOT_THE_PERSONS_CONDITION -> "reason";
            case NOT_THE_RESPONSIBLE_DOCTOR -> "authoriser";
            case NO_SUPERINTENDENT_APPROVAL -> "rank";
            case PERIOD_HAS_NOT_STARTED, PERIOD_HAS_ENDED -> "at-time";
            default -> "";
        };
    }

    ExtendHold.Command command(Detention detention, Instant now) {
        return new ExtendHold.Command(
                detention.id(),
                request(detention.placeKind() == PlaceOfSafety.POLICE_STATION),
                doctor.strip(),
                TypedTimes.instant(at, now),
                already.contains("YES"));
    }

    private HoldClock.Request request(boolean atPoliceStation) {
        return new HoldClock.Request(
                Duration.ofHours(Long.parseLong(hours.strip())),
                HoldClock.Authoriser.valueOf(authoriser),
                HoldClock.Reason.valueOf(reason),
                atPoliceStation,
                isOneOf(Rank.values(), rank) ? Rank.valueOf(rank) : null);
    }
}
