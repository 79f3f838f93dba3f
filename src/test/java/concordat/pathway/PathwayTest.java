package concordat.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import concordat.Chromium;
import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.SignedIn.Person;
import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.actor.Time;
import concordat.agencies.Agencies;
import concordat.demonstration.Demonstration;
import concordat.detentions.DetentionId;
import concordat.detentions.Outcome;
import concordat.detentions.Sex;
import concordat.detentions.TellDetention;
import concordat.law.Consultation;
import concordat.law.Conveyance;
import concordat.obligations.Obligation;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.places.Ages;
import concordat.places.PhysicalHealth;
import concordat.places.Place;
import concordat.places.Places;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Records;
import concordat.web.LondonTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// Who waits, what each stage took, and what became of whom: to each their own.
@ConcordatTest
class PathwayTest {
    private static final String CAMDEN = "E09000007";
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Pattern REFERENCE = Pattern.compile("DET-[0-9]{4}-[0-9]+");

    @Autowired
    Demonstration demonstration;

    @Autowired
    SignedIn signedIn;

    @Autowired
    TellDetention tell;

    @Autowired
    Places places;

    @Autowired
    Agencies agencies;

    @Autowired
    Records records;

    @Autowired
    Obligations obligations;

    @Autowired
    Journal journal;

    @Autowired
    OutcomeStore store;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Person officer;
    Person inspector;
    Person coordinator;
    Person elsewhere;
    Person amhp;

    @BeforeEach
    void people_in_london() {
        demonstration.load();
        officer = signedIn.as(Role.RESPONSE_OFFICER, "BCU-CN", "BCU-CN-RESPONSE");
        inspector = signedIn.as(Role.DUTY_INSPECTOR, "BCU-CN", "BCU-CN-RESPONSE");
        coordinator = signedIn.as(Role.PLACE_COORDINATOR, "NLFT", "HIGHGATE-POS");
        elsewhere = signedIn.as(Role.PLACE_COORDINATOR, "SLAM", "MAUDSLEY-POS");
        amhp = signedIn.as(Role.AMHP, "LBC-CAMDEN", null);
    }

    @Nested
    class The_board {
        @Test
        void shows_each_only_their_own() {
            DetentionId id = arrived(ago(90), ago(60));
            String reference = reference(id);

            assertThat(officer.get("/pathway")).hasStatus(403);
            assertThat(body(inspector.get("/pathway"))).contains(reference);
            assertThat(body(coordinator.get("/pathway"))).contains(reference);
            assertThat(body(elsewhere.get("/pathway"))).doesNotContain(reference);
            assertThat(body(amhp.get("/pathway"))).doesNotContain(reference);
            assertThat(body(elsewhere.api(HttpMethod.GET, "/api/pathway", ""))).doesNotContain(reference);

            at(ago(30), coordinator, () -> tell.askAmhp(id));

            assertThat(row(amhp.get("/pathway"), reference)).contains("AMHP attends by you, due in");
            assertThat(body(amhp.api(HttpMethod.GET, "/api/pathway", ""))).contains(reference);
        }

        @Test
        void says_how_long_police_are_there_and_by_how_much_too_long() {
            DetentionId id = arrived(ago(100), ago(74));

            assertThat(row(inspector.get("/pathway"), reference(id)))
                    .contains("Waits to be handed over", "With the person 74 minutes since arrival Over 14 minutes")
                    .containsPattern("Officers released by .* Overdue 14 minutes");

            at(ago(2), coordinator, () -> handOver(id));

            assertThat(row(inspector.get("/pathway"), reference(id)))
                    .contains("Waits for the assessment", "Released " + LondonTime.of(ago(2), now))
                    .contains("Start the assessment by", "due in");
        }

        @Test
        void keeps_everybody_in_their_row_while_it_stands_open() {
            DetentionId first = arrived(ago(600), ago(580));
            DetentionId second = arrived(ago(500), ago(480));
            String page = body(inspector.get("/pathway"));
            Matcher list =
                    Pattern.compile("/pathway/list\\?shown=\\d+&amp;seen=\\w+").matcher(page);
            assertThat(list.find()).isTrue();
            String again = list.group().replace("&amp;", "&");

            end(first, Outcome.COMMUNITY, "A plan", "Home");
            DetentionId longer = at(Instant.now(), officer, () -> tell.use(used(ago(700), null, null)));
            String refreshed = body(inspector.get(again));

            assertThat(references(refreshed))
                    .containsSubsequence(reference(first), reference(second), reference(longer));
            assertThat(row(refreshed, reference(first))).contains("Ended");
            assertThat(references(body(inspector.get("/pathway"))))
                    .doesNotContain(reference(first))
                    .containsSubsequence(reference(longer), reference(second));
        }
    }

    @Nested
    class An_assessment {
        @Test
        void is_recorded_step_by_step_with_what_is_owed_next() {
            DetentionId id = arrived(ago(300), ago(280));
            at(ago(270), coordinator, () -> handOver(id));
            assertThat(owed(id)).contains(ObligationKind.ASSESSMENT_STARTS);

            assertThat(step(id, "{\"step\": \"STARTED\", \"at\": \"%s\"}".formatted(ago(120))))
                    .hasStatus(201);
            assertThat(owed(id)).doesNotContain(ObligationKind.ASSESSMENT_STARTS);
            assertThat(step(id, "{\"step\": \"STARTED\"}"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("RECORDED_ALREADY");
            assertThat(step(id, "{\"step\": \"FINISHED\", \"at\": \"%s\"}".formatted(ago(130))))
                    .hasStatus(422)
                    .bodyText()
                    .contains("cannot have ended before it began");
            assertThat(step(id, "{\"step\": \"FINISHED\", \"at\": \"%s\"}".formatted(ago(60))))
                    .hasStatus(201);
            assertThat(step(id, "{\"step\": \"AGREED\"}"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Choose the outcome");
            assertThat(step(id, "{\"step\": \"AGREED\", \"outcome\": \"SECTION_2\"}"))
                    .hasStatus(201);
            assertThat(owed(id)).contains(ObligationKind.BED_REQUESTED);
            assertThat(row(coordinator.get("/pathway"), reference(id))).contains("Waits for a bed");

            assertThat(step(id, "{\"step\": \"BED_ASKED\"}")).hasStatus(201);
            assertThat(owed(id)).contains(ObligationKind.BED_FOUND).doesNotContain(ObligationKind.BED_REQUESTED);
            assertThat(step(id, "{\"step\": \"BED_FOUND\", \"bed\": \"Ward 3\"}"))
                    .hasStatus(201);
            assertThat(owed(id)).containsExactly(ObligationKind.AUTHORITY_TO_HOLD);
            assertThat(row(coordinator.get("/pathway"), reference(id))).contains("Outcome agreed, waits to leave");
            assertThat(body(coordinator.get("/detentions/" + id + "/end")))
                    .containsPattern("value=\"SECTION_2\"[^>]*checked");

            end(id, Outcome.SECTION_2, "Ward 3 knows her sister", "");
            assertThat(owed(id)).isEmpty();
        }

        @Test
        void keeps_what_was_typed_when_something_is_wrong() {
            DetentionId id = arrived(ago(300), ago(280));

            assertThat(coordinator.post(
                            "/detentions/" + id + "/assessment-steps", "step", "BED_FOUND", "at.time", "25:99"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("There is a problem", "Enter where the bed is", "25:99")
                    .containsPattern("value=\"BED_FOUND\"[^>]*checked");
            assertThat(coordinator.post(
                            "/detentions/" + id + "/assessment-steps", "step", "BED_FOUND", "bed", "Ward 3"))
                    .hasStatus3xxRedirection();
            assertThat(body(coordinator.get("/detentions/" + id))).contains("Ward 3");
            assertThat(body(coordinator.get("/detentions/" + id + "/assessment-steps")))
                    .doesNotContain("value=\"BED_FOUND\"");
        }

        @Test
        void passes_to_the_next_place_with_no_more_time() {
            DetentionId id = arrived(ago(200), ago(180));
            at(ago(60), officer, () -> arrive(id, place("NLFT", "HIGHGATE-POS")));

            assertThat(obligations(id))
                    .filteredOn(owed -> owed.kind() == ObligationKind.ASSESSMENT_STARTS)
                    .singleElement()
                    .satisfies(owed -> assertThat(owed.dueAt()).isEqualTo(ago(180).plus(Duration.ofHours(4))));
        }
    }

    @Nested
    class How_it_ended {
        @Test
        void is_told_to_the_officers_and_what_happens_next_is_not() {
            RecordId incident = incident();
            DetentionId id = at(ago(300), officer, () -> tell.use(used(ago(300), incident, null)));
            at(ago(280), officer, () -> arrive(id, place("NLFT", "HIGHGATE-POS")));
            end(id, Outcome.DISCHARGED_WITH_PLAN, "Depot on Thursday", "Went home with a friend");

            assertThat(body(coordinator.get("/detentions/" + id))).contains("Depot on Thursday", "Went home");
            assertThat(body(officer.get("/detentions/" + id)))
                    .contains("Discharged with a plan", "Went home with a friend")
                    .doesNotContain("Depot on Thursday");
            assertThat(officer.call(() -> journal.timeline(List.of(id.record()), 50)))
                    .noneSatisfy(entry -> assertThat(entry.facts().toString()).contains("Depot"));
            assertThat(body(officer.get("/"))).contains("A detention that you made ended");
            assertThat(body(officer.get("/pathway/told")))
                    .contains(reference(id), "Discharged with a plan", "Went home with a friend");
            assertThat(body(officer.get("/incidents/" + incident)))
                    .contains("Detained here", reference(id), "Discharged with a plan");
            assertThat(body(signedIn.as(Role.RESPONSE_OFFICER, "BCU-CN", null).get("/")))
                    .doesNotContain("A detention that you made ended");
        }

        @Test
        void wants_the_plan_that_somebody_is_discharged_with() {
            DetentionId id = arrived(ago(300), ago(280));

            assertThat(coordinator.api(
                            HttpMethod.POST,
                            "/api/detentions/" + id + "/end",
                            "{\"outcome\": \"DISCHARGED_WITH_PLAN\", \"at\": \"%s\"}".formatted(now)))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Enter the plan");
        }
    }

    @Nested
    class The_times_of_a_detention {
        @Test
        void are_in_a_list_with_what_was_late_and_what_is_not_for_the_reader() {
            RecordId incident = incident();
            DetentionId id = at(ago(400), officer, () -> tell.use(used(ago(400), incident, null)));
            at(ago(200), officer, () -> arrive(id, place("NLFT", "HIGHGATE-POS")));
            at(ago(100), coordinator, () -> handOver(id));

            assertThat(inspector.api(HttpMethod.GET, "/api/pathway/" + id, ""))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.times[?(@.code == 'T10')].at")
                    .asArray()
                    .containsExactly(ago(100).toString());
            assertThat(body(officer.get("/detentions/" + id)))
                    .contains(
                            "How long each stage took",
                            "T8 Arrived",
                            "Arrived: 80 minutes late",
                            "Handed over: 40 minutes late")
                    .doesNotContain("Not shared with your agency</td>");
            assertThat(coordinator.api(HttpMethod.GET, "/api/pathway/" + id, ""))
                    .bodyJson()
                    .extractingPath("$.times[?(@.code == 'T0')].withheld")
                    .asArray()
                    .containsExactly(true);
            assertThat(elsewhere.api(HttpMethod.GET, "/api/pathway/" + id, "")).hasStatus(404);
        }

        @Test
        void count_the_other_times_at_which_the_person_was_held() {
            RecordId person = at(ago(0), officer, () -> records.open(RecordKind.PERSON, ago(0)));
            for (int days : List.of(100, 60, 20, 5)) {
                Instant then = now.minus(Duration.ofDays(days));
                DetentionId before = at(then, officer, () -> tell.use(used(then, null, person)));
                at(then.plusSeconds(3600), officer, () -> end(before, Outcome.NOT_ASSESSED));
            }
            DetentionId id = at(ago(10), officer, () -> tell.use(used(ago(10), null, person)));

            assertThat(inspector.api(HttpMethod.GET, "/api/pathway/" + id, ""))
                    .bodyText()
                    .contains("\"heldBefore7\":1", "\"heldBefore30\":2", "\"heldBefore90\":3");
            assertThat(body(officer.get("/detentions/" + id)))
                    .contains("Held before this: 1 within 7 days, 2 within 30 days, 3 within 90 days");
        }
    }

    @Nested
    class Two_records_of_one_person {
        @Test
        void are_counted_together_while_they_are_joined_and_apart_once_they_are_parted() {
            String one = person("Robin");
            String other = person("Robyn");
            Instant then = now.minus(Duration.ofDays(20));
            DetentionId before = at(then, officer, () -> tell.use(used(then, null, record(other))));
            at(then.plusSeconds(3600), officer, () -> end(before, Outcome.NOT_ASSESSED));
            DetentionId id = at(ago(300), officer, () -> tell.use(used(ago(300), null, record(one))));
            at(ago(200), officer, () -> end(id, Outcome.NOT_ASSESSED));
            long apart = within30();
            assertThat(heldBefore(id)).contains("\"heldBefore30\":0");

            assertThat(officer.post("/people/" + one + "/join", "reference", "PER-1990-1", "why", "Same NHS number"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("No person with this reference", "value=\"PER-1990-1\"", "Same NHS number");
            assertThat(join(one, other)).hasStatusOk();
            assertThat(join(other, one)).hasStatus(422).bodyText().contains("joined already");
            assertThat(heldBefore(id)).contains("\"heldBefore30\":1");
            assertThat(within30() - apart).isOne();
            assertThat(body(officer.get("/people/" + one))).contains("The same person as", "Robyn", "Part them");
            assertThat(body(officer.get("/detentions/" + id))).contains(reference(before));

            assertThat(officer.post("/people/" + other + "/join/" + one + "/part", "why", "Born in another year"))
                    .hasStatus3xxRedirection();
            assertThat(heldBefore(id)).contains("\"heldBefore30\":0");
            assertThat(within30()).isEqualTo(apart);
            assertThat(body(officer.get("/people/" + one)))
                    .doesNotContain("Part them")
                    .contains("Not the same person as");
        }

        private String heldBefore(DetentionId id) {
            return body(inspector.api(HttpMethod.GET, "/api/pathway/" + id, ""));
        }

        private long within30() {
            return inspector
                    .call(() -> Objects.requireNonNull(transaction.execute(
                            _ -> store.byMonth(now.minus(Duration.ofDays(2)), now, Duration.ofHours(1)))))
                    .getFirst()
                    .within30();
        }

        private MvcTestResult join(String one, String other) {
            return officer.api(
                    HttpMethod.POST, "/api/people/" + one + "/join/" + other, "{\"why\": \"Same NHS number\"}");
        }

        private RecordId record(String person) {
            return new RecordId(java.util.UUID.fromString(person));
        }

        private String person(String given) {
            String name = given + " Twofold" + NEXT.incrementAndGet();
            officer.get("/api/people?name=" + name.replace(" ", "%20"));
            String json = body(officer.api(
                    HttpMethod.POST,
                    "/api/people",
                    "{\"given\": \"%s\", \"family\": \"%s\"}".formatted(given, name.substring(given.length() + 1))));
            Matcher id = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"").matcher(json);
            assertThat(id.find()).as(json).isTrue();
            return id.group(1);
        }
    }

    @Nested
    class The_outcomes {
        @Test
        void are_counted_by_month_for_the_agency_that_asks() {
            Person other = signedIn.as(Role.PLACE_COORDINATOR, "ELFT", null);
            RecordId person = at(ago(0), officer, () -> records.open(RecordKind.PERSON, ago(0)));
            Outcomes before = outcomes(other);
            ended(other, person, now.minus(Duration.ofDays(4)), Outcome.SECTION_2, 30);
            ended(other, person, now.minus(Duration.ofDays(2)), Outcome.COMMUNITY, 90);
            Outcomes all = outcomes(other);

            assertThat(all.ended() - before.ended()).isEqualTo(2);
            assertThat(all.section2() - before.section2()).isOne();
            assertThat(all.community() - before.community()).isOne();
            assertThat(all.within7() - before.within7()).isOne();
            assertThat(all.released() - before.released()).isEqualTo(2);
            assertThat(all.inTheHour() - before.inTheHour()).isOne();
            assertThat(all.byAmbulance() - before.byAmbulance()).isEqualTo(2);
            assertThat(all.toArrival()).isNotNull();
            assertThat(body(other.get("/pathway/outcomes")))
                    .contains("Outcomes and waits", "Officers released within 60 minutes", "To section 2 or 3");
            assertThat(other.get("/pathway/outcomes?to=nonsense")).hasStatusOk();
            assertThat(body(other.get("/pathway/outcomes?to=1990-01"))).contains("No detention ended in these months");
            assertThat(officer.get("/pathway/outcomes")).hasStatus(403);
        }

        private Outcomes outcomes(Person who) {
            return who.call(() -> Objects.requireNonNull(transaction.execute(
                            _ -> store.byMonth(now.minus(Duration.ofDays(300)), now, Duration.ofHours(1)))))
                    .getFirst();
        }

        private void ended(Person who, RecordId person, Instant then, Outcome outcome, int waited) {
            DetentionId id = at(then, officer, () -> tell.use(used(then, null, person)));
            Instant arrived = then.plus(Duration.ofMinutes(40));
            at(arrived, officer, () -> arrive(id, place(who.actor().agency(), "NEWHAM-MH-POS")));
            at(arrived.plus(Duration.ofMinutes(waited)), who, () -> handOver(id));
            at(arrived.plus(Duration.ofHours(5)), who, () -> {
                tell.end(id, outcome, "A plan", "");
                return true;
            });
        }
    }

    @Nested
    class On_a_screen {
        @ParameterizedTest
        @CsvSource({"390, LIGHT", "1280, LIGHT", "1280, DARK"})
        void everything_fits_and_axe_finds_nothing(int width, ColorScheme scheme) {
            RecordId incident = incident();
            DetentionId late = at(ago(110), officer, () -> tell.use(used(ago(110), incident, null)));
            at(ago(74), officer, () -> arrive(late, place("NLFT", "HIGHGATE-POS")));
            at(ago(30), officer, () -> tell.use(used(ago(30), null, null)));
            DetentionId assessed = arrived(ago(400), ago(380));
            at(ago(350), coordinator, () -> handOver(assessed));
            at(ago(340), coordinator, () -> tell.askAmhp(assessed));
            DetentionId admitted = arrived(ago(900), ago(880));
            at(ago(840), coordinator, () -> handOver(admitted));
            at(ago(700), coordinator, () -> {
                tell.assessmentStarts(admitted);
                return true;
            });
            at(ago(600), coordinator, () -> {
                tell.assessmentFinishes(admitted);
                tell.agree(admitted, Outcome.SECTION_2);
                tell.askForBed(admitted);
                return true;
            });
            DetentionId ended = at(ago(500), officer, () -> tell.use(used(ago(500), incident, null)));
            at(ago(480), officer, () -> arrive(ended, place("NLFT", "HIGHGATE-POS")));
            end(ended, Outcome.COMMUNITY, "Home treatment team", "Went home with a friend");
            look(inspector, width, scheme, "/pathway", "pathway-board");
            look(coordinator, width, scheme, "/pathway", "pathway-board-coordinator");
            look(inspector, width, scheme, "/pathway/outcomes", "pathway-outcomes");
            look(officer, width, scheme, "/pathway/told", "pathway-told");
            look(officer, width, scheme, "/", "pathway-work");
            look(officer, width, scheme, "/incidents/" + incident, "pathway-incident");
            look(inspector, width, scheme, "/detentions/" + admitted, "pathway-detention");
            look(coordinator, width, scheme, "/detentions/" + late + "/assessment-steps", "pathway-steps");
            look(coordinator, width, scheme, "/detentions/" + late + "/end", "pathway-end");
        }

        @Test
        void the_board_hears_of_a_handover_that_another_agency_made() {
            DetentionId id = arrived(ago(60), ago(20));
            try (BrowserContext window = Chromium.window(inspector, port, 1280, 900)) {
                Page page = window.newPage();
                page.navigate("/pathway");
                Locator row = page.locator("tr", new Page.LocatorOptions().setHasText(reference(id)));
                PlaywrightAssertions.assertThat(row).containsText("Waits to be handed over");

                at(Instant.now(), coordinator, () -> handOver(id));

                PlaywrightAssertions.assertThat(row)
                        .containsText(
                                "Waits for the assessment",
                                new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
            }
        }

        private void look(Person person, int width, ColorScheme scheme, String path, String name) {
            try (BrowserContext window = Chromium.window(person, port, width, 900)) {
                Page page = window.newPage();
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.navigate(path);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screenshots", "%s-%d-%s.png".formatted(name, width, scheme))));
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isEqualTo(width);
                assertThat(Chromium.violations(page)).as(path).isEmpty();
            }
        }
    }

    private Instant ago(int minutes) {
        return now.minus(Duration.ofMinutes(minutes));
    }

    private DetentionId arrived(Instant detained, Instant arrived) {
        DetentionId id = at(detained, officer, () -> tell.use(used(detained, null, null)));
        Place place = place("NLFT", "HIGHGATE-POS");
        at(arrived, officer, () -> arrive(id, place));
        return id;
    }

    private boolean arrive(DetentionId id, Place place) {
        tell.arrive(id, tell.convey(id, Conveyance.Mode.AMBULANCE, null, ago(600), place), place);
        return true;
    }

    private boolean handOver(DetentionId id) {
        tell.accept(id, "Noor Example", "Calm");
        return true;
    }

    private boolean end(DetentionId id, Outcome outcome) {
        tell.end(id, outcome, "", "");
        return true;
    }

    private void end(DetentionId id, Outcome outcome, String plan, String told) {
        at(Instant.now(), coordinator, () -> {
            tell.end(id, outcome, plan, told);
            return true;
        });
    }

    private static TellDetention.Used used(Instant at, @Nullable RecordId incident, @Nullable RecordId person) {
        return new TellDetention.Used(
                incident,
                person,
                "Alex Sample",
                null,
                Sex.FEMALE,
                CAMDEN,
                "Example Bridge",
                "On the wrong side of the rail",
                at,
                new Consultation.NotPracticable("No signal"),
                "",
                false,
                false,
                false);
    }

    private RecordId incident() {
        String json = body(officer.api(
                HttpMethod.POST,
                "/api/incidents",
                "{\"borough\": \"%s\", \"headline\": \"On a bridge\"}".formatted(CAMDEN)));
        Matcher id = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"").matcher(json);
        assertThat(id.find()).as(json).isTrue();
        return new RecordId(java.util.UUID.fromString(id.group(1)));
    }

    private Place place(String organisation, String team) {
        String code = "PATH-" + NEXT.incrementAndGet();
        Place place = new Place(
                code,
                "Example place " + code,
                Place.Kind.HBPOS,
                organisation,
                team,
                CAMDEN,
                null,
                null,
                51.5,
                -0.1,
                false,
                Ages.BOTH,
                true);
        CurrentActor.run(
                Actor.job(Role.SEEDING, "TEST"),
                () -> places.add(place, List.of(new Place.Suite("Suite", Ages.BOTH, PhysicalHealth.BASIC, true))));
        return place;
    }

    private String reference(DetentionId id) {
        return at(now, officer, () -> records.find(id.record())).reference();
    }

    private List<Obligation> obligations(DetentionId id) {
        return officer.call(() -> obligations.openOn(id.record()));
    }

    private List<ObligationKind> owed(DetentionId id) {
        return obligations(id).stream().map(Obligation::kind).toList();
    }

    private MvcTestResult step(DetentionId id, String json) {
        return coordinator.api(HttpMethod.POST, "/api/detentions/" + id + "/assessment-steps", json);
    }

    private static String body(MvcTestResult result) {
        try {
            return Objects.requireNonNull(result.getResponse()).getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The row of a board that names this reference, without its markup.
    private static String row(MvcTestResult page, String reference) {
        return row(body(page), reference);
    }

    private static String row(String page, String reference) {
        for (String row : page.split("<tr")) {
            if (row.contains(reference)) {
                return row.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
            }
        }
        throw new AssertionError("No row of " + reference + " on the page");
    }

    private static List<String> references(String page) {
        return REFERENCE
                .matcher(page)
                .results()
                .map(result -> result.group())
                .distinct()
                .toList();
    }

    private static <T> T at(Instant time, Person person, ScopedValue.CallableOp<T, RuntimeException> work) {
        return Time.call(InstantSource.fixed(time), () -> person.call(work));
    }
}
