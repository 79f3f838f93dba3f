package concordat.web;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.SignedIn.Person;
import concordat.actor.Role;
import concordat.actor.Time;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@ConcordatTest
class OnceTest {
    static final String TRIAL = "/api/trial";
    static final String BODY = """
            {"grounds": "Example"}""";

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ForgetAnswers forgetAnswers;

    Person officer;
    String key;

    @BeforeEach
    void somebody_with_a_key() {
        officer = signedIn.as(
                Role.RESPONSE_OFFICER, "X-" + UUID.randomUUID().toString().substring(0, 8), null);
        key = UUID.randomUUID().toString();
    }

    @Nested
    class A_change_sent_again {
        @Test
        void is_answered_again_and_not_made_again() throws Exception {
            MockHttpServletResponse first = send(BODY).getResponse();
            MockHttpServletResponse second = send(BODY).getResponse();

            assertThat(first.getStatus()).isEqualTo(201);
            assertThat(second.getStatus()).isEqualTo(201);
            assertThat(second.getContentAsString()).isNotEmpty().isEqualTo(first.getContentAsString());
            assertThat(second.getHeaders(HttpHeaders.LOCATION))
                    .hasSize(1)
                    .isEqualTo(first.getHeaders(HttpHeaders.LOCATION));
            assertThat(second.getContentType()).isEqualTo(first.getContentType());
            assertThat(made()).isEqualTo(1);
        }

        @Test
        void with_other_content_is_refused() {
            send(BODY);

            assertThat(send("{}"))
                    .hasStatus(422)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("/problems/idempotency-key-reused");
            assertThat(made()).isEqualTo(1);
        }

        @Test
        void at_the_same_moment_is_made_once() throws Exception {
            Callable<String> sending = () -> send(BODY).getResponse().getContentAsString();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<String> answers = threads
                        .invokeAll(Stream.generate(() -> sending).limit(6).toList())
                        .stream()
                        .map(OnceTest::result)
                        .toList();

                assertThat(answers).doesNotContain("").containsOnly(answers.getFirst());
            }
            assertThat(made()).isEqualTo(1);
        }

        @Test
        void by_somebody_else_is_their_own() {
            Person other = signedIn.as(Role.RESPONSE_OFFICER, officer.actor().agency(), null);
            send(BODY);

            assertThat(other.apiOnce(key, HttpMethod.POST, TRIAL, BODY)).hasStatus(201);
            assertThat(made()).isEqualTo(2);
        }

        @Test
        void from_a_page_leads_to_the_same_page_again() {
            assertThat(officer.postOnce(key, "/trial", "grounds", "Example"))
                    .hasStatus(303)
                    .hasHeader(HttpHeaders.LOCATION, "/trial/done?done=recorded");
            assertThat(officer.postOnce(key, "/trial", "grounds", "Example"))
                    .hasStatus(303)
                    .hasHeader(HttpHeaders.LOCATION, "/trial/done?done=recorded");
            assertThat(made()).isEqualTo(1);
        }

        @Test
        void from_a_page_with_other_fields_is_a_conflict() {
            officer.postOnce(key, "/trial", "grounds", "Example");

            assertThat(officer.postOnce(key, "/trial", "grounds", "Another")).hasStatus(409);
            assertThat(made()).isEqualTo(1);
        }
    }

    /// What was answered holds what pages showed, and is kept for a week.
    @Test
    void an_answer_is_forgotten_after_a_week() {
        officer.postOnce(key, "/trial", "grounds", "Example");
        Instant now = Instant.now();

        Time.tell(InstantSource.fixed(now.plus(ForgetAnswers.KEPT).minusSeconds(60)), forgetAnswers::run);
        assertThat(kept()).isOne();
        Time.tell(InstantSource.fixed(now.plus(ForgetAnswers.KEPT).plusSeconds(60)), forgetAnswers::run);
        assertThat(kept()).isZero();
    }

    private long kept() {
        return officer.call(
                () -> transaction.execute(_ -> jdbc.sql("select count(*) from web.answered where key = :key")
                        .param("key", key)
                        .query(Long.class)
                        .single()));
    }

    @Nested
    class A_change_that_fails {
        @Test
        void leaves_nothing_and_says_nothing_of_why() {
            assertThat(officer.apiOnce(key, HttpMethod.POST, TRIAL + "/failing", "{}"))
                    .hasStatus(500)
                    .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                    .bodyText()
                    .contains("reference")
                    .doesNotContain("Words");
            assertThat(made()).isZero();
        }

        @Test
        void on_a_page_leaves_nothing_and_says_nothing_of_why() {
            assertThat(officer.post("/trial/failing"))
                    .hasStatus(500)
                    .bodyText()
                    .contains("Something went wrong", "Reference")
                    .doesNotContain("Words");
            assertThat(made()).isZero();
        }

        @Test
        void because_something_is_not_there_leaves_nothing() {
            assertThat(officer.api(HttpMethod.POST, TRIAL + "/missing", "{}")).hasStatus(404);
            assertThat(made()).isZero();
        }

        @Test
        void can_be_sent_again_with_its_key() {
            officer.apiOnce(key, HttpMethod.POST, TRIAL + "/failing", "{}");

            assertThat(send(BODY)).hasStatus(201);
        }
    }

    @Nested
    class A_change_without_a_key {
        @Test
        void is_not_made() {
            MvcTestResult answer = officer.mvc()
                    .post()
                    .uri(TRIAL)
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + officer.token())
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(BODY)
                    .exchange();

            assertThat(answer)
                    .hasStatus(400)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("/problems/idempotency-key-missing");
            assertThat(made()).isZero();
        }
    }

    @Test
    void a_body_of_more_than_a_megabyte_is_not_read() {
        assertThat(send("\"" + "x".repeat(1_000_000) + "\"")).hasStatus(413);
    }

    @Test
    void the_answer_to_a_sign_in_is_not_kept() {
        String username = SignedIn.username();
        signedIn.account(username, Role.AMHP, officer.actor().agency(), null);

        MvcTestResult begun = send("/api/sessions", """
                {"username": "%s", "password": "%s"}""".formatted(username, SignedIn.PASSWORD));

        assertThat(begun).hasStatus(201);
        assertThat(count("select count(*) from web.answered a where :agency <> ''"))
                .isZero();
    }

    private MvcTestResult send(String body) {
        return send(TRIAL, body);
    }

    private MvcTestResult send(String path, String body) {
        return officer.apiOnce(key, HttpMethod.POST, path, body);
    }

    private long made() {
        return count("select count(*) from records.record r where r.kind = 'INCIDENT' and r.owner_agency = :agency");
    }

    private long count(String sql) {
        Long counted = officer.call(() -> transaction.execute(_ -> jdbc.sql(sql)
                .param("agency", officer.actor().agency())
                .query(Long.class)
                .single()));
        return counted;
    }

    private static String result(java.util.concurrent.Future<String> answer) {
        return answer.resultNow();
    }
}
