package concordat.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import concordat.Chromium;
import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.SignedIn.Person;
import concordat.actor.Role;
import concordat.actor.Time;
import concordat.demonstration.Demonstration;
import concordat.detentions.DetentionId;
import concordat.detentions.Outcome;
import concordat.detentions.Sex;
import concordat.detentions.TellDetention;
import concordat.law.Consultation;
import concordat.law.Conveyance;
import concordat.places.Place;
import concordat.places.Places;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Records;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Returns and plans on screens, from people who were held and came to a suite.
@ConcordatTest
class CapacityPagesTest {
    @Autowired
    SignedIn signedIn;

    @Autowired
    Demonstration demonstration;

    @Autowired
    Records records;

    @Autowired
    TellDetention tell;

    @Autowired
    Places places;

    @Autowired
    InstantSource time;

    @Autowired
    WorkOutCapacity workOutCapacity;

    @LocalServerPort
    int port;

    String force;
    Person officer;
    Person superintendent;

    @BeforeEach
    void a_force() {
        demonstration.load();
        force = "PT-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        officer = signedIn.as(Role.RESPONSE_OFFICER, force, null);
        superintendent = signedIn.as(Role.SUPERINTENDENT, force, null);
    }

    @Test
    void a_force_with_little_history_is_told_so_and_asks_for_nothing() {
        assertThat(superintendent.get("/capacity")).hasStatusOk().bodyText().contains("Too little was recorded");
        assertThat(superintendent.post("/capacity", "perWeek", "5"))
                .hasStatus(422)
                .bodyText()
                .contains("Too little was recorded to plan from");
    }

    @Test
    void what_is_wrong_is_said_and_what_was_typed_is_kept() {
        history();

        assertThat(superintendent.post("/capacity", form("perWeek", "many")))
                .hasStatus(422)
                .bodyText()
                .contains("Enter how many people are held in a week", "value=\"many\"");
        assertThat(superintendent.post("/capacity", form("suites[MAUDSLEY]", "31")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#suites-MAUDSLEY\"", "value=\"31\"");
        assertThat(officer.get("/capacity")).hasStatus(403);
    }

    @Test
    void a_plan_is_worked_out_while_nobody_waits_and_the_same_again_from_the_same_seed() throws Exception {
        history();

        String first = worked(ask());
        String second = worked(ask());

        assertThat(first).contains("nine in ten within 30 minutes", "Erlang", "<svg");
        assertThat(svg(second)).isEqualTo(svg(first));
    }

    @Test
    void a_plan_that_waits_long_is_broken_off_only_once_nobody_holds_it() throws Exception {
        history();
        String first = ask();
        String second = ask();
        InstantSource later = InstantSource.fixed(time.instant().plus(Duration.ofMinutes(5)));

        Time.tell(later, workOutCapacity::look);

        assertThat(Time.call(later, () -> superintendent.get(second)))
                .hasStatusOk()
                .bodyText()
                .contains("detentions since", "that " + force + " is involved in")
                .doesNotContain("broken off");
        Instant now = time.instant();
        assertThat(CapacityPlan.state(null, now.minusSeconds(60), 0, now)).isEqualTo(CapacityPlan.State.WAITING);
        assertThat(CapacityPlan.state(null, now.minusSeconds(180), 0, now)).isEqualTo(CapacityPlan.State.BROKEN_OFF);
        worked(first);
        worked(second);
    }

    @Test
    void another_agency_does_not_see_a_plan() throws Exception {
        history();
        String plan = ask();
        worked(plan);
        Person stranger = signedIn.as(Role.SUPERINTENDENT, force + "X", null);

        assertThat(stranger.get(plan)).hasStatus(404);
        assertThat(stranger.get(plan + "/file.csv")).hasStatus(404);
        assertThat(superintendent.get(plan + "/file.csv"))
                .hasStatusOk()
                .bodyText()
                .startsWith("suites,last_at,within_30_minutes");
        assertThat(superintendent.api(HttpMethod.GET, "/api" + plan, ""))
                .hasStatusOk()
                .bodyText()
                .contains("FINISHED");
    }

    @Test
    void every_page_fits_a_phone_and_a_desk_and_axe_finds_nothing() throws Exception {
        history();
        String plan = ask();
        worked(plan);
        Person guardian = signedIn.as(Role.RECORDS_GUARDIAN, force, null);
        assertThat(guardian.post("/returns/" + year())).hasStatus3xxRedirection();
        look(guardian, "/returns/" + year(), "return");
        String version = new String(
                        guardian.get("/returns/" + year()).getResponse().getContentAsByteArray(),
                        java.nio.charset.StandardCharsets.UTF_8)
                .replaceAll("(?s).*href=\"(/returns/versions/[^\"]+)\".*", "$1");
        look(guardian, version, "return-version");
        look(signedIn.as(Role.PLACE_COORDINATOR, "SLAM", "MAUDSLEY-POS"), "/legal-status/" + year(), "legal-status");
        look(superintendent, "/capacity", "capacity");
        look(superintendent, plan, "plan");
    }

    @Test
    void a_trust_takes_the_periods_of_those_who_came_to_it_and_no_name() {
        history();
        Person coordinator = signedIn.as(Role.PLACE_COORDINATOR, "SLAM", "MAUDSLEY-POS");
        Person elsewhere = signedIn.as(Role.PLACE_COORDINATOR, force, null);

        assertThat(coordinator.get("/legal-status/" + year()))
                .hasStatusOk()
                .bodyText()
                .contains("Followed by section 2 or 3 within two days", "DET-")
                .doesNotContain("Sam Example");
        assertThat(coordinator.get("/legal-status/" + year() + "/file.csv"))
                .hasStatusOk()
                .bodyText()
                .startsWith("record,legal_status_code,start_date,start_time,end_date,end_time")
                .containsPattern("DET-[0-9-]+,20,[0-9-]{10},[0-9:]{8},[0-9-]{10},[0-9:]{8},YES\n")
                .doesNotContain("Sam Example");
        assertThat(elsewhere.get("/legal-status/" + year())).bodyText().contains("Nobody was brought to you");
        assertThat(officer.get("/legal-status/" + year())).hasStatus(403);
    }

    private void look(Person person, String path, String name) {
        for (int width : List.of(390, 1280)) {
            try (BrowserContext window = Chromium.window(person, port, width, 900)) {
                Page page = window.newPage();
                List<String> complaints = new ArrayList<>();
                Chromium.onComplaint(page, complaints::add);
                page.navigate(path);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target/screenshots/insight-" + name + "-" + width + ".png"))
                        .setFullPage(true));

                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isEqualTo(width);
                assertThat(Chromium.violations(page)).as(path).isEmpty();
                assertThat(complaints).as(path).isEmpty();
            }
        }
    }

    private int year() {
        return FinancialYear.at(time.instant()).begins();
    }

    private String ask() {
        MvcTestResult asked = superintendent.post("/capacity", form("perWeek", "4"));
        assertThat(asked).hasStatus3xxRedirection();
        return asked.getResponse().getHeader("Location");
    }

    private String worked(String plan) throws InterruptedException {
        String page = "";
        for (int tries = 0; tries < 300; tries++) {
            page = new String(
                    superintendent.get(plan).getResponse().getContentAsByteArray(),
                    java.nio.charset.StandardCharsets.UTF_8);
            if (page.contains("<svg viewBox")) {
                return page;
            }
            assertThat(page).contains("You can leave this page and come back");
            Thread.sleep(200);
        }
        throw new AssertionError(page);
    }

    private static String svg(String page) {
        return page.replaceAll("(?s).*(<svg viewBox.*?</svg>).*", "$1");
    }

    private String[] form(String name, String value) {
        List<String> fields =
                new ArrayList<>(Arrays.asList("perWeek", "10", "patience", "60", "cleaning", "60", "seed", "1"));
        superintendent.call(places::board).stream()
                .filter(at -> at.place().kind() == Place.Kind.HBPOS)
                .forEach(at -> fields.addAll(List.of("suites[" + at.place().code() + "]", "1")));
        int at = fields.indexOf(name);
        fields.set(at + 1, value);
        return fields.toArray(String[]::new);
    }

    private void history() {
        Instant begin = time.instant().minus(Duration.ofDays(20));
        for (int nth = 0; nth < 14; nth++) {
            held(begin.plus(Duration.ofHours(30L * nth)), nth);
        }
    }

    private void held(Instant at, int nth) {
        Place suite = superintendent.call(() -> places.find("MAUDSLEY")).place();
        DetentionId id = as(at.plusSeconds(60), () -> {
            RecordId incident = records.open(RecordKind.INCIDENT, at.minusSeconds(600));
            return tell.use(new TellDetention.Used(
                    incident,
                    null,
                    "Sam Example",
                    LocalDate.of(1990, 1, 1),
                    Sex.FEMALE,
                    nth % 3 == 0 ? "E09000028" : "E09000007",
                    "A bridge",
                    "Would not come away",
                    at,
                    new Consultation.NotPracticable("No time"),
                    "",
                    false,
                    nth % 4 == 0,
                    false));
        });
        UUID leg = as(at.plusSeconds(1200), () -> {
            UUID made = tell.convey(id, Conveyance.Mode.AMBULANCE, null, at.plusSeconds(120), suite);
            tell.setOut(id, made);
            return made;
        });
        as(at.plusSeconds(3000), () -> {
            tell.arrive(id, leg, suite);
            return id;
        });
        as(at.plusSeconds(3000 + 3600L * (6 + nth)), () -> {
            tell.end(id, nth % 2 == 0 ? Outcome.SECTION_2 : Outcome.COMMUNITY, "Their own team calls", "");
            return id;
        });
    }

    private <T> T as(Instant at, ScopedValue.CallableOp<T, RuntimeException> work) {
        return Time.call(InstantSource.fixed(at), () -> officer.call(work));
    }
}
