package concordat.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.SignedIn.Person;
import concordat.actor.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Over a real port: only there does the container come with what failed outside any handler.
@ConcordatTest
class ErrorsTest {
    @Autowired
    SignedIn signedIn;

    @Autowired
    HikariDataSource pool;

    @LocalServerPort
    int port;

    Person officer;

    @BeforeEach
    void somebody() {
        officer = signedIn.as(Role.RESPONSE_OFFICER, "X-ERRORS", null);
    }

    @Nested
    class Somebody_who_has_not_signed_in {
        @Test
        void is_led_to_the_sign_in_and_from_there_to_where_they_were_going() throws Exception {
            HttpResponse<String> answer = send(ask("/work?seen=a%26b"));

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(
                            location -> assertThat(location).endsWith("/sign-in?then=%2Fwork%3Fseen%3Da%2526b"));
        }

        @Test
        void is_told_so_by_the_api() throws Exception {
            assertProblem(send(ask("/api/sessions/current")), 401, "/problems/not-signed-in");
        }

        @Test
        void has_a_part_of_a_page_reload_the_whole() throws Exception {
            HttpResponse<String> answer = send(ask("/work").header("HX-Request", "true"));

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/sign-in");
        }
    }

    @Nested
    class Somebody_in_another_role {
        @Test
        void is_told_what_to_do_on_a_page() throws Exception {
            HttpResponse<String> answer = send(asOfficer("/trial/guarded"));

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("Your role does not include this");
        }

        @Test
        void is_told_so_by_the_api() throws Exception {
            assertProblem(send(asOfficer("/api/trial/guarded")), 403, "/problems/forbidden");
        }
    }

    @Nested
    class An_address_that_leads_nowhere {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/nowhere",
                    "/records/INC-1999-000001",
                    "/trial/not-an-id/page",
                    "/assets/nothing.css",
                    "/v3/api-docs",
                    "/swagger-ui/index.html",
                    "/env"
                })
        void is_one_page_whatever_the_reason(String path) throws Exception {
            HttpResponse<String> answer = send(asOfficer(path));

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("Page not found");
        }

        @Test
        void is_one_problem_in_the_api() throws Exception {
            assertProblem(send(asOfficer("/api/nowhere")), 404, "/problems/not-found");
        }
    }

    @Nested
    class A_request_that_makes_no_sense {
        @ParameterizedTest
        @CsvSource({
            "POST, /api/trial, '{', 400",
            "PUT, /api/trial, {}, 405",
            "GET, /api/trial/not-an-id, '', 400",
            "POST, /api/sessions, '', 400"
        })
        void is_refused_without_repeating_it(String method, String path, String body, int status) throws Exception {
            HttpRequest.Builder request = ask(path)
                    .header("Authorization", "Bearer " + officer.token())
                    .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
                    .header("Content-Type", "application/json")
                    .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));

            HttpResponse<String> answer = send(request);

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).doesNotContain("Exception", "detail");
        }
    }

    @Nested
    class A_form_from_somewhere_else {
        @Test
        void is_refused() throws Exception {
            HttpResponse<String> answer = send(asOfficer("/trial")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grounds=Example&_key=0123456789")));

            assertThat(answer.statusCode()).isEqualTo(403);
        }

        @Test
        void is_refused_at_the_sign_in_too() throws Exception {
            HttpResponse<String> answer = send(ask("/sign-in")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("username=a&password=b")));

            assertThat(answer.statusCode()).isEqualTo(403);
        }
    }

    @Nested
    class With_every_connection_busy {
        @ParameterizedTest
        @ValueSource(strings = {"/", "/api/sessions/current"})
        void everybody_is_told_at_once_when_to_come_back(String path) throws Exception {
            HttpRequest.Builder request = asOfficer(path);
            List<Connection> held = holdEveryConnection();
            try {
                long began = System.nanoTime();
                HttpResponse<String> answer = send(request);

                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(1_500));
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
                assertSafe(answer);
                if (path.startsWith("/api/")) {
                    assertProblem(answer, 503, "/problems/unavailable");
                } else {
                    assertThat(answer.body()).contains("Concordat is busy or being restarted");
                }
            } finally {
                for (Connection connection : held) {
                    connection.close();
                }
            }
        }

        @Test
        void the_program_is_still_ready_because_others_are_as_busy() throws Exception {
            List<Connection> held = holdEveryConnection();
            try {
                assertThat(send(ask("/health/ready")).statusCode()).isEqualTo(200);
            } finally {
                for (Connection connection : held) {
                    connection.close();
                }
            }
        }

        private List<Connection> holdEveryConnection() throws SQLException {
            List<Connection> held = new ArrayList<>();
            for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
                held.add(pool.getConnection());
            }
            return held;
        }
    }

    private HttpRequest.Builder ask(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpRequest.Builder asOfficer(String path) {
        return ask(path).header("Cookie", "__Host-concordat=" + officer.token());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"" + type + "\"");
    }

    private static void assertSafe(HttpResponse<String> answer) {
        assertThat(answer.headers().map()).containsKeys("x-request-id");
        HeadersTest.assertSafe(answer.headers().map());
    }
}
