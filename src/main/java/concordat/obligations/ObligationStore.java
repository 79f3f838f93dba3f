package concordat.obligations;

import static concordat.actor.Time.utc;

import concordat.records.RecordId;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Obligations, their alarms and notices.
@Repository
class ObligationStore {
    record Alarm(
            Notice.What what,
            @Nullable String post,
            @Nullable String postTeam,
            Instant at) {}

    /// @param made 0 where the record is closed, and so nothing can be owed on it
    /// @param sees whether whoever owes it is involved in the record already
    record Made(int made, boolean sees) {}

    record DueAlarm(UUID obligationId, int step, String agency) {}

    record Sounded(
            UUID obligationId,
            int step,
            UUID recordId,
            Notice.What what,
            @Nullable String post,
            @Nullable String postTeam) {}

    /// @param soundsNext when the next alarm that has not sounded does, or should have
    record Watched(
            long open, long late, long escalated, @Nullable Instant soundsNext) {}

    private static final String SELECT_FRAGMENT = """
            select o.id, o.record_id, r.reference, o.kind, o.subject, o.owner_agency, o.owner_team, o.owed_from, o.due_at,
                   o.outcome, o.settled_at, o.waived_reason
              from obligations.obligation o
              join records.record r on r.id = o.record_id
            """;

    private static final String SET_ALARMS = """
            insert into obligations.alarm (obligation_id, step, record_id, what, post, post_team, sounds_at)
            select :obligation, :first + a.nth - 1, :record, a.what, a.post, a.post_team, a.sounds_at
              from unnest(cast(:whats as text[]), cast(:posts as text[]), cast(:postTeams as text[]),
                          cast(:times as timestamptz[])) with ordinality as a (what, post, post_team, sounds_at, nth)
            """;

    private static final String OWE = """
            with owed as (
                insert into obligations.obligation (id, record_id, kind, subject, owner_agency, owner_team, owed_from, due_at)
                select :obligation, r.id, :kind, cast(:subject as uuid), :agency, :team, :from, :due
                  from records.record r
                 where r.id = :record and r.closed_at is null
                   for update of r
                returning pg_notify('concordat', 'work:' || owner_agency)
            ), alarms as (
            """ + SET_ALARMS + """
                 where exists (select from owed)
            )
            select (select count(*) from owed) as made,
                   exists (select from records.involvements(:record) i
                            where i.agency = :agency
                              and (i.ends_at is null or i.ends_at > greatest((select actor.now()), i.starts_at))) as sees
            """;

    private static final String LOCK_RECORD = """
            select r.id from records.record r where r.id = :id for update
            """;

    private static final String RECORD_OF = """
            select o.record_id from obligations.obligation o where o.id = :id
            """;

    private static final String FIND = SELECT_FRAGMENT + """
             where o.id = :id
            """;

    private static final String LOCK = FIND + """
               for update of o
            """;

    private static final String LAST_STEP = """
            select coalesce(max(a.step), -1) from obligations.alarm a where a.obligation_id = :id
            """;

    private static final String OPEN_OF_RECORDS = SELECT_FRAGMENT + """
             where o.record_id = any(:records) and o.outcome is null
             order by o.due_at, o.id
             limit 200
            """;

    private static final String OF_AGENCY = SELECT_FRAGMENT + """
             where o.owner_agency = :agency and o.outcome is null
               and (o.owner_team is null or cast(:team as text) is null or o.owner_team = :team)
             order by o.due_at, o.id
             limit :most
            """;

    private static final String OF_RECORD_AND_KIND = SELECT_FRAGMENT + """
             where o.record_id = :record and o.kind = :kind and o.outcome is null
               and (cast(:subject as uuid) is null or o.subject = :subject)
             order by o.due_at, o.id
               for update of o
            """;

    private static final String SETTLE = """
            update obligations.obligation
               set outcome = :outcome, settled_at = :at, waived_reason = :reason
             where id = :id and outcome is null
            """;

    private static final String SILENCE = """
            delete from obligations.alarm a where a.obligation_id = :id and a.sounded_at is null
            """;

    private static final String MOVE = """
            update obligations.obligation set due_at = :due where id = :id and outcome is null
            """;

    private static final String DUE_ALARMS = """
            select d.obligation_id, d.step, d.agency from obligations.due_alarms(:upto, :most) d
            """;

    private static final String SOUND = """
            update obligations.alarm a set sounded_at = :now
             where a.obligation_id = :obligation and a.step = :step and a.sounded_at is null
            returning a.obligation_id, a.step, a.record_id, a.what, a.post, a.post_team
            """;

    private static final String NOTE = """
            insert into obligations.notice (id, obligation_id, step, record_id, agency, team, post, what, sounded_at)
            values (:id, :obligation, :step, :record, :agency, :team, :post, :what, :at)
            """;

    private static final String NOTICES = """
            select n.id, n.record_id, r.reference, o.kind, n.what, n.agency, n.team, n.post, n.sounded_at, o.due_at
              from obligations.notice n
              join obligations.obligation o on o.id = n.obligation_id
              join records.record r on r.id = n.record_id
             where n.agency = :agency
               and (n.team is null or n.team = :team)
               and o.outcome is null
               and not exists (select 1 from obligations.notice_read d where d.notice_id = n.id and d.account = actor.id())
             order by n.sounded_at desc, n.id
             limit :most
            """;

    private static final String READ_NOTICE = """
            insert into obligations.notice_read (notice_id, account, read_at)
            select n.id, actor.id(), :at from obligations.notice n where n.id = :id
            on conflict do nothing
            """;

    private static final String TELL = """
            select cast(pg_notify('concordat', 'work:' || :agency) as text)
            """;

    private static final String WATCHED = """
            select w.open, w.late, w.escalated, w.sounds_next from obligations.watched(:now) w
            """;

    private final JdbcClient jdbc;

    ObligationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Makes an obligation with its alarms, and wakes the screens of whoever owes it. It locks the record
    /// first, so that it cannot close meanwhile.
    Made owe(UUID id, Owed owed, List<Alarm> alarms) {
        return alarms(jdbc.sql(OWE), id, owed.record(), 0, alarms)
                .param("kind", owed.kind().name())
                .param("subject", owed.subject(), Types.OTHER)
                .param("agency", owed.agency())
                .param("team", owed.team(), Types.VARCHAR)
                .param("from", utc(owed.from()))
                .param("due", utc(owed.due()))
                .query(Made.class)
                .single();
    }

    /// Sets the alarms of an obligation, numbered from the first on.
    void setAlarms(UUID obligation, RecordId record, int first, List<Alarm> alarms) {
        alarms(jdbc.sql(SET_ALARMS), obligation, record, first, alarms).update();
    }

    private static StatementSpec alarms(
            StatementSpec statement, UUID obligation, RecordId record, int first, List<Alarm> alarms) {
        return statement
                .param("obligation", obligation)
                .param("record", record.value())
                .param("first", first)
                .param(
                        "whats",
                        alarms.stream().map(alarm -> alarm.what().name()).toArray(String[]::new))
                .param("posts", alarms.stream().map(Alarm::post).toArray(String[]::new))
                .param("postTeams", alarms.stream().map(Alarm::postTeam).toArray(String[]::new))
                .param(
                        "times",
                        alarms.stream().map(alarm -> alarm.at().toString()).toArray(String[]::new));
    }

    /// Locks the record first and then what is owed on it, as the acts do, so that no two wait for each other.
    /// Empty where the actor sees no such obligation.
    Optional<Obligation> lock(UUID id) {
        return jdbc.sql(RECORD_OF).param("id", id).query(UUID.class).optional().flatMap(record -> {
            lockRecord(new RecordId(record));
            return jdbc.sql(LOCK).param("id", id).query(Obligation.class).optional();
        });
    }

    Optional<Obligation> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(Obligation.class).optional();
    }

    private void lockRecord(RecordId record) {
        jdbc.sql(LOCK_RECORD).param("id", record.value()).query(UUID.class).optional();
    }

    int lastStep(UUID id) {
        return jdbc.sql(LAST_STEP).param("id", id).query(Integer.class).single();
    }

    List<Obligation> openOn(Collection<RecordId> records) {
        return jdbc.sql(OPEN_OF_RECORDS)
                .param("records", records.stream().map(RecordId::value).toArray(UUID[]::new))
                .query(Obligation.class)
                .list();
    }

    List<Obligation> lockOpen(RecordId record, ObligationKind kind, @Nullable UUID subject) {
        lockRecord(record);
        return jdbc.sql(OF_RECORD_AND_KIND)
                .param("record", record.value())
                .param("kind", kind.name())
                .param("subject", subject, Types.OTHER)
                .query(Obligation.class)
                .list();
    }

    List<Obligation> ofAgency(String agency, @Nullable String team, int most) {
        return jdbc.sql(OF_AGENCY)
                .param("agency", agency)
                .param("team", team, Types.VARCHAR)
                .param("most", most)
                .query(Obligation.class)
                .list();
    }

    boolean settle(UUID id, Obligation.Outcome outcome, Instant at, @Nullable String reason) {
        return jdbc.sql(SETTLE)
                        .param("id", id)
                        .param("outcome", outcome.name())
                        .param("at", utc(at))
                        .param("reason", reason, Types.VARCHAR)
                        .update()
                == 1;
    }

    void silence(UUID id) {
        jdbc.sql(SILENCE).param("id", id).update();
    }

    void move(UUID id, Instant due) {
        jdbc.sql(MOVE).param("id", id).param("due", utc(due)).update();
    }

    List<DueAlarm> dueAlarms(Instant upto, int most) {
        return jdbc.sql(DUE_ALARMS)
                .param("upto", utc(upto))
                .param("most", most)
                .query(DueAlarm.class)
                .list();
    }

    Watched watched(Instant now) {
        return jdbc.sql(WATCHED).param("now", utc(now)).query(Watched.class).single();
    }

    Optional<Sounded> sound(DueAlarm due, Instant now) {
        return jdbc.sql(SOUND)
                .param("obligation", due.obligationId())
                .param("step", due.step())
                .param("now", utc(now))
                .query(Sounded.class)
                .optional();
    }

    void note(UUID id, Sounded sounded, String agency, @Nullable String team, Instant at) {
        jdbc.sql(NOTE)
                .param("id", id)
                .param("obligation", sounded.obligationId())
                .param("step", sounded.step())
                .param("record", sounded.recordId())
                .param("agency", agency)
                .param("team", team, Types.VARCHAR)
                .param("post", sounded.post(), Types.VARCHAR)
                .param("what", sounded.what().name())
                .param("at", utc(at))
                .update();
    }

    List<Notice> notices(String agency, @Nullable String team, int most) {
        return jdbc.sql(NOTICES)
                .param("agency", agency)
                .param("team", team, Types.VARCHAR)
                .param("most", most)
                .query(Notice.class)
                .list();
    }

    void readNotice(UUID id, Instant at) {
        jdbc.sql(READ_NOTICE).param("id", id).param("at", utc(at)).update();
    }

    /// Wakes the screens that show this agency's work, once the transaction commits.
    void tell(String agency) {
        jdbc.sql(TELL).param("agency", agency).query(String.class).single();
    }
}
