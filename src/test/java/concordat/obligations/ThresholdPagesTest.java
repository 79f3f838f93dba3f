package concordat.obligations;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.SignedIn.Person;
import concordat.actor.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ConcordatTest
class ThresholdPagesTest {
    static final String PAGE = "/thresholds/" + Threshold.DOCTOR_ARRIVAL;

    @Autowired
    SignedIn signedIn;

    Person administrator;
    Person officer;

    @BeforeEach
    void two_people() {
        administrator = signedIn.as(Role.ADMINISTRATOR, "X-TRUST", null);
        officer = signedIn.as(Role.RESPONSE_OFFICER, "X-FORCE", null);
    }

    @Test
    void an_administrator_agrees_a_time_and_it_holds() {
        assertThat(administrator.post(PAGE, "minutes", "181", "reason", "Agreed by the partnership board"))
                .hasRedirectedUrl(PAGE + "?done=saved");

        assertThat(text(officer.get("/thresholds"))).contains("A doctor attends within", "3 hours 1 minute");
        assertThat(text(officer.get(PAGE))).contains("Agreed by the partnership board", "X-TRUST");
    }

    @Test
    void nobody_else_is_offered_it_or_may_do_it() {
        assertThat(text(officer.get(PAGE))).doesNotContain("Agree another time");
        assertThat(officer.post(PAGE, "minutes", "1", "reason", "Because")).hasStatus(403);
        assertThat(officer.api(HttpMethod.POST, "/api" + PAGE, "{\"minutes\":\"1\",\"reason\":\"Because\"}"))
                .hasStatus(403);
    }

    @Test
    void what_is_wrong_is_said_and_what_was_typed_is_kept() {
        MvcTestResult wrong = administrator.post(PAGE, "minutes", "an hour", "reason", "");

        assertThat(wrong).hasStatus(422);
        assertThat(text(wrong))
                .contains("Enter whole minutes", "Enter who agreed this", "value=\"an hour\"", "<title>Error: ");
        assertThat(administrator.post(PAGE, "minutes", "10081", "reason", "A long wait"))
                .hasStatus(422);
        assertThat(administrator.post("/thresholds/NO_SUCH", "minutes", "5", "reason", "A guess"))
                .hasStatus(404);
    }

    @Test
    void a_program_does_the_same() {
        assertThat(administrator.api(
                        HttpMethod.POST,
                        "/api/thresholds/AMHP_ARRIVAL",
                        "{\"minutes\":\"170\",\"reason\":\"Agreed by the partnership board\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0].minutes")
                .isEqualTo(170);
        assertThat(administrator.api(HttpMethod.POST, "/api/thresholds/AMHP_ARRIVAL", "{}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors.length()")
                .isEqualTo(2);
    }

    private static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
