package concordat.places;

import static concordat.actor.Time.utc;

import concordat.actor.Actor;
import concordat.records.RecordId;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Requests to places. Row security shows one to the agency that asked and the organisation that was asked.
@Repository
class RequestStore {
    private record Row(
            UUID id,
            UUID detention,
            String place,
            String placeName,
            String askedBy,
            @Nullable String askedByTeam,
            String askedByName,
            String askedOf,
            Instant askedAt,
            Instant answerBy,
            AgeGroup ageGroup,
            String ageBand,
            String sex,
            @Nullable PhysicalHealth physicalHealth,
            @Nullable Boolean intoxicated,
            @Nullable Boolean restrained,
            String risks,
            String borough,
            @Nullable Instant eta,
            String summary,
            RequestState state,
            @Nullable UUID suite,
            @Nullable String suiteName,
            @Nullable Instant heldUntil,
            @Nullable DeclineReason declineReason,
            @Nullable String declineNote,
            @Nullable WithdrawnBecause withdrawnBecause,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy) {
        PlaceRequest request() {
            return new PlaceRequest(
                    new RequestId(id),
                    new RecordId(detention),
                    place,
                    placeName,
                    askedBy,
                    askedByTeam,
                    askedByName,
                    askedOf,
                    askedAt,
                    answerBy,
                    new Presentation(
                            ageGroup,
                            ageBand,
                            sex,
                            physicalHealth,
                            intoxicated,
                            restrained,
                            risks,
                            borough,
                            eta,
                            summary),
                    state,
                    suite == null ? null : new SuiteId(suite),
                    suiteName,
                    heldUntil,
                    declineReason,
                    declineNote,
                    withdrawnBecause,
                    answeredAt,
                    answeredBy);
        }
    }

    private static final String REQUEST_FRAGMENT = """
            select r.id, r.detention, r.place, p.name as place_name, r.asked_by, r.asked_by_team, r.asked_by_name, r.asked_of,
                   r.asked_at, r.answer_by, r.age_group, r.age_band, r.sex, r.physical_health, r.intoxicated, r.restrained,
                   r.risks, r.borough, r.eta, r.summary, r.state, r.suite, s.name as suite_name, r.held_until,
                   r.decline_reason, r.decline_note, r.withdrawn_because, r.answered_at, r.answered_by
              from places.request r
              join places.place p on p.code = r.place
              left join places.suite s on s.id = r.suite
            """;

    private static final String REQUEST = REQUEST_FRAGMENT + """
             where r.id = :id
            """;

    private static final String OF_DETENTION = REQUEST_FRAGMENT + """
             where r.detention = :detention
             order by r.asked_at desc, p.name, r.id
             limit 100
            """;

    private static final String ASKED_OF_US = REQUEST_FRAGMENT + """
             where r.asked_of = (select actor.agency())
               and (r.state = 'ASKED' or r.answered_at > :since)
             order by r.state <> 'ASKED', r.answer_by, r.id
             limit 100
            """;

    private static final String LOCK = """
            select r.id from places.request r where r.id = :id for update
            """;

    private static final String LOCK_OF_DETENTION = """
            select r.id from places.request r where r.detention = :detention order by r.id for update
            """;

    private static final String ASK = """
            insert into places.request (id, detention, place, asked_by, asked_by_team, asked_by_name, asked_of, asked_at,
                                        answer_by, age_group, age_band, sex, physical_health, intoxicated, restrained, risks,
                                        borough, eta, summary, state)
            values (:id, :detention, :place, :askedBy, :team, :name, :askedOf, actor.now(),
                    actor.now() + :minutes * interval '1 minute', :ageGroup, :ageBand, :sex, :physicalHealth, :intoxicated,
                    :restrained, :risks, :borough, :eta, :summary, 'ASKED')
            """;

    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PlaceRequest> find(RequestId id) {
        return jdbc.sql(REQUEST)
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(Row::request);
    }

    List<PlaceRequest> ofDetention(RecordId detention) {
        return jdbc.sql(OF_DETENTION).param("detention", detention.value()).query(Row.class).list().stream()
                .map(Row::request)
                .toList();
    }

    /// Those that wait for an answer, soonest due first, and then those answered since.
    List<PlaceRequest> askedOfUs(Instant since) {
        return jdbc.sql(ASKED_OF_US).param("since", utc(since)).query(Row.class).list().stream()
                .map(Row::request)
                .toList();
    }

    /// Waits for whoever is changing the request, and reads it as it then is.
    Optional<PlaceRequest> lock(RequestId id) {
        jdbc.sql(LOCK).param("id", id.value()).query(UUID.class).optional();
        return find(id);
    }

    List<PlaceRequest> lock(RecordId detention) {
        jdbc.sql(LOCK_OF_DETENTION)
                .param("detention", detention.value())
                .query(UUID.class)
                .list();
        return ofDetention(detention);
    }

    void ask(UUID id, RecordId detention, Place place, Presentation presentation, Duration answerWithin, Actor by) {
        jdbc.sql(ASK)
                .param("id", id)
                .param("detention", detention.value())
                .param("place", place.code())
                .param("askedBy", by.agency())
                .param("team", by.team(), Types.VARCHAR)
                .param("name", by.name())
                .param("askedOf", place.organisation())
                .param("minutes", answerWithin.toMinutes())
                .param("ageGroup", presentation.ageGroup().name())
                .param("ageBand", presentation.ageBand())
                .param("sex", presentation.sex())
                .param(
                        "physicalHealth",
                        presentation.physicalHealth() == null
                                ? null
                                : presentation.physicalHealth().name(),
                        Types.VARCHAR)
                .param("intoxicated", presentation.intoxicated(), Types.BOOLEAN)
                .param("restrained", presentation.restrained(), Types.BOOLEAN)
                .param("risks", presentation.risks())
                .param("borough", presentation.borough())
                .param(
                        "eta",
                        presentation.eta() == null ? null : utc(presentation.eta()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("summary", presentation.summary())
                .update();
    }
}
