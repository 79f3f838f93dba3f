package concordat.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.actor.Role;
import concordat.demonstration.Demonstration;
import concordat.incidents.Incident;
import concordat.incidents.IncidentId;
import concordat.incidents.Incidents;
import concordat.incidents.Unit;
import concordat.interop.ImportFile.Report;
import concordat.interop.ImportFile.Request;
import concordat.interop.ImportStore.Aside;
import concordat.records.Entry;
import concordat.records.Journal;
import concordat.records.Operation;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Records;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
class ImportTest {
    static final AtomicInteger AGENCIES = new AtomicInteger();
    static final LongConsumer QUIETLY = _ -> {};

    @Autowired
    Demonstration demonstration;

    @Autowired
    ImportFile importFile;

    @Autowired
    ImportStore store;

    @Autowired
    Incidents incidents;

    @Autowired
    Records records;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    WebApplicationContext context;

    @TempDir
    Path directory;

    /// Each test imports for an agency that has imported nothing before.
    Actor importer;

    Actor guardian;

    @BeforeEach
    void london_is_loaded_and_an_agency_chosen() {
        demonstration.load();
        Actor reader = Actor.job(Role.SEEDING, Actor.NO_AGENCY);
        List<String> agencies = CurrentActor.call(
                reader,
                () -> transaction.execute(_ -> jdbc.sql("select o.code from agencies.organisation o order by o.code")
                        .query(String.class)
                        .list()));
        String agency = agencies.get(AGENCIES.getAndIncrement());
        importer = Actor.job(Role.IMPORT, agency);
        guardian = Actor.staff(UUID.randomUUID(), "Robin Example", agency, null, Role.RECORDS_GUARDIAN);
        CurrentActor.call(guardian, () -> records.open(new RecordId(guardian.id()), RecordKind.ACCOUNT, Instant.now()));
    }

    @Nested
    class An_import {
        @Test
        void makes_a_closed_incident_of_each_key_with_its_outcomes() throws Exception {
            Report report = run("seattle-crisis", Samples.SEATTLE);

            assertThat(report.run().rowsRead()).isEqualTo(12);
            assertThat(report.run().incidents()).isEqualTo(5);
            assertThat(report.run().outcomes()).isEqualTo(6);
            Incident incident = incident("900001");
            assertThat(incident.source()).isEqualTo(Incident.Source.IMPORT);
            assertThat(incident.isOpen()).isFalse();
            assertThat(incident.openedAt()).isEqualTo("2016-03-01T23:25:09Z");
            assertThat(incident.reference()).matches("INC-2016-\\d{6}");
            assertThat(incident.definitionVersion()).isEqualTo("Seattle Police crisis template");
        }

        @Test
        void files_an_incident_under_its_borough_as_it_was_served_on_the_day() throws Exception {
            run("san-diego-cad", Samples.SAN_DIEGO);

            assertThat(incident("X0001").borough()).isEqualTo(ImportArguments.WESTMINSTER);
            assertThat(incident("X0001").policeForce()).isEqualTo("MPS");
        }

        @Test
        void tells_in_the_journal_what_came_in_each_clock_time_and_each_outcome() throws Exception {
            run("seattle-crisis", Samples.SEATTLE);

            assertThat(timeline("900001"))
                    .extracting(Entry::title)
                    .containsExactly(
                            "Outcome: Mobile crisis team",
                            "Outcome: Emergency detention (Involuntary Treatment Act)",
                            "The crisis template was filed",
                            "The incident began",
                            "Incident brought in from another system");
            assertThat(timeline("900001").getLast())
                    .matches(Entry::isLate)
                    .matches(entry -> entry.operation() == Operation.COLLECTION)
                    .matches(entry -> entry.facts().get("Where").equals("North precinct, sector UNION, beat U2"));
        }

        @Test
        void chains_the_journal_as_any_other_and_lets_it_grow() throws Exception {
            run("seattle-crisis", Samples.SEATTLE);
            IncidentId id = incident("900001").id();
            CurrentActor.run(guardian, () -> journal.look(id.record(), "The timeline"));

            List<Boolean> linked = CurrentActor.call(
                    guardian,
                    () -> transaction.execute(_ -> jdbc.sql("""
                    select e.prior_hash = coalesce(lag(e.hash) over (order by e.seq), decode(repeat('00', 32), 'hex'))
                      from records.entry e where e.record_id = :id order by e.seq
                    """)
                            .param("id", id.value())
                            .query(Boolean.class)
                            .list()));

            assertThat(linked).hasSize(6).doesNotContain(false);
        }

        @Test
        void keeps_the_times_of_the_unit() throws Exception {
            run("lane-county-mobile-crisis", Samples.LANE);

            List<Unit> units = CurrentActor.call(
                    guardian, () -> incidents.units(incident("70001").id()));

            assertThat(units).singleElement().satisfies(unit -> {
                assertThat(unit.callsign()).isEqualTo("MCIT");
                assertThat(unit.atSceneAt()).isEqualTo("2025-03-02T02:30:00Z");
            });
        }

        @Test
        void is_seen_by_the_agency_for_which_it_was_made_and_nobody_else() throws Exception {
            run("san-diego-cad", Samples.SAN_DIEGO);
            IncidentId id = incident("X0001").id();
            Actor officer = Actor.staff(UUID.randomUUID(), "Sam Example", "NOBODY", null, Role.RESPONSE_OFFICER);

            assertThatThrownBy(() -> CurrentActor.call(officer, () -> incidents.find(id)))
                    .isInstanceOf(NotFound.class);
            assertThat(runsSeenBy(officer)).isEmpty();
        }

        @Test
        void sets_bad_rows_aside_with_line_and_reason_and_keeps_their_words() throws Exception {
            Report report = run("seattle-crisis", Samples.SEATTLE);

            assertThat(report.firstAside())
                    .extracting(Aside::line, Aside::reason)
                    .containsExactly(
                            tuple(5, "occurred “2016-02-30T10:00:00.000” is not a time"),
                            tuple(6, "No time in it is known"),
                            tuple(7, "occurred “2999-01-01T10:00:00.000” is later than now"),
                            tuple(10, "It has 3 values and the header 25"),
                            tuple(11, "It has no Template.ID"),
                            tuple(12, "The quotes in it do not match"));
            assertThat(report.firstAside().get(3).text()).isEqualTo("900008,2016-03-08T00:00:00,10:00:00");
            assertThat(report.run().setAside()).isEqualTo(6);
        }

        @Test
        void queues_codes_without_a_meaning() throws Exception {
            assertThat(run("san-diego-cad", Samples.SAN_DIEGO).waiting())
                    .extracting(ImportStore.WaitingCode::field, ImportStore.WaitingCode::code)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple("Call type", "ZZTOP"),
                            org.assertj.core.groups.Tuple.tuple("Disposition", "QQ"));
        }

        @Test
        void of_a_row_that_the_database_refuses_sets_that_row_alone_aside() throws Exception {
            Report report = run("san-diego-cad", Samples.SAN_DIEGO.replace("ZZTOP", tooLongForAnIndex()));

            assertThat(report.run().incidents()).isEqualTo(2);
            assertThat(report.firstAside())
                    .extracting(Aside::line, Aside::reason)
                    .containsExactly(tuple(3, "The database would not take it"));
        }

        /// PostgreSQL would compress what repeats.
        private static String tooLongForAnIndex() {
            StringBuilder code = new StringBuilder();
            for (int i = 0; i < 500; i++) {
                code.append(UUID.randomUUID());
            }
            return code.toString();
        }

        @Test
        void of_a_file_that_is_something_else_says_which_columns_it_lacks() {
            assertThatThrownBy(() -> run("san-diego-cad", Samples.LANE))
                    .isInstanceOf(CannotImport.class)
                    .hasMessageContaining("has no column incident_num");
        }

        @Test
        void names_the_columns_of_which_the_mapping_says_nothing() throws Exception {
            String more = Samples.SAN_DIEGO.replaceAll("(?m)$", ",more").replaceAll(",more\\z", "");

            assertThat(run("san-diego-cad", more).notTaken()).containsExactly("more");
        }

        @Test
        void for_a_borough_that_is_none_is_refused() {
            assertThatThrownBy(() -> run("san-diego-cad", Samples.SAN_DIEGO, "E99", false, 500, QUIETLY))
                    .isInstanceOf(CannotImport.class)
                    .hasMessageContaining("--borough");
        }
    }

    @Nested
    class The_same_again {
        @Test
        void does_nothing() throws Exception {
            run("seattle-crisis", Samples.SEATTLE);
            Report again = run("seattle-crisis", Samples.SEATTLE);

            assertThat(again.doneBefore()).isTrue();
            assertThat(keys()).isEqualTo(5);
        }

        @Test
        void with_rows_added_imports_those_alone() throws Exception {
            run("san-diego-cad", Samples.SAN_DIEGO);
            Report more = run(
                    "san-diego-cad",
                    Samples.SAN_DIEGO + "X0004,2023-01-02 00:00:05,1,600,,EXAMPLE,ST,,,,5150,K,433,1\n");

            assertThat(more.run().incidents()).isEqualTo(1);
            assertThat(more.run().hereAlready()).isEqualTo(3);
            assertThat(more.run().changed()).isZero();
        }

        @Test
        void with_a_row_changed_sets_it_aside_as_changed() throws Exception {
            run("san-diego-cad", Samples.SAN_DIEGO);
            Report changed = run("san-diego-cad", Samples.SAN_DIEGO.replace(",5150,K,", ",5150,A,"));

            assertThat(changed.run().changed()).isEqualTo(1);
            assertThat(changed.run().hereAlready()).isEqualTo(2);
            assertThat(changed.firstAside())
                    .extracting(Aside::line, Aside::reason)
                    .containsExactly(tuple(2, "It was imported before and has changed since"));
        }

        @Test
        void after_it_was_broken_off_goes_on_where_it_was() throws Exception {
            assertThatThrownBy(() ->
                            run("seattle-crisis", Samples.SEATTLE, ImportArguments.WESTMINSTER, false, 2, rows -> {
                                if (rows > 2) {
                                    throw new IllegalStateException("The machine lost its power");
                                }
                            }))
                    .hasMessage("The machine lost its power");
            assertThat(keys()).isBetween(1L, 4L);

            Report rest = run("seattle-crisis", Samples.SEATTLE);

            assertThat(rest.doneBefore()).isFalse();
            assertThat(rest.rowsDealtWith()).isLessThan(9);
            assertThat(rest.run().incidents()).isEqualTo(5);
            assertThat(rest.run().setAside()).isEqualTo(6);
            assertThat(keys()).isEqualTo(5);
            assertThat(staged()).isZero();
        }
    }

    @Nested
    class A_dry_run {
        @Test
        void says_what_would_happen_and_writes_nothing() throws Exception {
            Report dry = run("seattle-crisis", Samples.SEATTLE, ImportArguments.WESTMINSTER, true, 2, QUIETLY);

            assertThat(dry.run().incidents()).isEqualTo(5);
            assertThat(dry.run().setAside()).isEqualTo(6);
            assertThat(dry.waiting()).hasSize(1);
            assertThat(keys()).isZero();
            assertThat(runsSeenBy(importer)).isEmpty();
            assertThat(run("seattle-crisis", Samples.SEATTLE).run().incidents()).isEqualTo(5);
        }
    }

    @Nested
    class The_pages {
        @Test
        void show_the_runs_the_rows_set_aside_and_the_codes() throws Exception {
            Report report = run("seattle-crisis", Samples.SEATTLE);

            assertThat(get(guardian, "/imports"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("sample.csv", "seattle-crisis 1", "What Disposition “Taken to the moon” means");
            assertThat(get(guardian, "/imports/" + report.run().id()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("No time in it is known", "900008,2016-03-08T00:00:00,10:00:00");
        }

        @Test
        void are_not_for_those_who_look_after_no_records() {
            Actor officer =
                    Actor.staff(UUID.randomUUID(), "Sam Example", guardian.agency(), null, Role.RESPONSE_OFFICER);

            assertThat(get(officer, "/imports")).hasStatus(403);
        }

        @Test
        void of_another_agency_s_import_are_not_found() throws Exception {
            Report report = run("seattle-crisis", Samples.SEATTLE);
            Actor other = Actor.staff(UUID.randomUUID(), "Lee Example", "NOBODY", null, Role.ADMINISTRATOR);

            assertThat(get(other, "/imports/" + report.run().id())).hasStatus(404);
        }

        @Test
        void give_a_code_a_meaning_for_what_is_imported_from_now_on() throws Exception {
            run("san-diego-cad", Samples.SAN_DIEGO);
            assertThat(map("ZZTOP", "Music complaint")).hasStatus3xxRedirection();

            run("san-diego-cad", Samples.SAN_DIEGO + "X0005,2023-01-02 00:00:05,1,600,,EXAMPLE,ST,,,,ZZTOP,K,433,1\n");

            assertThat(incident("X0005").headline()).isEqualTo("Music complaint");
            assertThat(incident("X0002").headline()).isEqualTo("ZZTOP");
            assertThat(get(guardian, "/imports")).bodyText().doesNotContain("ZZTOP");
        }

        @Test
        void ask_for_the_meaning_where_none_was_typed() throws Exception {
            run("san-diego-cad", Samples.SAN_DIEGO);

            assertThat(map("ZZTOP", " "))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Error: ", "Enter what Call type “ZZTOP” means");
        }

        @Test
        void are_told_to_programs_too() throws Exception {
            Report report = run("seattle-crisis", Samples.SEATTLE);

            assertThat(get(guardian, "/api/imports"))
                    .bodyJson()
                    .extractingPath("$[0].incidents")
                    .isEqualTo(5);
            assertThat(get(guardian, "/api/imports/" + report.run().id() + "/set-aside?after=11"))
                    .bodyJson()
                    .extractingPath("$[0].line")
                    .isEqualTo(12);
            assertThat(get(guardian, "/api/imports/codes"))
                    .bodyJson()
                    .extractingPath("$[0].code")
                    .isEqualTo("Taken to the moon");
        }

        private MvcTestResult map(String code, String words) {
            return as(
                    guardian,
                    () -> MockMvcTester.from(context)
                            .post()
                            .uri("/imports/codes")
                            .param("mapping", "san-diego-cad")
                            .param("field", "Call type")
                            .param("code", code)
                            .param("words", words)
                            .exchange());
        }
    }

    @Nested
    class The_files_that_agencies_published {
        @ParameterizedTest
        @CsvSource({
            "seattle-crisis, seattle_crisis_2015_2018.csv.gz, 43158, 26484",
            "lane-county-mobile-crisis, mcslc_mobile_crisis_2024_08_to_2025_08.csv.gz, 3139, 0",
            "san-diego-cad, sandiego_cad_2023_01_01_to_14.csv.gz, 18471, 18471",
        })
        void are_imported_whole(String mapping, String name, long rows, long atLeast) {
            String samples = System.getenv("CONCORDAT_SAMPLES");
            if (samples == null) {
                System.out.println("CONCORDAT_SAMPLES was not given, so " + name + " was not imported");
            }
            assumeThat(samples).isNotNull();
            Path file = Path.of(samples, "incidents", name);

            Instant began = Instant.now();
            Report report = CurrentActor.call(
                    importer,
                    () -> importFile.run(
                            new Request(
                                    file, Mappings.load(mapping), ImportArguments.WESTMINSTER, false, ImportFile.BATCH),
                            QUIETLY));

            System.out.printf(
                    "%s: %s; %d codes wait; %d ms%n",
                    name,
                    report.run(),
                    report.waiting().size(),
                    Duration.between(began, Instant.now()).toMillis());
            assertThat(report.run().rowsRead()).isEqualTo(rows);
            assertThat(report.run().incidents()).isGreaterThanOrEqualTo(atLeast);
        }
    }

    private Report run(String mapping, String content) throws Exception {
        return run(mapping, content, ImportArguments.WESTMINSTER, false, ImportFile.BATCH, QUIETLY);
    }

    private Report run(String mapping, String content, String borough, boolean dryRun, int batch, LongConsumer progress)
            throws Exception {
        Path file = Files.writeString(directory.resolve("sample.csv"), content);
        return CurrentActor.call(
                importer,
                () -> importFile.run(new Request(file, Mappings.load(mapping), borough, dryRun, batch), progress));
    }

    private Incident incident(String key) {
        UUID id = CurrentActor.call(
                importer,
                () -> transaction.execute(
                        _ -> jdbc.sql("select k.incident from interop.source_key k where k.key = :key")
                                .param("key", key)
                                .query(UUID.class)
                                .single()));
        return CurrentActor.call(guardian, () -> incidents.find(new IncidentId(id)));
    }

    private List<Entry> timeline(String key) {
        RecordId record = incident(key).id().record();
        return CurrentActor.call(guardian, () -> journal.timeline(List.of(record), 20));
    }

    private List<ImportRun> runsSeenBy(Actor actor) {
        return CurrentActor.call(actor, () -> transaction.execute(_ -> store.runs(10)));
    }

    private long keys() {
        return count("select count(*) from interop.source_key");
    }

    private long staged() {
        return count("select count(*) from interop.staged");
    }

    private long count(String sql) {
        return CurrentActor.call(
                importer,
                () -> transaction.execute(_ -> jdbc.sql(sql).query(Long.class).single()));
    }

    private MvcTestResult get(Actor actor, String uri) {
        return as(actor, () -> MockMvcTester.from(context).get().uri(uri).exchange());
    }

    private static MvcTestResult as(Actor actor, Supplier<MvcTestResult> request) {
        return CurrentActor.call(actor, request::get);
    }

    private static org.assertj.core.groups.Tuple tuple(long line, String reason) {
        return org.assertj.core.groups.Tuple.tuple(line, reason);
    }
}
