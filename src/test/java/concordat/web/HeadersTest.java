package concordat.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;

/// What every answer tells the browser, over a real port: there the container answers too.
@ConcordatTest
class HeadersTest {
    @Autowired
    SignedIn signedIn;

    @LocalServerPort
    int port;

    Person officer;

    @BeforeEach
    void somebody() {
        officer = signedIn.as(Role.RESPONSE_OFFICER, "X-HEADERS", null);
    }

    /// The last three: one without a key, one that the firewall refuses, and one that the container does.
    @ParameterizedTest
    @CsvSource({
        "GET, /sign-in",
        "GET, /",
        "GET, /trial",
        "GET, /nowhere",
        "GET, /trial/guarded",
        "GET, /api/nowhere",
        "GET, /api/sessions/current",
        "GET, /api/openapi.json",
        "GET, /health/ready",
        "GET, /assets/nothing.css",
        "GET, /api/trial/slow",
        "POST, /api/trial/failing",
        "DELETE, /trial",
        "POST, /sign-in",
        "GET, /trial;v=1",
        "TRACE, /",
    })
    void every_answer_has_every_header(String method, String path) throws Exception {
        assertSafe(send(ask(method, path)).headers().map());
        assertSafe(send(ask(method, path).header("Cookie", "__Host-concordat=" + officer.token()))
                .headers()
                .map());
    }

    @Test
    void a_stream_of_changes_has_them_too() {
        MockHttpServletResponse answer = officer.mvc()
                .get()
                .uri("/live?topics=places")
                .cookie(officer.cookie())
                .asyncExchange()
                .getResponse();

        assertSafe(answer.getHeaderNames().stream()
                .collect(Collectors.toMap(name -> name.toLowerCase(java.util.Locale.ROOT), answer::getHeaders)));
    }

    @Test
    void an_asset_is_kept_for_a_year_and_has_the_others() throws Exception {
        Map<String, List<String>> headers =
                send(ask("GET", "/assets/concordat.css")).headers().map();

        assertThat(headers.get("cache-control"))
                .singleElement()
                .asString()
                .contains("max-age=31536000", "immutable")
                .doesNotContain("no-store");
        assertThat(headers)
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsKeys("content-security-policy", "strict-transport-security", "cross-origin-resource-policy");
    }

    /// Said to be at this machine, as the demonstration is, it serves nobody who came to it under another name, by
    /// a proxy or without one.
    @Test
    void nobody_is_served_under_another_name_than_this_machines() throws Exception {
        for (String[] header : new String[][] {
            {"X-Forwarded-Host", "concordat.example.org"},
            {"Forwarded", "host=concordat.example.org;proto=https"},
            {"Origin", "https://concordat.example.org"}
        }) {
            HttpResponse<String> answer = send(ask("GET", "/sign-in").header(header[0], header[1]));
            assertThat(answer.statusCode()).as(header[0]).isEqualTo(421);
            assertThat(answer.body()).contains("serves this machine alone", "CONCORDAT_ADDRESS");
            assertSafe(answer.headers().map());
        }
        assertThat(officer.mvc()
                        .get()
                        .uri("http://concordat.example.org/sign-in")
                        .exchange())
                .hasStatus(421);
        assertThat(officer.mvc().get().uri("http://127.0.0.1/sign-in").exchange())
                .hasStatusOk();
        assertThat(send(ask("GET", "/sign-in").header("Origin", "http://localhost:" + port))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_answer_says_its_number_and_goes_on_with_the_callers_trace() throws Exception {
        var headers = send(ask("GET", "/trial/failing-nowhere")
                        .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"))
                .headers();

        String number = headers.firstValue("x-request-id").orElseThrow();
        assertThat(headers.allValues("x-request-id")).hasSize(1);
        assertThat(headers.firstValue("server-timing"))
                .hasValue("traceparent;desc=\"00-4bf92f3577b34da6a3ce929d0e0e4736-%s-01\""
                        .formatted(number.replace("-", "").substring(0, 16)));
    }

    @Test
    void no_other_site_may_read_an_answer() throws Exception {
        HttpResponse<String> answer = send(ask("GET", "/api/sessions/current").header("Origin", "https://example.org"));

        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
    }

    @Test
    void every_cookie_is_for_this_host_alone_over_tls_and_out_of_reach_of_scripts() throws Exception {
        List<String> cookies = Stream.of(
                        send(ask("GET", "/sign-in")).headers().allValues("Set-Cookie"),
                        officer.post("/theme", "theme", "night", "back", "/")
                                .getResponse()
                                .getHeaders("Set-Cookie"),
                        officer.post("/sign-out").getResponse().getHeaders("Set-Cookie"))
                .flatMap(List::stream)
                .toList();

        assertThat(cookies)
                .extracting(cookie -> cookie.replaceFirst("=.*", ""))
                .contains("__Host-csrf", "__Host-theme", "__Host-concordat");
        assertThat(cookies)
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-")
                        .containsIgnoringCase("; Secure")
                        .containsIgnoringCase("; HttpOnly")
                        .containsIgnoringCase("; SameSite=")
                        .containsIgnoringCase("; Path=/")
                        .doesNotContainIgnoringCase("Domain"));
    }

    /// A form that waits for a signal must outlive it.
    @Test
    void signing_out_clears_what_the_browser_cached_and_not_the_forms_that_wait() {
        assertThat(officer.post("/sign-out")).headers().hasValue("Clear-Site-Data", "\"cache\"");
    }

    private HttpRequest.Builder ask(String method, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, BodyPublishers.noBody());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    static void assertSafe(Map<String, List<String>> headers) {
        assertThat(headers)
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("x-frame-options", List.of("DENY"))
                .containsEntry("referrer-policy", List.of("same-origin"))
                .containsEntry("cache-control", List.of("no-store"))
                .containsEntry("strict-transport-security", List.of("max-age=63072000; includeSubDomains"))
                .containsEntry("cross-origin-opener-policy", List.of("same-origin"))
                .containsEntry("cross-origin-resource-policy", List.of("same-origin"));
        assertThat(headers.get("permissions-policy")).singleElement().asString().contains("camera=()");
        assertThat(headers.get("content-security-policy"))
                .singleElement()
                .asString()
                .contains(
                        "default-src 'none'",
                        "object-src 'none'",
                        "base-uri 'none'",
                        "form-action 'self'",
                        "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*");
    }
}
