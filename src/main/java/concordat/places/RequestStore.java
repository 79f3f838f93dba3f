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
    /// A decline that the detention's journal does not have yet.
    record Untold(RequestId request, String askedBy) {}

    private record UntoldRow(UUID request, String askedBy) {}

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

    private static final String BOOKING = """
            select r.booking from places.request r where r.id = :id
            """;

    private static final String ASK = """
            insert into places.request (id, detention, place, asked_by, asked_by_team, asked_by_name, asked_of, asked_at,
                                        answer_by, age_group, age_band, sex, physical_health, intoxicated, restrained, risks,
                                        borough, eta, summary, state)
            values (:id, :detention, :place, :askedBy, :team, :name, :askedOf, actor.now(),
                    actor.now() + :minutes * interval '1 minute', :ageGroup, :ageBand, :sex, :physicalHealth, :intoxicated,
                    :restrained, :risks, :borough, :eta, :summary, 'ASKED')
            """;

    private static final String TAKE_TURN = """
            select cast(places.take_turn(:id) as text)
            """;

    private static final String ACCEPT = """
            update places.request
               set state = 'ACCEPTED', suite = :suite, booking = :booking, held_until = :heldUntil,
                   answered_at = actor.now(), answered_by = :by
             where id = :id and state = 'ASKED'
            """;

    private static final String LET_IN = """
            select places.let_in(:id)
            """;

    private static final String DECLINE = """
            update places.request
               set state = 'DECLINED', decline_reason = :reason, decline_note = :note,
                   answered_at = actor.now(), answered_by = :by
             where id = :id and state in ('ASKED', 'ACCEPTED')
            """;

    private static final String DECLINE_TO_TELL = """
            insert into places.decline_to_tell (request, asked_by)
            select r.id, r.asked_by from places.request r where r.id = :id
            """;

    private static final String UNTOLD = """
            select u.request, u.asked_by from places.untold_declines(:most) u
            """;

    private static final String TAKE_DECLINE = """
            delete from places.decline_to_tell d where d.request = :id
            """;

    private static final String LET_GO = """
            select cast(places.let_go(:id) as text)
            """;

    private static final String WITHDRAW = """
            update places.request
               set state = 'WITHDRAWN', withdrawn_because = :because, answered_at = actor.now(), answered_by = :by
             where id = :id and state in ('ASKED', 'ACCEPTED')
            """;

    private static final String NO_LONGER_NEEDED = """
            select places.no_longer_needed(:detention, :by)
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

    /// The hold that an acceptance made.
    Optional<UUID> booking(RequestId id) {
        return jdbc.sql(BOOKING).param("id", id.value()).query(UUID.class).optional();
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

    /// Waits its turn among all that were asked for the same person, most of which this actor cannot see.
    void takeTurn(RequestId id) {
        jdbc.sql(TAKE_TURN).param("id", id.value()).query(String.class).single();
    }

    void accept(RequestId id, SuiteId suite, UUID booking, Instant heldUntil, String by) {
        must(jdbc.sql(ACCEPT)
                .param("id", id.value())
                .param("suite", suite.value())
                .param("booking", booking)
                .param("heldUntil", utc(heldUntil))
                .param("by", by)
                .update());
    }

    /// Opens the record to the place that accepted, and withdraws what was asked of the others. False, and nothing
    /// is done, unless the request was accepted by the actor's own organisation.
    boolean letIn(RequestId id) {
        return jdbc.sql(LET_IN).param("id", id.value()).query(Boolean.class).single();
    }

    void decline(RequestId id, DeclineReason reason, String note, String by) {
        must(jdbc.sql(DECLINE)
                .param("id", id.value())
                .param("reason", reason.name())
                .param("note", note.isBlank() ? null : note.strip(), Types.VARCHAR)
                .param("by", by)
                .update());
    }

    /// Ends the sight that an acceptance opened, once it has been declined after all.
    void letGo(RequestId id) {
        jdbc.sql(LET_GO).param("id", id.value()).query(String.class).single();
    }

    void withdraw(RequestId id, WithdrawnBecause because, String by) {
        must(jdbc.sql(WITHDRAW)
                .param("id", id.value())
                .param("because", because.name())
                .param("by", by)
                .update());
    }

    /// Leaves it to be told to the detention's journal.
    void tellDecline(RequestId id) {
        jdbc.sql(DECLINE_TO_TELL).param("id", id.value()).update();
    }

    List<Untold> untoldDeclines(int most) {
        return jdbc.sql(UNTOLD).param("most", most).query(UntoldRow.class).list().stream()
                .map(row -> new Untold(new RequestId(row.request()), row.askedBy()))
                .toList();
    }

    /// False where somebody else has told it.
    boolean takeDecline(RequestId id) {
        return jdbc.sql(TAKE_DECLINE).param("id", id.value()).update() == 1;
    }

    private static void must(int changed) {
        if (changed != 1) {
            throw new IllegalStateException("The request had been answered");
        }
    }

    /// Withdraws what nobody has answered yet for a person, whichever agency asked, and gives how many.
    int noLongerNeeded(RecordId detention, String by) {
        return jdbc.sql(NO_LONGER_NEEDED)
                .param("detention", detention.value())
                .param("by", by)
                .query(Integer.class)
                .single();
    }
}
