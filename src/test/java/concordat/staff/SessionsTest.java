package concordat.staff;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.SignedIn.Person;
import concordat.actor.Actor;
import concordat.actor.Role;
import concordat.actor.Time;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ConcordatTest
class SessionsTest {
    static final String NEW_PASSWORD = "otter lantern gravel";

    @Autowired
    SignedIn signedIn;

    @Autowired
    MockMvcTester mvc;

    String agency;
    String username;
    Actor account;

    @BeforeEach
    void an_account() {
        agency = "X-" + UUID.randomUUID();
        username = SignedIn.username();
        account = signedIn.account(username, Role.DISPATCHER, agency, null);
    }

    @Test
    void are_listed_with_what_they_were_begun_with_and_ended_one_or_all() {
        Person here = begin("Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36");
        Person there = begin("reports/1.0");
        Person third = begin("reports/1.1");

        assertThat(text(here.get("/account"))).contains("(this one)", "reports/1.0", "reports/1.1");
        assertThat(here.post("/account/sessions/" + sessionOf(there, "reports/1.0") + "/end"))
                .hasStatus(303);
        assertThat(there.get("/")).hasStatus(302);
        assertThat(third.get("/")).hasStatusOk();

        assertThat(here.api(HttpMethod.POST, "/api/account/sessions/end-others", ""))
                .hasStatus(204);
        assertThat(third.get("/")).hasStatus(302);
        assertThat(here.get("/")).hasStatusOk();
    }

    @Test
    void are_ended_only_by_somebody_who_has_lately_shown_who_they_are() {
        Person here = begin("reports/1.0");
        Person there = begin("reports/1.1");
        String end = "/account/sessions/" + sessionOf(there, "reports/1.1") + "/end";

        for (String each : List.of(end, "/account/sessions/end-others")) {
            MvcTestResult answer = after(11, () -> here.post(each));
            assertThat(answer).hasStatus(303).hasHeader("Location", "/account/again?then=%2Faccount");
            assertThat(after(11, () -> here.api(HttpMethod.POST, "/api" + each, "")))
                    .hasStatus(422);
        }
        assertThat(there.get("/")).hasStatusOk();

        MvcTestResult shown = after(
                11,
                () -> here.api(
                        HttpMethod.POST,
                        "/api/sessions/current/again",
                        "{\"password\": \"%s\"}".formatted(SignedIn.PASSWORD)));
        Person again = new Person(account, json(shown).get("token").asString(), mvc);
        assertThat(after(12, () -> again.post(end))).hasStatus(303);
        assertThat(there.get("/")).hasStatus(302);
    }

    @Test
    void are_ended_by_an_administrator_of_the_agency_and_by_no_other() {
        Person person = begin("reports/1.0");
        String session = sessionOf(person, "reports/1.0");
        String end = "/accounts/" + account.id() + "/sessions/" + session + "/end";
        Person foreign = signedIn.as(Role.ADMINISTRATOR, "X-" + UUID.randomUUID(), null);
        Person colleague = signedIn.as(Role.DISPATCHER, agency, null);
        Person administrator = signedIn.as(Role.ADMINISTRATOR, agency, null);

        assertThat(foreign.post(end, "reason", "Because")).hasStatus(404);
        colleague.post("/account/sessions/" + session + "/end");
        assertThat(person.get("/")).hasStatusOk();
        assertThat(text(administrator.get("/accounts/" + account.id()))).contains("reports/1.0");
        assertThat(administrator.post(end)).hasStatus(303);
        assertThat(person.get("/")).hasStatus(302);
    }

    @Test
    void go_idle_on_a_screen_that_refreshes_itself() {
        Person person = signedIn.as(Role.DISPATCHER, agency, null);

        for (int minutes = 10; minutes < 60; minutes += 10) {
            assertThat(after(minutes, () -> refresh(person))).hasStatusOk();
        }
        assertThat(after(61, () -> refresh(person))).hasStatus(401);
        assertThat(after(61, () -> person.get("/"))).hasStatus(302);
    }

    @Test
    void other_than_this_one_end_when_the_password_is_changed() {
        Person here = begin("reports/1.0");
        Person there = begin("reports/1.1");

        assertThat(text(here.post("/account/password", "before", "wrong", "after", NEW_PASSWORD)))
                .contains("Your password now is not right");
        assertThat(text(here.post("/account/password", "before", SignedIn.PASSWORD, "after", "short")))
                .contains("at least 12 characters");
        assertThat(text(here.post("/account/password", "before", SignedIn.PASSWORD, "after", username + "!")))
                .contains("does not contain your username");
        assertThat(text(here.post("/account/password", "before", SignedIn.PASSWORD, "after", "Password1234")))
                .contains("harder to guess");
        assertThat(here.post("/account/password", "before", SignedIn.PASSWORD, "after", NEW_PASSWORD))
                .hasStatus(302);

        assertThat(there.get("/")).hasStatus(302);
        assertThat(here.get("/")).hasStatusOk();
        assertThat(credentials(SignedIn.PASSWORD, "reports/1.0")).hasStatus(401);
        assertThat(credentials(NEW_PASSWORD, "reports/1.0")).hasStatus(201);
    }

    @Test
    void lock_the_account_when_somebody_at_it_guesses_the_password() {
        Person here = begin("reports/1.0");
        for (int i = 0; i < 5; i++) {
            assertThat(here.api(
                            HttpMethod.POST,
                            "/api/sessions/current/password",
                            "{\"before\": \"wrong\", \"after\": \"%s\"}".formatted(NEW_PASSWORD)))
                    .hasStatus(422);
        }

        assertThat(credentials(SignedIn.PASSWORD, "reports/1.0")).hasStatus(401);
    }

    private Person begin(String agent) {
        MvcTestResult begun = credentials(SignedIn.PASSWORD, agent);
        return new Person(account, json(begun).get("token").asString(), mvc);
    }

    private MvcTestResult credentials(String password, String agent) {
        return mvc.post()
                .uri("/api/sessions")
                .header("User-Agent", agent)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, password))
                .exchange();
    }

    private static String sessionOf(Person person, String device) {
        for (JsonNode each : json(person.api(HttpMethod.GET, "/api/account/sessions", ""))) {
            if (each.get("device").asString().equals(device)) {
                return each.get("id").asString();
            }
        }
        throw new AssertionError("No session with " + device);
    }

    private static MvcTestResult refresh(Person person) {
        return person.mvc()
                .get()
                .uri("/work")
                .header("HX-Request", "true")
                .cookie(person.cookie())
                .exchange();
    }

    static MvcTestResult after(int minutes, Supplier<MvcTestResult> asked) {
        return Time.call(InstantSource.fixed(Instant.now().plus(Duration.ofMinutes(minutes))), asked::get);
    }

    private static JsonNode json(MvcTestResult answer) {
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    private static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
