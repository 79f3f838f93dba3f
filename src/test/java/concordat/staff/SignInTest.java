package concordat.staff;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.SignedIn.Person;
import concordat.actor.Actor;
import concordat.actor.Role;
import concordat.actor.Time;
import concordat.records.Entry;
import concordat.records.Journal;
import concordat.records.RecordId;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ConcordatTest
class SignInTest {
    static final String WRONG = "The username or the password is not right";

    @Autowired
    SignedIn signedIn;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Journal journal;

    String username;
    Actor account;

    @BeforeEach
    void an_account() {
        username = SignedIn.username();
        account = signedIn.account(username, Role.AMHP, "X-COUNCIL", "X-AMHP");
    }

    @Nested
    class The_right_password {
        @Test
        void gives_a_session_that_only_this_host_over_tls_and_no_script_can_read() {
            MvcTestResult answer = signIn(username, SignedIn.PASSWORD, "/work");

            assertThat(answer).hasStatus(302).hasHeader(HttpHeaders.LOCATION, "/work");
            assertThat(answer.getResponse().getHeaders(HttpHeaders.SET_COOKIE))
                    .filteredOn(cookie -> cookie.startsWith("__Host-concordat="))
                    .singleElement()
                    .asString()
                    .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                    .doesNotContain("Domain", "Expires");
        }

        @Test
        void is_known_whatever_the_case_of_the_name() {
            assertThat(signIn("  " + username.toUpperCase(java.util.Locale.ROOT), SignedIn.PASSWORD, "/"))
                    .hasStatus(302);
        }

        @ParameterizedTest
        @CsvSource({
            "/incidents/1?tab=2, /incidents/1?tab=2",
            "https://example.org/, /",
            "//example.org/, /",
            "'/\\example.org', /",
            "'/\t/example.org', /",
            "/{braces}, /{braces}",
            "'', /"
        })
        void leads_on_to_a_page_of_ours_and_nowhere_else(String then, String destination) {
            assertThat(signIn(username, SignedIn.PASSWORD, then)).hasHeader(HttpHeaders.LOCATION, destination);
        }

        @Test
        void is_written_in_the_journal_of_the_account() {
            signIn(username, SignedIn.PASSWORD, "/");

            assertThat(looks()).extracting(Entry::act).containsExactly("sign-in.done", "account.added");
        }
    }

    @Nested
    class A_wrong_password {
        @Test
        void is_not_told_from_an_unknown_name() throws Exception {
            MvcTestResult wrong = signIn(username, "wrong", "/");
            MvcTestResult unknown = signIn(SignedIn.username(), "wrong", "/");

            assertThat(wrong)
                    .hasStatus(422)
                    .bodyText()
                    .contains(WRONG, "Error: Sign in")
                    .doesNotContain("value=\"wrong\"");
            assertThat(unknown).hasStatus(422).bodyText().contains(WRONG);
        }

        @Test
        void is_written_in_the_journal_of_the_account() {
            signIn(username, "wrong", "/");

            assertThat(looks()).extracting(Entry::act).containsExactly("sign-in.refused", "account.added");
        }

        @Test
        void locks_the_account_the_fifth_time_for_a_quarter_of_an_hour() {
            for (int i = 0; i < 5; i++) {
                signIn(username, "wrong", "/");
            }

            assertThat(signIn(username, SignedIn.PASSWORD, "/")).hasStatus(422);
            assertThat(after(Duration.ofMinutes(14), () -> signIn(username, SignedIn.PASSWORD, "/")))
                    .hasStatus(422);
            assertThat(after(Duration.ofMinutes(16), () -> signIn(username, SignedIn.PASSWORD, "/")))
                    .hasStatus(302);
        }

        @Test
        void is_forgotten_by_the_right_one() {
            for (int i = 0; i < 4; i++) {
                signIn(username, "wrong", "/");
            }
            signIn(username, SignedIn.PASSWORD, "/");
            signIn(username, "wrong", "/");

            assertThat(signIn(username, SignedIn.PASSWORD, "/")).hasStatus(302);
        }
    }

    @Test
    void nothing_typed_is_two_errors() {
        assertThat(signIn("", "", "/"))
                .hasStatus(422)
                .bodyText()
                .contains("Enter your username", "Enter your password");
    }

    @Nested
    class A_session {
        @Test
        void ends_when_they_sign_out() {
            Person person = signedIn.as(Role.AMHP, "X-COUNCIL", null);
            assertThat(person.get("/")).hasStatusOk();

            assertThat(person.post("/sign-out"))
                    .hasStatus(302)
                    .hasHeader(HttpHeaders.LOCATION, "/sign-in?done=signed_out");

            assertThat(person.get("/")).hasStatus(302);
        }

        @Test
        void ends_after_an_hour_without_a_request_and_after_thirteen_in_any_case() {
            Person person = signedIn.as(Role.AMHP, "X-COUNCIL", null);

            assertThat(after(Duration.ofMinutes(59), () -> person.get("/"))).hasStatusOk();
            assertThat(after(Duration.ofMinutes(118), () -> person.get("/"))).hasStatusOk();
            assertThat(after(Duration.ofMinutes(179), () -> person.get("/"))).hasStatus(302);
            for (int minutes = 118; minutes < 13 * 60; minutes += 50) {
                assertThat(after(Duration.ofMinutes(minutes), () -> person.get("/")))
                        .hasStatusOk();
            }
            assertThat(after(Duration.ofHours(13), () -> person.get("/"))).hasStatus(302);
        }

        @Test
        void cannot_be_made_up() {
            assertThat(mvc.get().uri("/").cookie(new Cookie("__Host-concordat", "made-up")))
                    .hasStatus(302);
        }

        @Test
        void of_a_program_needs_no_token_against_forgery_and_ends_too() {
            Person program = signedIn.as(Role.AMHP, "X-COUNCIL", "X-AMHP");

            assertThat(program.api(HttpMethod.GET, "/api/sessions/current", ""))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.team")
                    .isEqualTo("X-AMHP");
            assertThat(program.api(HttpMethod.DELETE, "/api/sessions/current", ""))
                    .hasStatus(204);
            assertThat(program.get("/")).hasStatus(302);
        }

        @Test
        void of_a_program_does_not_begin_with_a_wrong_password() {
            assertThat(mvc.post()
                            .uri("/api/sessions")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("""
                    {"username": "%s", "password": "wrong"}""".formatted(username)))
                    .hasStatus(401)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("/problems/sign-in-refused");
        }

        @Test
        void does_not_begin_with_nothing() {
            assertThat(mvc.post()
                            .uri("/api/sessions")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{}"))
                    .hasStatus(422)
                    .bodyJson()
                    .extractingPath("$.errors.length()")
                    .isEqualTo(2);
        }
    }

    @Test
    void somebody_who_has_signed_in_can_sign_in_as_somebody_of_another_agency() {
        Person officer = signedIn.as(Role.RESPONSE_OFFICER, "X-POLICE", null);

        assertThat(officer.post("/sign-in", "username", username, "password", SignedIn.PASSWORD))
                .hasStatus(302);
    }

    private MvcTestResult signIn(String name, String password, String then) {
        return new Person(account, "", mvc).post("/sign-in", "username", name, "password", password, "then", then);
    }

    private List<Entry> looks() {
        return concordat.actor.CurrentActor.call(account, () -> journal.withLooks(new RecordId(account.id()), 10));
    }

    private static MvcTestResult after(Duration later, java.util.function.Supplier<MvcTestResult> asked) {
        var answer = new AtomicReference<MvcTestResult>();
        Time.tell(InstantSource.fixed(Instant.now().plus(later)), () -> answer.set(asked.get()));
        return answer.get();
    }
}
