package concordat.records;

import static concordat.actor.Time.utc;

import concordat.actor.Actor;
import concordat.actor.NotFound;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Records, involvements and links. The journal's SQL is in [JournalStore].
@Repository
class RecordStore {
    record InvolvementRow(
            UUID id,
            RecordId recordId,
            String agency,
            Basis basis,
            String sections,
            boolean restricted,
            Instant startsAt,
            @Nullable Instant endsAt,
            String reason,
            String openedBy) {
        Involvement involvement() {
            return new Involvement(
                    id, recordId, agency, basis, Scope.of(sections), restricted, startsAt, endsAt, reason, openedBy);
        }
    }

    private static final String OPEN = """
            select records.open_record(:id, :kind, :openedAt, :involvement, :reason, :key)
            """;

    private static final String FIND = """
            select r.id, r.kind, r.reference, r.owner_agency, r.opened_at, r.closed_at, r.retain_until, r.legal_hold_reason
              from records.record r
             where r.id = :id
            """;

    private static final String FIND_BY_REFERENCE = """
            select r.id from records.record r where r.reference = :reference
            """;

    /// Not before it was opened, which a clock that was ahead may have said.
    private static final String CLOSE = """
            update records.record set closed_at = greatest(:at, opened_at) where id = :id and closed_at is null
            """;

    private static final String INVOLVE = """
            insert into records.involvement (id, record_id, agency, basis, scope, starts_at, ends_at, reason, opened_by)
            values (:id, :record, :agency, :basis, cast(:scope as text[]), actor.now(), :endsAt, :reason, :openedBy)
            on conflict do nothing
            """;

    private static final String INVOLVEMENTS = """
            select i.id, i.record_id, i.agency, i.basis, array_to_string(i.scope, ',') as sections, i.only_for is not null as restricted,
                   i.starts_at, i.ends_at, i.reason, i.opened_by
              from records.involvements(:record) i
            """;

    private static final String END_INVOLVEMENT = """
            select records.end_involvement(:record, :agency, :basis, :at)
            """;

    private static final String SCOPE = """
            select coalesce(array_to_string(records.scope_of(:record), ','), '')
            """;

    private static final String RESTRICT = """
            select cast(records.restrict(:record, cast(:people as uuid[]), :why) as text)
            """;

    private static final String HOLD = """
            select cast(records.hold(:record, :why) as text)
            """;

    private static final String BREAK_GLASS = """
            select records.break_glass(:reference, :involvement, :why, :until)
            """;

    private static final String LOOKS = """
            select l.happened_at, l.actor_id, l.actor_name, l.agency, l.role, l.purpose, l.act
              from records.looks_at(:record, :most) l
            """;

    private static final String RESTRICTION = """
            select x.reason from records.restriction x where x.record_id = :record and x.agency = actor.agency() and x.lifted_at is null
            """;

    private static final String KEEP_PLANS = """
            select set_config('plan_cache_mode', 'force_generic_plan', true)
            """;

    private static final String LINK = """
            insert into records.link (from_record, to_record, meaning, made_at)
            values (:from, :to, :meaning, :at)
            on conflict do nothing
            """;

    private static final String STORY = """
            (select l.from_record from records.link l
              where l.to_record = :id and l.meaning = 'AROSE_FROM' order by l.made_at)
            union all
            (select l.to_record from records.link l
              where l.from_record = :id and l.meaning = 'CONCERNS' order by l.made_at)
            """;

    private static final String LINKED_TO = """
            select l.from_record from records.link l where l.to_record = :id and l.meaning = :meaning order by l.made_at
            """;

    private final JdbcClient jdbc;

    RecordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(RecordId id, RecordKind kind, Instant openedAt, UUID involvement, String reason, byte[] wrappedKey) {
        jdbc.sql(OPEN)
                .param("id", id.value())
                .param("kind", kind.name())
                .param("openedAt", utc(openedAt))
                .param("involvement", involvement)
                .param("reason", reason)
                .param("key", wrappedKey)
                .query(String.class)
                .single();
    }

    Optional<RecordHead> find(RecordId id) {
        return jdbc.sql(FIND).param("id", id.value()).query(RecordHead.class).optional();
    }

    Optional<RecordId> find(String reference) {
        return jdbc.sql(FIND_BY_REFERENCE)
                .param("reference", reference)
                .query(UUID.class)
                .optional()
                .map(RecordId::new);
    }

    boolean close(RecordId id, Instant at) {
        return jdbc.sql(CLOSE).param("id", id.value()).param("at", utc(at)).update() == 1;
    }

    boolean involve(
            UUID id,
            RecordId record,
            String agency,
            Basis basis,
            Scope scope,
            @Nullable Instant endsAt,
            String reason,
            Actor by) {
        return jdbc.sql(INVOLVE)
                        .param("id", id)
                        .param("record", record.value())
                        .param("agency", agency)
                        .param("basis", basis.name())
                        .param("scope", scope.names())
                        .param("endsAt", endsAt == null ? null : utc(endsAt), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("reason", reason)
                        .param("openedBy", by.agency())
                        .update()
                == 1;
    }

    List<Involvement> involvements(RecordId record) {
        return jdbc.sql(INVOLVEMENTS).param("record", record.value()).query(InvolvementRow.class).list().stream()
                .map(InvolvementRow::involvement)
                .toList();
    }

    boolean endInvolvement(RecordId record, String agency, Basis basis, Instant at) {
        return jdbc.sql(END_INVOLVEMENT)
                        .param("record", record.value())
                        .param("agency", agency)
                        .param("basis", basis.name())
                        .param("at", utc(at))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Scope scope(RecordId record) {
        return Scope.of(jdbc.sql(SCOPE)
                .param("record", record.value())
                .query(String.class)
                .single());
    }

    void restrict(RecordId record, @Nullable Collection<UUID> people, String why) {
        jdbc.sql(RESTRICT)
                .param("record", record.value())
                .param("people", people == null ? null : people.toArray(UUID[]::new), java.sql.Types.ARRAY)
                .param("why", why)
                .query(String.class)
                .optional();
    }

    void hold(RecordId record, @Nullable String why) {
        jdbc.sql(HOLD)
                .param("record", record.value())
                .param("why", why, java.sql.Types.VARCHAR)
                .query(String.class)
                .optional();
    }

    Optional<String> restriction(RecordId record) {
        return jdbc.sql(RESTRICTION)
                .param("record", record.value())
                .query(String.class)
                .optional();
    }

    Optional<RecordId> breakGlass(String reference, UUID involvement, String why, Instant until) {
        return jdbc.sql(BREAK_GLASS)
                .param("reference", reference)
                .param("involvement", involvement)
                .param("why", why)
                .param("until", utc(until))
                .query(UUID.class)
                .optional()
                .map(RecordId::new);
    }

    List<Look> looks(RecordId record, int most) {
        return jdbc.sql(LOOKS)
                .param("record", record.value())
                .param("most", most)
                .query(Look.class)
                .list();
    }

    void link(RecordId from, LinkMeaning meaning, RecordId to, Instant at) {
        jdbc.sql(LINK)
                .param("from", from.value())
                .param("to", to.value())
                .param("meaning", meaning.name())
                .param("at", utc(at))
                .update();
    }

    List<RecordId> linkedTo(RecordId id, LinkMeaning meaning) {
        return ids(jdbc.sql(LINKED_TO).param("id", id.value()).param("meaning", meaning.name()));
    }

    void keepPlans() {
        jdbc.sql(KEEP_PLANS).query(String.class).single();
    }

    List<RecordId> story(RecordId id) {
        return ids(jdbc.sql(STORY).param("id", id.value()));
    }

    private static List<RecordId> ids(StatementSpec statement) {
        return statement.query(UUID.class).list().stream().map(RecordId::new).toList();
    }

    static NotFound notFound(RecordId id) {
        return new NotFound("No record " + id);
    }
}
