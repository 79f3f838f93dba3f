package concordat.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a place may be used as a place of safety for this person (RL-04, RL-05, RL-10).
///
/// The law is that of the day of detention; age is that of the day the place is used.
public final class PlaceOfSafetyRule {
    private static final int ADULT = 18;

    private PlaceOfSafetyRule() {}

    /// A place that is proposed, or was used, with the facts the law asks about it.
    public sealed interface PlaceUse {
        PlaceOfSafety place();

        /// Hospitals and care homes, of which the law asks nothing more.
        record CarePlace(PlaceOfSafety place) implements PlaceUse {
            public CarePlace {
                switch (place) {
                    case HBPOS, EMERGENCY_DEPARTMENT, CARE_HOME -> {}
                    case POLICE_STATION, PRIVATE_HOME, OTHER_SUITABLE ->
                        throw new IllegalArgumentException("The law asks more about " + place);
                }
            }
        }

        record PoliceStation(Age age, StationTest test, Rule.Nation nation) implements PlaceUse {
            @Override
            public PlaceOfSafety place() {
                return PlaceOfSafety.POLICE_STATION;
            }
        }

        /// @param occupierAgrees another occupier where the person is one, any occupier where they are not
        record PrivateHome(Occupancy occupancy, boolean personAgrees, boolean occupierAgrees) implements PlaceUse {
            @Override
            public PlaceOfSafety place() {
                return PlaceOfSafety.PRIVATE_HOME;
            }
        }

        /// @param managerAgrees whoever appears to manage the place agrees to its use
        record OtherSuitable(boolean managerAgrees) implements PlaceUse {
            @Override
            public PlaceOfSafety place() {
                return PlaceOfSafety.OTHER_SUITABLE;
            }
        }
    }

    /// What the person is to the home proposed.
    public enum Occupancy {
        SOLE_OCCUPIER,
        JOINT_OCCUPIER,
        NOT_AN_OCCUPIER
    }

    /// The conditions of regulation 2 for holding an adult at a police station.
    ///
    /// @param imminentRisk their behaviour poses an imminent risk of serious injury or death to them or another
    /// @param noOtherPlace because of that, no other place of safety in the police area can be
    /// expected to hold them
    /// @param healthcareAvailable a healthcare professional will be present and available throughout, as far as is
    /// reasonably practicable
    /// @param decisionMaker their rank; null for an AMHP, who has none
    /// @param authorisedBy the rank of whoever authorised it; null for nobody
    /// @param consultation the second consultation, apart from the one before section 136 was used
    public record StationTest(
            boolean imminentRisk,
            boolean noOtherPlace,
            boolean healthcareAvailable,
            @Nullable Rank decisionMaker,
            @Nullable Rank authorisedBy,
            @Nullable Consultation consultation) {}

    /// How old the person is, as far as anyone can tell.
    public sealed interface Age {
        record BornOn(LocalDate day) implements Age {}

        /// Judged, in whole years, both ends included.
        record Between(int youngest, int oldest) implements Age {
            public Between {
                if (youngest < 0 || oldest < youngest) {
                    throw new IllegalArgumentException("No such ages: " + youngest + " to " + oldest);
                }
            }
        }

        record Unknown() implements Age {}

        /// Whole years at the least on this day. Somebody born on 29 February has their birthday on 1 March in other
        /// years.
        private long atLeast(LocalDate on) {
            return switch (this) {
                case BornOn(LocalDate born) -> ChronoUnit.YEARS.between(born, on);
                case Between(int youngest, int _) -> youngest;
                case Unknown() -> 0;
            };
        }

        private long atMost(LocalDate on) {
            return switch (this) {
                case BornOn(LocalDate born) -> ChronoUnit.YEARS.between(born, on);
                case Between(int _, int oldest) -> oldest;
                case Unknown() -> Long.MAX_VALUE;
            };
        }
    }

    /// The days from which police stations stop being places of safety under the Mental Health Act 2025. Parliament
    /// has passed it and no minister has yet named the day, so the day alone is a setting; null is not commenced.
    public record StationRemoval(
            @Nullable LocalDate england, @Nullable LocalDate wales) {
        public static final StationRemoval NOT_COMMENCED = new StationRemoval(null, null);

        /// The first day in that nation; null where none has been named.
        public @Nullable LocalDate from(Rule.Nation nation) {
            return switch (nation) {
                case ENGLAND -> england;
                case WALES -> wales;
            };
        }

        /// Whether police stations are no places of safety for somebody detained at this moment.
        public boolean appliesTo(Rule.Nation nation, Instant detainedAt) {
            LocalDate from = from(nation);
            return from != null && !London.dayOf(detainedAt).isBefore(from);
        }
    }

    /// The kinds of place of safety in a nation, for somebody detained at this moment (s135(6)).
    public static List<PlaceOfSafety> listed(Rule.Nation nation, Instant detainedAt, StationRemoval removal) {
        return Arrays.stream(PlaceOfSafety.values())
                .filter(place -> place != PlaceOfSafety.POLICE_STATION || !removal.appliesTo(nation, detainedAt))
                .toList();
    }

    /// Judges a use that is proposed at `at`. Where it has happened already, [Decision#breaches()] are its flags.
    ///
    /// @param detainedAt when the person was first detained, which decides the version of the law
    public static Decision judge(PlaceUse use, Instant detainedAt, Instant at, StationRemoval removal) {
        return Decision.of(
                switch (use) {
                    case PlaceUse.CarePlace _ -> Set.of();
                    case PlaceUse.PoliceStation station -> station(station, detainedAt, at, removal);
                    case PlaceUse.PrivateHome home when Rules.CONSENTS.inForceAt(detainedAt) -> home(home);
                    case PlaceUse.OtherSuitable(boolean managerAgrees)
                    when Rules.CONSENTS.inForceAt(detainedAt) ->
                        managerAgrees ? Set.of() : EnumSet.of(Ground.MANAGER_DOES_NOT_AGREE);
                    case PlaceUse.PrivateHome _, PlaceUse.OtherSuitable _ -> Set.of();
                });
    }

    private static Set<Ground> station(
            PlaceUse.PoliceStation station, Instant detainedAt, Instant at, StationRemoval removal) {
        if (removal.appliesTo(station.nation(), detainedAt)) {
            return EnumSet.of(Ground.POLICE_STATIONS_REMOVED);
        }
        Set<Ground> grounds = EnumSet.noneOf(Ground.class);
        if (StationRules.UNDER_18_BAN.inForceAt(detainedAt)) {
            LocalDate today = London.dayOf(at);
            if (station.age().atMost(today) < ADULT) {
                return EnumSet.of(Ground.UNDER_18_AT_POLICE_STATION);
            }
            if (station.age().atLeast(today) < ADULT) {
                grounds.add(Ground.AGE_UNKNOWN);
            }
        }
        if (StationRules.ADULT_TEST.inForceAt(detainedAt)) {
            grounds.addAll(adultAtStation(station.test(), at));
        }
        return grounds;
    }

    private static Set<Ground> adultAtStation(StationTest test, Instant at) {
        Set<Ground> grounds = EnumSet.noneOf(Ground.class);
        if (!test.imminentRisk()) {
            grounds.add(Ground.NO_IMMINENT_RISK);
        }
        if (!test.noOtherPlace()) {
            grounds.add(Ground.ANOTHER_PLACE_COULD_HOLD_THEM);
        }
        if (!test.healthcareAvailable()) {
            grounds.add(Ground.NO_HEALTHCARE_AT_STATION);
        }
        if (!isInspector(test.decisionMaker()) && !isInspector(test.authorisedBy())) {
            grounds.add(Ground.NO_INSPECTOR_AUTHORITY);
        }
        if (!Consultation.isAnsweredFor(test.consultation(), at)) {
            grounds.add(Ground.NO_CONSULTATION_ABOUT_STATION);
        }
        return grounds;
    }

    private static boolean isInspector(@Nullable Rank rank) {
        return rank != null && rank.isAtLeast(Rank.INSPECTOR);
    }

    private static Set<Ground> home(PlaceUse.PrivateHome home) {
        Set<Ground> grounds = EnumSet.noneOf(Ground.class);
        if (!home.personAgrees()) {
            grounds.add(Ground.PERSON_DOES_NOT_AGREE);
        }
        boolean needsOccupier = switch (home.occupancy()) {
            case SOLE_OCCUPIER -> false;
            case JOINT_OCCUPIER, NOT_AN_OCCUPIER -> true;
        };
        if (needsOccupier && !home.occupierAgrees()) {
            grounds.add(Ground.OCCUPIER_DOES_NOT_AGREE);
        }
        return grounds;
    }
}
