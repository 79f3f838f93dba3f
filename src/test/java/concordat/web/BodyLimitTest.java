package concordat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.SignedIn.Person;
import concordat.actor.Role;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.json.JsonMapper;

/// What is sent can be too much, and is then refused by what it is, never as a failure of ours.
@ConcordatTest
class BodyLimitTest {
    static final int TOO_MUCH = 1_100_000;
    static final String FORM = "application/x-www-form-urlencoded";
    static final String JSON = "application/json";

    @Autowired
    SignedIn signedIn;

    @Autowired
    JsonMapper json;

    @LocalServerPort
    int port;

    Person officer;

    @BeforeEach
    void somebody() {
        officer = signedIn.as(Role.RESPONSE_OFFICER, "X-LIMITS", null);
    }

    @Nested
    class A_body_of_more_than_a_megabyte {
        @ParameterizedTest
        @CsvSource({
            "/api/sessions, application/json",
            "/api/trial, application/json",
            "/api/journal/checkpoint/cosignatures, text/plain",
            "/sign-in, application/x-www-form-urlencoded",
            "/trial, application/x-www-form-urlencoded",
            "/trial, multipart/form-data; boundary=x",
            "/agreements/00000000-0000-0000-0000-000000000000/documents, multipart/form-data; boundary=x"
        })
        void is_refused_by_the_length_that_it_says(String path, String type) throws Exception {
            HttpResponse<String> answer = send(post(path, type, BodyPublishers.ofString("x".repeat(TOO_MUCH))));

            assertThat(answer.statusCode()).isEqualTo(413);
            HeadersTest.assertSafe(answer.headers().map());
            assertThat(answer.body())
                    .contains(
                            path.startsWith("/api/") ? "/problems/too-large" : "This is more than can be sent at once");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/api/sessions", "/api/trial", "/api/journal/checkpoint/cosignatures"})
        void is_refused_when_it_does_not_say_how_long_it_is(String path) throws Exception {
            byte[] body = ("a=" + "x".repeat(TOO_MUCH)).getBytes(StandardCharsets.US_ASCII);

            HttpResponse<String> answer =
                    send(post(path, JSON, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

            assertThat(answer.statusCode()).isEqualTo(413);
        }

        @ParameterizedTest
        @ValueSource(strings = {"multipart/form-data; boundary=x", FORM})
        void of_a_page_must_say_how_long_it_is(String type) throws Exception {
            HttpResponse<String> answer = send(
                    post("/sign-in", type, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[10]))));

            assertThat(answer.statusCode()).isEqualTo(411);
        }
    }

    @Test
    void a_short_body_that_does_not_say_how_long_it_is_is_taken() throws Exception {
        byte[] body = "{}".getBytes(StandardCharsets.US_ASCII);

        HttpResponse<String> answer =
                send(post("/api/trial", JSON, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                        .header("Authorization", "Bearer " + officer.token())
                        .header("Idempotency-Key", UUID.randomUUID().toString()));

        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @Test
    void a_form_of_too_many_fields_is_refused() throws Exception {
        HttpResponse<String> answer = send(post("/sign-in", FORM, BodyPublishers.ofString("a=1&".repeat(2_000))));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("This request could not be understood");
    }

    /// Every form of every page passes the same filter, whatever more it asks of its fields.
    @Test
    void a_field_of_more_than_twenty_thousand_characters_is_refused() {
        String longest = "x".repeat(FieldLimitFilter.LONGEST);

        assertThat(officer.post("/trial", "grounds", longest)).hasStatus(303);
        assertThat(officer.post("/trial", "grounds", longest + "x")).hasStatus(413);
        assertThat(officer.post("/trial", "grounds", "Short", "another", longest + "x"))
                .hasStatus(413);
        assertThat(officer.post("/trial", "grounds", "Short", "x".repeat(201), "1"))
                .hasStatus(413);
        assertThat(officer.get("/people?name=" + longest + "x")).hasStatus(413);
        assertThat(officer.api(HttpMethod.POST, "/api/trial", "{\"a\": \"%s\"}".formatted(longest)))
                .hasStatus(201);
        assertThat(officer.api(HttpMethod.POST, "/api/trial", "{\"a\": \"%sx\"}".formatted(longest)))
                .hasStatus(400);
    }

    /// Nothing in the address, a header or a cookie counts as what the form says, and what is said in both is
    /// refused.
    @Test
    void a_field_is_taken_from_the_form_alone() throws Exception {
        assertThat(officer.post("/trial?grounds=of-the-address", "grounds", "of-the-form"))
                .hasStatus(400);
        HttpRequest.Builder encoded = post(
                        "/sign-in?%75sername=of-the-address", FORM, BodyPublishers.ofString("username=a"))
                .header("Authorization", "Bearer " + officer.token());
        assertThat(send(encoded).statusCode()).isEqualTo(400);
        assertThat(officer.mvc()
                        .get()
                        .uri("/sign-in")
                        .header("username", "of-a-header")
                        .cookie(new Cookie("username", "of-a-cookie"))
                        .exchange())
                .bodyText()
                .contains("name=\"username\"")
                .doesNotContain("of-a-header", "of-a-cookie");
    }

    @Nested
    class A_message_whose_end_is_said_in_two_ways {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Content-Length: 4\r\nContent-Length: 40\r\n",
                    "Content-Length: 4, 40\r\n",
                    "Content-Length: +4\r\n",
                    "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
                    "Transfer-Encoding: xchunked\r\n",
                    "Transfer-Encoding: chunked, gzip\r\n",
                    "Transfer-Encoding\t: chunked\r\nContent-Length: 4\r\n",
                    "Content-Length: 4\r\n folded: 1\r\n"
                })
        void is_refused_and_nothing_behind_it_is_answered(String headers) throws IOException {
            assertThat(answers("POST /sign-in HTTP/1.1\r\nHost: localhost\r\n" + headers
                            + "\r\n0\r\n\r\nGET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .hasSize(1)
                    .allMatch(status -> status.matches("400|411|501"));
        }

        /// By RFC 9112 chunks count, and whoever sends both is not answered a second time on the same connection.
        @Test
        void ends_with_its_chunks() throws IOException {
            String behind = "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

            assertThat(answers("POST /api/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Content-Length: %d\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n%s"
                                    .formatted(12 + behind.length(), behind)))
                    .first()
                    .isEqualTo("422");
        }

        private List<String> answers(String sent) throws IOException {
            try (Socket socket = new Socket("localhost", port)) {
                socket.setSoTimeout(10_000);
                socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
                socket.shutdownOutput();
                String said = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return Pattern.compile("HTTP/1\\.1 (\\d{3})")
                        .matcher(said)
                        .results()
                        .map(each -> each.group(1))
                        .toList();
            }
        }
    }

    @Test
    void headers_of_more_than_eight_kilobytes_are_refused() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in"))
                .header("X-Long", "x".repeat(9_000));

        assertThat(send(request).statusCode()).isBetween(400, 431);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "PROPFIND", "MADE-UP"})
    void a_method_that_nobody_needs_is_refused(String method) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in"))
                .method(method, BodyPublishers.noBody());

        assertThat(send(request).statusCode()).isIn(400, 405);
    }

    @Nested
    class Json {
        @Test
        void is_nested_no_deeper_than_it_may_be() throws Exception {
            String deep = "[".repeat(100_000) + "]".repeat(100_000);

            assertThatThrownBy(() -> json.readTree(deep)).isInstanceOf(StreamConstraintsException.class);
            assertThat(send(post("/api/sessions", JSON, BodyPublishers.ofString(deep)))
                            .statusCode())
                    .isEqualTo(400);
        }

        @Test
        void has_no_number_longer_than_it_may_be() {
            assertThatThrownBy(() -> json.readValue("{\"a\": " + "1".repeat(100_000) + "}", Map.class))
                    .isInstanceOf(StreamConstraintsException.class);
        }
    }

    private HttpRequest.Builder post(String path, String type, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", type)
                .POST(body);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
