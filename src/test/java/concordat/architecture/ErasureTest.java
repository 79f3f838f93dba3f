package concordat.architecture;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.SignedIn.Person;
import concordat.actor.Role;
import concordat.architecture.CanaryWorld.Protected;
import concordat.architecture.CanaryWorld.State;
import concordat.demonstration.Demonstration;
import concordat.records.Entry;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Records;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// Erasing leaves nothing about a record in any table, found from the schema so that a new one cannot be forgotten, and
/// everything about every other.
@ConcordatTest
class ErasureTest {
    /// That there was such a record, who was involved, what is sealed, and that it was erased.
    private static final Set<String> REMAIN =
            Set.of("records.record", "records.record_key", "records.entry", "records.link");

    @Autowired
    SignedIn signedIn;

    @Autowired
    Records records;

    @Autowired
    Journal journal;

    @Autowired
    Demonstration demonstration;

    @Autowired
    TransactionTemplate transaction;

    CanaryWorld world;
    Person one;
    Person other;

    @BeforeEach
    void records_of_one_agency() throws SQLException {
        demonstration.load();
        world = new CanaryWorld(signedIn, records, journal);
        world.update("delete from guardians.erasure where record_id = any(" + world.array() + ")");
        one = signedIn.as(Role.RECORDS_GUARDIAN, world.owner, null);
        other = signedIn.as(Role.RECORDS_GUARDIAN, world.owner, null);
    }

    @AfterEach
    void close() throws SQLException {
        world.close();
    }

    @Test
    void leaves_nothing_of_the_record_and_all_of_every_other() throws SQLException {
        Map<String, Long> ofOthers = rows(State.ORDINARY);

        for (RecordKind kind : new RecordKind[] {RecordKind.DETENTION, RecordKind.INCIDENT, RecordKind.PERSON}) {
            assertThat(propose(one, reference(kind))).as("%s", kind).hasStatus(201);
            assertThat(decide(other, reference(kind), "YES")).as("%s", kind).hasStatus(204);
        }

        assertThat(rows(State.CLOSED))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
        assertThat(rows(State.ORDINARY)).isEqualTo(ofOthers);
        RecordId erased = id(RecordKind.INCIDENT);
        assertThat(one.call(() -> journal.withLooks(erased, 50)))
                .isNotEmpty()
                .noneMatch(Entry::readable)
                .extracting(Entry::act)
                .contains("record.erased");
        assertThat(other.call(() -> journal.withLooks(new RecordId(other.actor().id()), 50)))
                .extracting(Entry::title)
                .contains(reference(RecordKind.INCIDENT) + " was erased");
        assertThat(one.get("/incidents/" + erased)).hasStatus(404);
        assertThat(one.get("/guardian/" + reference(RecordKind.INCIDENT))).hasStatusOk();
        assertThat(one.get("/guardian/" + reference(RecordKind.INCIDENT) + "/keeping"))
                .hasStatusOk()
                .bodyText()
                .contains("Nobody can read what its journal said");
    }

    @Test
    void takes_two_guardians_of_the_owner() {
        String reference = reference(RecordKind.DETENTION);
        Person officer = signedIn.as(Role.RESPONSE_OFFICER, world.owner, null);
        Person stranger = signedIn.as(Role.RECORDS_GUARDIAN, world.other, null);

        assertThat(propose(officer, reference)).hasStatus(403);
        assertThat(propose(stranger, reference)).hasStatus(404);
        assertThat(decide(other, reference, "YES")).hasStatus(404);
        assertThat(propose(one, reference)).hasStatus(201);
        assertThat(propose(one, reference)).hasStatus(200);
        assertThat(decide(one, reference, "YES")).hasStatus(422).bodyText().contains("another guardian");
        assertThat(decide(stranger, reference, "YES")).hasStatus(404);
        assertThat(decide(other, reference, "NO")).hasStatus(204);
        assertThat(one.call(() -> journal.withLooks(id(RecordKind.DETENTION), 5)))
                .allMatch(Entry::readable);
    }

    @Test
    void waits_for_what_is_open_owed_held_or_rests_on_it() {
        String open =
                requireNonNull(world.states.get(State.ORDINARY).references().get(RecordKind.DETENTION));
        assertThat(propose(one, open)).hasStatus(422).bodyText().contains("It is open");

        String reference = reference(RecordKind.DETENTION);
        assertThat(post(one, reference, "/hold", "{\"why\": \"An inquest\"}")).hasStatus(204);
        assertThat(propose(one, reference)).hasStatus(422).bodyText().contains("legal hold");
        assertThat(post(one, reference, "/hold/end", "{\"why\": \"It has ended\"}"))
                .hasStatus(204);

        RecordId later = one.call(() -> records.open(RecordKind.INCIDENT, java.time.Instant.now()));
        one.call(() -> {
            records.link(later, concordat.records.LinkMeaning.AROSE_FROM, id(RecordKind.DETENTION));
            return later;
        });
        assertThat(propose(one, reference)).hasStatus(422).bodyText().contains("Other records rest on it");
    }

    /// Whatever the program did, PostgreSQL erases only what two guardians decided in the same transaction.
    @Test
    void is_refused_by_postgresql_itself_to_anybody_else() {
        String reference = reference(RecordKind.DETENTION);
        UUID record = id(RecordKind.DETENTION).value();
        assertThat(propose(one, reference)).hasStatus(201);

        assertRefused(
                one,
                "update records.record_key set wrapped_key = null, destroyed_at = now() where record_id = '%s'"
                        .formatted(record));
        assertRefused(one, decision(one, record));
        assertThat(erase(
                        one,
                        "select guardians.erase(e.id) from guardians.erasure e where e.record_id = '%s'"
                                .formatted(record)))
                .isEqualTo("f");
        assertRefused(one, "update records.record set legal_hold_reason = null where id = '%s'".formatted(record));
        Person officer = signedIn.as(Role.RESPONSE_OFFICER, world.owner, null);
        assertRefused(officer, "select records.hold('%s', 'An inquest')".formatted(record));
    }

    private static String decision(Person by, UUID record) {
        return """
                update guardians.erasure set approved = true, decided_by = '%s', decided_by_name = 'X', decided_at = now(),
                       decided_in = pg_current_xact_id(), decision = 'X' where record_id = '%s'
                """.formatted(by.actor().id(), record);
    }

    private void assertRefused(Person person, String sql) {
        assertThatThrownBy(() -> erase(person, sql))
                .rootCause()
                .hasMessageMatching(
                        "(?s).*(permission denied|row-level security|check constraint|Only a records guardian).*");
    }

    @Autowired
    org.springframework.jdbc.core.JdbcTemplate jdbc;

    private String erase(Person person, String sql) {
        return requireNonNull(person.call(() -> transaction.execute(_ -> {
            if (!sql.startsWith("select")) {
                return "" + jdbc.update(sql);
            }
            Object answer =
                    jdbc.queryForList(sql).getFirst().values().iterator().next();
            return Boolean.FALSE.equals(answer) ? "f" : "" + answer;
        })));
    }

    private MvcTestResult propose(Person person, String reference) {
        return post(person, reference, "/erasure", "{\"why\": \"Its retention has ended\"}");
    }

    private MvcTestResult decide(Person person, String reference, String erase) {
        return post(
                person, reference, "/erasure/decision", "{\"erase\": \"%s\", \"why\": \"Checked\"}".formatted(erase));
    }

    private static MvcTestResult post(Person person, String reference, String act, String json) {
        return person.api(HttpMethod.POST, "/api/access/" + reference + act, json);
    }

    private String reference(RecordKind kind) {
        return requireNonNull(world.states.get(State.CLOSED).references().get(kind));
    }

    private RecordId id(RecordKind kind) {
        return new RecordId(requireNonNull(world.states.get(State.CLOSED).ids().get(kind)));
    }

    /// How many rows there are about the incident, the detention and the person of this state, by table.
    private Map<String, Long> rows(State state) throws SQLException {
        Map<String, Long> found = new LinkedHashMap<>();
        for (Protected each : world.tables) {
            if (!REMAIN.contains(each.table())) {
                found.put(
                        each.table(),
                        Long.valueOf(world.one("select count(*) from %s where %s in ('%s', '%s', '%s')"
                                .formatted(
                                        each.table(),
                                        each.recordColumn(),
                                        world.states.get(state).ids().get(RecordKind.INCIDENT),
                                        world.states.get(state).ids().get(RecordKind.DETENTION),
                                        world.states.get(state).ids().get(RecordKind.PERSON)))));
            }
        }
        found.put(
                "places.request",
                Long.valueOf(world.one("select count(*) from places.request where detention = '%s'"
                        .formatted(world.states.get(state).ids().get(RecordKind.DETENTION)))));
        found.put(
                "agreements.ask",
                Long.valueOf(world.one("select count(*) from agreements.ask where record_id = '%s'"
                        .formatted(world.states.get(state).ids().get(RecordKind.PERSON)))));
        return found;
    }
}
