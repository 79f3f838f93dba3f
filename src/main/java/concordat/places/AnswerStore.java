package concordat.places;

import static concordat.actor.Time.utc;

import concordat.records.RecordId;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What becomes of requests: accepted, declined or withdrawn, and what that opens and ends.
@Repository
class AnswerStore {
    /// A decline that the detention's journal does not have yet.
    record Untold(RequestId request, String askedBy) {}

    private record UntoldRow(UUID request, String askedBy) {}

    private static final String BOOKING = """
            select r.booking from places.request r where r.id = :id
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

    AnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The hold that an acceptance made.
    Optional<UUID> booking(RequestId id) {
        return jdbc.sql(BOOKING).param("id", id.value()).query(UUID.class).optional();
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

    /// Withdraws what nobody has answered yet for a person, whichever agency asked, and gives how many.
    int noLongerNeeded(RecordId detention, String by) {
        return jdbc.sql(NO_LONGER_NEEDED)
                .param("detention", detention.value())
                .param("by", by)
                .query(Integer.class)
                .single();
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
}
