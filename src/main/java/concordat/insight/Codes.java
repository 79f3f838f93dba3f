package concordat.insight;

import static concordat.insight.Field.NOT_APPLICABLE;
import static concordat.insight.Field.NOT_KNOWN;

import concordat.detentions.Outcome;
import concordat.detentions.ReturnedDetention;
import concordat.detentions.Sex;
import concordat.law.Conveyance;
import concordat.law.PlaceOfSafety;
import concordat.law.PlaceOfSafetyRule.Age;
import concordat.web.LondonTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The codes of the return. Most lists of codes are our best knowledge of the Home Office's and have still to be read
/// in its template: [Field#verified()] says which.
final class Codes {
    private static final Map<String, String> FORCES = Map.of("MPS", "01", "COLP", "48");

    private Codes() {}

    /// One row, in the order of [Field]. What is not known is `NK`, and what does not arise is empty: nothing is
    /// guessed from anything else.
    static List<String> of(String agency, FinancialYear year, ReturnedDetention detention) {
        return Stream.of(Field.values())
                .map(field -> code(field, agency, year, detention, Instant::toString))
                .toList();
    }

    /// As it is counted: of a time, only whether it is known.
    static String counted(Field field, String agency, FinancialYear year, ReturnedDetention detention) {
        return code(field, agency, year, detention, _ -> Field.KNOWN);
    }

    /// @param told how a time is told
    private static String code(
            Field field, String agency, FinancialYear year, ReturnedDetention d, Function<Instant, String> told) {
        return switch (field) {
            case FORCE_CODE -> FORCES.getOrDefault(agency, NOT_KNOWN);
            case PERIOD -> year.words();
            case RECORD -> d.reference();
            case POWER -> d.power();
            case AGE_BAND -> ageBand(d.age(), d.detainedAt());
            case SEX -> sex(d.sex());
            case ETHNICITY_SELF -> known(d.selfDefined());
            case ETHNICITY_OFFICER -> known(d.officerDefined());
            case PLACE_OF_SAFETY -> place(d.firstPlace());
            case POLICE_STATION_USED -> yesNo(d.atStation());
            case REASON_POLICE_STATION -> atStation(d, Boolean.TRUE.equals(d.imminentRisk()) ? "BEHAVIOUR_RISK" : null);
            case REG2_IMMINENT_RISK -> atStation(d, yesNoOrNull(d.imminentRisk()));
            case REG2_NO_OTHER_PLACE -> atStation(d, yesNoOrNull(d.noOther()));
            case REG2_HEALTHCARE -> atStation(d, yesNoOrNull(d.healthcare()));
            case REG2_AUTHORISED_BY ->
                atStation(d, d.authorisedBy() == null ? null : d.authorisedBy().name());
            case TRANSPORT -> transport(d);
            case REASON_POLICE_VEHICLE -> policeVehicle(d);
            case CONSULTED -> d.consulted() != null ? "YES" : d.consultation() ? "NOT_PRACTICABLE" : NOT_KNOWN;
            case CONSULTED_ROLE -> d.consulted() != null ? d.consulted().name() : NOT_APPLICABLE;
            case OUTCOME -> d.endedAt() == null ? NOT_APPLICABLE : known(d.outcome());
            case DETAINED_AT -> told.apply(d.detainedAt());
            case CONSULTED_AT -> d.consulted() == null ? NOT_APPLICABLE : time(d, d.consultedAt(), told);
            case AMBULANCE_ASKED_AT -> askedAt(d, told);
            case ARRIVED_AT -> d.wasKept() ? NOT_APPLICABLE : time(d, d.arrivedAt(), told);
            case HANDED_OVER_AT -> time(d, d.handedOverAt(), told);
            case ASSESSED_AT -> d.outcome() == Outcome.NOT_ASSESSED ? NOT_APPLICABLE : time(d, d.assessedAt(), told);
            case ENDED_AT -> time(d, d.endedAt(), told);
        };
    }

    /// Of whole years on the day of detention. An age that was judged counts where all of it is in one band.
    static String ageBand(Age age, Instant detainedAt) {
        LocalDate day = detainedAt.atZone(LondonTime.ZONE).toLocalDate();
        return switch (age) {
            case Age.BornOn(LocalDate born) when born.isAfter(day) -> NOT_KNOWN;
            case Age.BornOn(LocalDate born) -> band(ChronoUnit.YEARS.between(born, day));
            case Age.Between(int youngest, int oldest) ->
                band(youngest).equals(band(oldest)) ? band(youngest) : NOT_KNOWN;
            case Age.Unknown() -> NOT_KNOWN;
        };
    }

    private static String band(long years) {
        if (years < 11) {
            return "U11";
        }
        return years < 14 ? "11-13" : years < 16 ? "14-15" : years < 18 ? "16-17" : "18+";
    }

    private static String sex(Sex sex) {
        return switch (sex) {
            case FEMALE -> "F";
            case MALE -> "M";
            case OTHER -> "OTHER";
            case NOT_KNOWN -> NOT_KNOWN;
        };
    }

    private static String place(@Nullable PlaceOfSafety place) {
        return switch (place) {
            case null -> NOT_KNOWN;
            case HBPOS -> "HBPOS";
            case EMERGENCY_DEPARTMENT -> "ED";
            case POLICE_STATION -> "POLICE_STATION";
            case PRIVATE_HOME -> "PRIVATE_HOME";
            case CARE_HOME, OTHER_SUITABLE -> "OTHER";
        };
    }

    private static String transport(ReturnedDetention d) {
        return d.wasKept()
                ? "NONE"
                : d.mode() == null || d.mode() == Conveyance.Mode.NOT_KNOWN
                        ? NOT_KNOWN
                        : d.mode().name();
    }

    private static String policeVehicle(ReturnedDetention d) {
        if (d.mode() != Conveyance.Mode.POLICE_VEHICLE) {
            return NOT_APPLICABLE;
        }
        return d.reason() == null || d.reason() == Conveyance.PoliceVehicleReason.NOT_KNOWN
                ? NOT_KNOWN
                : d.reason().name();
    }

    private static String askedAt(ReturnedDetention d, Function<Instant, String> told) {
        boolean noneAsked = d.wasKept() || d.reason() == Conveyance.PoliceVehicleReason.AMBULANCE_NOT_REQUESTED;
        return d.ambulanceAskedAt() == null && noneAsked ? NOT_APPLICABLE : time(d, d.ambulanceAskedAt(), told);
    }

    private static String atStation(ReturnedDetention d, @Nullable String code) {
        return d.atStation() ? (code == null ? NOT_KNOWN : code) : NOT_APPLICABLE;
    }

    private static String known(@Nullable Enum<?> answer) {
        return answer == null ? NOT_KNOWN : answer.name();
    }

    private static @Nullable String yesNoOrNull(@Nullable Boolean answer) {
        return answer == null ? null : yesNo(answer);
    }

    private static String yesNo(boolean answer) {
        return answer ? "YES" : "NO";
    }

    /// In UTC. What has yet to come of a detention that is open is not missing.
    private static String time(ReturnedDetention d, @Nullable Instant at, Function<Instant, String> told) {
        return at != null ? told.apply(at) : d.endedAt() == null ? NOT_APPLICABLE : NOT_KNOWN;
    }
}
