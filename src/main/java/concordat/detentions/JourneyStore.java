package concordat.detentions;

import static concordat.actor.Time.utc;
import static concordat.actor.Time.utcOrNull;

import concordat.law.ClockStart.Arrival;
import concordat.law.Conveyance;
import concordat.law.HoldClock;
import concordat.law.PlaceOfSafety;
import concordat.law.PlaceOfSafetyRule.StationTest;
import concordat.law.Rank;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The way to a place of safety: legs, arrivals, and the plan to use a police station.
@Repository
class JourneyStore {
    /// One leg of the way, with the times at which it happened.
    record Leg(
            UUID id,
            Conveyance.Mode mode,
            Conveyance.@Nullable PoliceVehicleReason reason,
            @Nullable Instant ambulanceAskedAt,
            String toPlace,
            Instant requestedAt,
            @Nullable Instant onSceneAt,
            @Nullable Instant leftAt,
            @Nullable Instant arrivedAt) {}

    /// Being brought to a place.
    record Arrived(
            String placeCode,
            String placeName,
            PlaceOfSafety placeKind,
            String agency,
            @Nullable String team,
            Instant arrivedAt) {
        Arrival asLaw() {
            return new Arrival(placeKind, arrivedAt);
        }

        /// Whether it came after the clock had started, so that it was a move from one place of safety to another.
        boolean isMoveUnder(HoldClock clock) {
            Instant started = clock.start().at();
            return started != null && arrivedAt.isAfter(started);
        }
    }

    /// Why a police station is to be used, who decided it and who authorised it.
    record StationPlan(
            String placeCode,
            boolean imminentRisk,
            boolean noOther,
            boolean healthcare,
            String decidedBy,
            @Nullable Rank deciderRank,
            String authorisedBy,
            @Nullable Rank authoriserRank,
            Instant decidedAt) {}

    private static final String ADD_LEG = """
            insert into detentions.leg (id, detention_id, mode, reason, ambulance_asked_at, to_place, requested_at)
            values (:id, :detention, :mode, :reason, :askedAt, :toPlace, :requestedAt)
            """;

    private static final String MOVE_LEG = """
            update detentions.leg l
               set on_scene_at = case when :step = 'ON_SCENE' then :at else l.on_scene_at end,
                   left_at = case when :step = 'LEFT' then :at else l.left_at end,
                   arrived_at = case when :step = 'ARRIVED' then :at else l.arrived_at end
             where l.id = :id and l.detention_id = :detention
            """;

    private static final String LEGS = """
            select l.id, l.mode, l.reason, l.ambulance_asked_at, l.to_place, l.requested_at, l.on_scene_at, l.left_at, l.arrived_at
              from detentions.leg l
             where l.detention_id = :id
             order by l.requested_at, l.id
             limit 50
            """;

    private static final String ADD_ARRIVAL = """
            insert into detentions.arrival (id, detention_id, place_code, place_name, place_kind, agency, team, arrived_at)
            values (:id, :detention, :code, :name, :kind, :agency, :team, :at)
            """;

    private static final String ARRIVALS = """
            select a.place_code, a.place_name, a.place_kind, a.agency, a.team, a.arrived_at
              from detentions.arrival a
             where a.detention_id = :id
             order by a.arrived_at, a.id
             limit 50
            """;

    private static final String SAVE_PLAN = """
            insert into detentions.station_plan (detention_id, place_code, imminent_risk, no_other, healthcare, decided_by,
                decider_rank, authorised_by, authoriser_rank, decided_at)
            values (:id, :place, :imminentRisk, :noOther, :healthcare, :decidedBy, :deciderRank, :authorisedBy,
                :authoriserRank, :at)
            on conflict (detention_id) do update
               set place_code = excluded.place_code, imminent_risk = excluded.imminent_risk, no_other = excluded.no_other,
                   healthcare = excluded.healthcare, decided_by = excluded.decided_by, decider_rank = excluded.decider_rank,
                   authorised_by = excluded.authorised_by, authoriser_rank = excluded.authoriser_rank,
                   decided_at = excluded.decided_at
            """;

    private static final String PLAN = """
            select p.place_code, p.imminent_risk, p.no_other, p.healthcare, p.decided_by, p.decider_rank, p.authorised_by,
                   p.authoriser_rank, p.decided_at
              from detentions.station_plan p
             where p.detention_id = :id
            """;

    private final JdbcClient jdbc;

    JourneyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addLeg(DetentionId detention, Leg leg) {
        jdbc.sql(ADD_LEG)
                .param("id", leg.id())
                .param("detention", detention.value())
                .param("mode", leg.mode().name())
                .param("reason", leg.reason() == null ? null : leg.reason().name(), Types.VARCHAR)
                .param("askedAt", utcOrNull(leg.ambulanceAskedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("toPlace", leg.toPlace())
                .param("requestedAt", utc(leg.requestedAt()))
                .update();
    }

    boolean moveLeg(DetentionId detention, UUID leg, Convey.Step step, Instant at) {
        return jdbc.sql(MOVE_LEG)
                        .param("detention", detention.value())
                        .param("id", leg)
                        .param("step", step.name())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    List<Leg> legs(DetentionId id) {
        return jdbc.sql(LEGS).param("id", id.value()).query(Leg.class).list();
    }

    void addArrival(UUID id, DetentionId detention, Arrived arrived) {
        jdbc.sql(ADD_ARRIVAL)
                .param("id", id)
                .param("detention", detention.value())
                .param("code", arrived.placeCode())
                .param("name", arrived.placeName())
                .param("kind", arrived.placeKind().name())
                .param("agency", arrived.agency())
                .param("team", arrived.team(), Types.VARCHAR)
                .param("at", utc(arrived.arrivedAt()))
                .update();
    }

    List<Arrived> arrivals(DetentionId id) {
        return jdbc.sql(ARRIVALS).param("id", id.value()).query(Arrived.class).list();
    }

    void savePlan(DetentionId id, String place, StationTest test, String decidedBy, String authorisedBy, Instant at) {
        Rank decider = test.decisionMaker();
        Rank authoriser = test.authorisedBy();
        jdbc.sql(SAVE_PLAN)
                .param("id", id.value())
                .param("place", place)
                .param("imminentRisk", test.imminentRisk())
                .param("noOther", test.noOtherPlace())
                .param("healthcare", test.healthcareAvailable())
                .param("decidedBy", decidedBy)
                .param("deciderRank", decider == null ? null : decider.name(), Types.VARCHAR)
                .param("authorisedBy", authorisedBy)
                .param("authoriserRank", authoriser == null ? null : authoriser.name(), Types.VARCHAR)
                .param("at", utc(at))
                .update();
    }

    Optional<StationPlan> plan(DetentionId id) {
        return jdbc.sql(PLAN).param("id", id.value()).query(StationPlan.class).optional();
    }
}
