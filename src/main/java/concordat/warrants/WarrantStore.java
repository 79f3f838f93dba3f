package concordat.warrants;

import static concordat.actor.Time.utc;

import concordat.actor.Actor;
import concordat.actor.NotFound;
import concordat.law.Breach;
import concordat.records.RecordId;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WarrantStore {
    private static final String SELECT_FRAGMENT = """
            select w.id, r.reference, w.purpose, w.person_id, w.person_name, w.born_on, w.sex, w.borough, w.premises,
                   array_to_string(w.causes, ',') as causes, w.grounds, w.liable_under, w.return_to, w.court, w.applied_at, w.applied_by, w.amhp_agency, w.amhp_team,
                   w.decision, w.decided_at, w.justice, w.decision_words, w.expires_at, w.police_agency, w.withdrawn_at,
                   w.withdrawn_why, e.entered_at, e.result, e.returned_at
              from warrants.warrant w
              join records.record r on r.id = w.id
              left join lateral (select e.entered_at, e.result, e.returned_at from warrants.entry e
                                  where e.warrant_id = w.id order by e.entered_at limit 1) e on true
            """;

    private static final String FIND = SELECT_FRAGMENT + """
             where w.id = :id
            """;

    private static final String LOCK = SELECT_FRAGMENT + """
             where w.id = :id
               for update of w
            """;

    private static final String LATEST = SELECT_FRAGMENT + """
             order by r.closed_at is not null, w.applied_at desc, w.id
             limit :most
            """;

    private static final String ADD = """
            insert into warrants.warrant (id, purpose, person_id, person_name, born_on, sex, borough, premises, causes, grounds,
                liable_under, return_to, court, applied_at, applied_by, amhp_agency, amhp_team)
            values (:id, :purpose, :person, :name, :bornOn, :sex, :borough, :premises, :causes, :grounds,
                :liableUnder, :returnTo, :court, :appliedAt, :appliedBy, :agency, :team)
            """;

    private static final String DECIDE = """
            update warrants.warrant
               set decision = :decision, decided_at = :at, justice = :justice, decision_words = :words, expires_at = :expiresAt,
                   police_agency = :police
             where id = :id and decision is null
            """;

    private static final String WITHDRAW = """
            update warrants.warrant set withdrawn_at = :at, withdrawn_why = :why where id = :id and withdrawn_at is null
            """;

    private static final String ADD_ENTRY = """
            insert into warrants.entry (id, warrant_id, entered_at, constable, constable_agency, forced, amhp, doctor, result,
                words, detention_id)
            values (:id, :warrant, :at, :constable, :agency, :forced, :amhp, :doctor, :result, :words, :detention)
            """;

    private static final String ENTRIES = """
            select e.id, e.entered_at, e.constable, e.constable_agency, e.forced, e.amhp, e.doctor, e.result, e.words,
                   e.detention_id, e.returned_at, e.returned_to
              from warrants.entry e where e.warrant_id = :id order by e.entered_at, e.id limit 20
            """;

    private static final String RETURN = """
            update warrants.entry set returned_at = :at, returned_to = :to
             where warrant_id = :id and result = 'TAKEN' and returned_at is null
            """;

    private static final String FLAG = """
            insert into warrants.flag (warrant_id, code, happened_at) values (:id, :code, :at) on conflict do nothing
            """;

    private static final String FLAGS = """
            select f.code from warrants.flag f where f.warrant_id = :id order by f.happened_at, f.code limit 100
            """;

    private final JdbcClient jdbc;

    WarrantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(WarrantId id, ApplyForWarrant.Command facts, Actor by) {
        jdbc.sql(ADD)
                .param("id", id.value())
                .param("purpose", facts.purpose().name())
                .param("person", value(facts.person()), Types.OTHER)
                .param("name", facts.personName())
                .param("bornOn", facts.bornOn(), Types.DATE)
                .param("sex", facts.sex().name())
                .param("borough", facts.borough())
                .param("premises", facts.premises())
                .param("causes", facts.causes().stream().map(Enum::name).toArray(String[]::new))
                .param("grounds", facts.grounds())
                .param("liableUnder", facts.liableUnder())
                .param("returnTo", facts.returnTo())
                .param("court", facts.court())
                .param("appliedAt", utc(facts.at()))
                .param("appliedBy", by.name())
                .param("agency", by.agency())
                .param("team", by.team(), Types.VARCHAR)
                .update();
    }

    Warrant find(WarrantId id) {
        return one(FIND, id);
    }

    Warrant lock(WarrantId id) {
        return one(LOCK, id);
    }

    private Warrant one(String sql, WarrantId id) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .query(Warrant.class)
                .optional()
                .orElseThrow(() -> new NotFound("No warrant " + id));
    }

    /// Those that the actor's agency is involved in: the ones not closed first, latest first.
    List<Warrant> latest(int most) {
        return jdbc.sql(LATEST).param("most", most).query(Warrant.class).list();
    }

    /// False where it was decided already.
    boolean decide(WarrantId id, DecideWarrant.Command decided, @Nullable Instant expiresAt, @Nullable String police) {
        return jdbc.sql(DECIDE)
                        .param("id", id.value())
                        .param("decision", decided.decision().name())
                        .param("at", utc(decided.at()))
                        .param("justice", decided.justice())
                        .param("words", decided.words())
                        .param("expiresAt", expiresAt == null ? null : utc(expiresAt), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("police", police, Types.VARCHAR)
                        .update()
                == 1;
    }

    boolean withdraw(WarrantId id, String why, Instant at) {
        return jdbc.sql(WITHDRAW)
                        .param("id", id.value())
                        .param("why", why)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    void addEntry(UUID id, ExecuteWarrant.Command made, Actor by, @Nullable UUID detention) {
        jdbc.sql(ADD_ENTRY)
                .param("id", id)
                .param("warrant", made.warrant().value())
                .param("at", utc(made.enteredAt()))
                .param("constable", by.name())
                .param("agency", by.agency())
                .param("forced", made.forced())
                .param("amhp", made.amhp())
                .param("doctor", made.doctor())
                .param("result", made.result().name())
                .param("words", made.words())
                .param("detention", detention, Types.OTHER)
                .update();
    }

    List<Entry> entries(WarrantId id) {
        return jdbc.sql(ENTRIES).param("id", id.value()).query(Entry.class).list();
    }

    /// False where nobody who was taken is still to be returned.
    boolean returned(WarrantId id, String to, Instant at) {
        return jdbc.sql(RETURN)
                        .param("id", id.value())
                        .param("to", to)
                        .param("at", utc(at))
                        .update()
                > 0;
    }

    void flag(WarrantId id, Collection<Breach> breaches, Instant at) {
        breaches.forEach(breach -> jdbc.sql(FLAG)
                .param("id", id.value())
                .param("code", breach.name())
                .param("at", utc(at))
                .update());
    }

    List<Breach> flags(WarrantId id) {
        return jdbc.sql(FLAGS).param("id", id.value()).query(String.class).list().stream()
                .map(Breach::valueOf)
                .distinct()
                .toList();
    }

    private static @Nullable UUID value(@Nullable RecordId id) {
        return id == null ? null : id.value();
    }
}
