package concordat.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.actor.Role;
import concordat.demonstration.Demonstration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ConcordatTest
class IncidentPagesTest {
    @Autowired
    SignedIn signedIn;

    @Autowired
    Demonstration demonstration;

    @BeforeEach
    void london_is_loaded() {
        demonstration.load();
    }

    @Test
    void a_call_is_taken_asked_about_decided_and_shown_on_one_screen() {
        var handler = signedIn.as(Role.CALL_HANDLER, "MPS", "MPS-CONTROL");
        assertThat(handler.get("/calls/new")).hasStatusOk().bodyText().contains("New call", "Camden");
        assertThat(handler.post("/calls/new", "narrative", "She wants to die"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose the borough", "She wants to die", "Suicide and self-harm");

        String home = home(handler.post(
                "/calls/new", "narrative", "She wants to die", "borough", "E09000007", "callerName", "Robin Example"));

        assertThat(handler.get(home + "/call")).hasStatusOk().bodyText().contains("Suicide and self-harm", "Heard:");
        assertThat(handler.get(home))
                .hasStatusOk()
                .bodyText()
                .contains("Robin Example", "Decide whether police attend", "made the record", "Life-threatening");
        assertThat(handler.get("/incidents")).hasStatusOk().bodyText().contains("She wants to die");
        assertThat(handler.get(home + "/news?after=2026-01-01T00:00:00Z"))
                .hasStatusOk()
                .bodyText()
                .contains("new entr");
    }

    @Test
    void prompts_follow_the_typing_and_keep_nothing() {
        var handler = signedIn.as(Role.CALL_HANDLER, "MPS", "MPS-CONTROL");

        for (String said : new String[] {"He has a knife", "He has a knife and wants to die"}) {
            assertThat(handler.postOnce("the-same-key", "/calls/prompts", "narrative", said))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Heard:");
        }
    }

    @Test
    void every_act_has_a_page_of_its_own() {
        var handler = signedIn.as(Role.CALL_HANDLER, "MPS", "MPS-CONTROL");
        String home = home(handler.post("/calls/new", "narrative", "A man shouting", "borough", "E09000007"));

        for (String act : new String[] {
            "attendance",
            "recontact",
            "location",
            "headline",
            "close",
            "units/new",
            "ambulances/new",
            "people",
            "people?name=Nobody",
            "vulnerability",
            "thrive"
        }) {
            assertThat(handler.get(home + "/" + act)).as(act).hasStatusOk();
        }
        assertThat(handler.get("/incidents/new")).hasStatusOk();
    }

    @Test
    void a_wrong_form_keeps_what_was_typed() {
        var handler = signedIn.as(Role.DISPATCHER, "MPS", "MPS-CONTROL");
        String home = home(handler.post("/calls/new", "narrative", "A man shouting", "borough", "E09000007"));

        assertThat(handler.post(home + "/attendance", "outcome", "NO_DEPLOY_TRANSFER", "callerTold", "To ring 111"))
                .hasStatus(422)
                .bodyText()
                .contains("There is a problem", "To ring 111");
        assertThat(handler.post(home + "/vulnerability", "concernD", "YES", "severityD", "3"))
                .hasStatus(422)
                .bodyText()
                .contains("Say what was seen or said that is a concern under D");
        assertThat(handler.post(home + "/close", "endings", "ADVICE"))
                .hasStatus(422)
                .bodyText()
                .contains("Decide whether police attend");
        assertThat(handler.post(home + "/units/new", "callsign", "EK21", "at.day", "99"))
                .hasStatus(422)
                .bodyText()
                .contains("EK21", "Enter a real date");
    }

    @Test
    void a_headline_is_changed_and_the_log_keeps_the_one_before() {
        var dispatcher = signedIn.as(Role.DISPATCHER, "MPS", "MPS-CONTROL");
        String home = home(dispatcher.post("/calls/new", "narrative", "A man shouting", "borough", "E09000007"));

        assertThat(dispatcher.post(home + "/headline", "headline", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Say in a few words what it is about");
        assertThat(dispatcher.post(home + "/headline", "headline", "Man on the parapet"))
                .hasStatus3xxRedirection();
        assertThat(dispatcher.get(home))
                .bodyText()
                .contains("Man on the parapet, Camden", "Headline: Man on the parapet", "Before: A man shouting");
    }

    @Test
    void a_decision_that_nobody_attends_waits_on_the_inspectors_work_until_it_is_reviewed() {
        var dispatcher = signedIn.as(Role.DISPATCHER, "MPS", "MPS-CONTROL");
        var inspector = signedIn.as(Role.DUTY_INSPECTOR, "MPS", "MPS-CONTROL");
        String home = home(dispatcher.post("/calls/new", "narrative", "A man shouting", "borough", "E09000007"));
        assertThat(dispatcher.api(HttpMethod.POST, "/api" + home + "/attendance", """
                        {"outcome":"ADVICE_ONLY","reason":"No risk","callerTold":"To ring 111","reassessAt":"%s"}""".formatted(
                                Instant.now().plusSeconds(3600))))
                .hasStatusOk();

        assertThat(inspector.get("/")).bodyText().contains("your review", "/reviews");
        assertThat(inspector.get("/reviews")).hasStatusOk().bodyText().contains(home + "/review", "A man shouting");
        assertThat(dispatcher.get("/")).bodyText().doesNotContain("/reviews");
        assertThat(dispatcher.get("/reviews")).hasStatus(403);
        inspector.post(home + "/review", "agrees", "YES", "words", "Agreed");
        assertThat(inspector.get("/reviews")).bodyText().doesNotContain(home);
    }

    @Test
    void the_same_acts_are_in_the_api() {
        var handler = signedIn.as(Role.CALL_HANDLER, "MPS", "MPS-CONTROL");
        assertThat(handler.api(HttpMethod.POST, "/api/incidents", "{}"))
                .hasStatus(422)
                .bodyText()
                .contains("borough");
        MvcTestResult made = handler.api(
                HttpMethod.POST, "/api/incidents", "{\"borough\":\"E09000007\",\"headline\":\"A man shouting\"}");
        assertThat(made).hasStatus(201);
        String home = made.getResponse().getHeader("Location");

        assertThat(handler.api(HttpMethod.POST, home + "/attendance", "{\"outcome\":\"ADVICE_ONLY\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("/problems/attendance-refused", "CALLER_NOT_TOLD", "citation");
        assertThat(handler.api(HttpMethod.POST, home + "/close", "{}"))
                .hasStatus(422)
                .bodyText()
                .contains("/problems/close-refused", "ATTENDANCE_DECIDED");
        assertThat(handler.api(HttpMethod.POST, home + "/ambulances", "{\"grade\":\"C2\",\"reason\":\"Overdose\"}"))
                .hasStatus(201);
        assertThat(handler.get(home)).hasStatusOk().bodyText().contains("A man shouting", "Overdose");
        assertThat(handler.get("/api/incidents?state=OPEN"))
                .hasStatusOk()
                .bodyText()
                .contains("A man shouting");
    }

    @Test
    void a_nurse_cannot_tell_that_it_exists_and_may_not_open_the_board() {
        var handler = signedIn.as(Role.CALL_HANDLER, "MPS", "MPS-CONTROL");
        var nurse = signedIn.as(Role.RECEIVING_NURSE, "NLFT", "HIGHGATE-POS");
        String home = home(handler.post("/calls/new", "narrative", "A man shouting", "borough", "E09000007"));

        assertThat(nurse.get(home)).hasStatus(404);
        assertThat(nurse.get("/incidents")).hasStatus(403);
    }

    private static String home(MvcTestResult opened) {
        assertThat(opened).hasStatus3xxRedirection();
        String to = opened.getResponse().getRedirectedUrl();
        Matcher path = Pattern.compile("/incidents/[0-9a-f-]{36}").matcher(to == null ? "" : to);
        assertThat(path.find()).as(to).isTrue();
        return path.group();
    }
}
