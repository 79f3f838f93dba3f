package concordat.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concordat.web.Admission.Rank;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.TransactionSystemException;

class AdmissionFilterTest {
    private static final int PLACES = 16;

    private final Admission admission = new Admission(PLACES, Duration.ofNanos(1));
    private final AdmissionFilter filter = new AdmissionFilter(admission, List.of(new OnlyLooks("/calls/people")));
    private final List<Integer> atWork = new ArrayList<>();
    private final FilterChain notes = (_, _) -> atWork.add(atWork());

    @ParameterizedTest
    @CsvSource({
        "POST, /api/incidents, CHANGE",
        "POST, /detentions/new, CHANGE",
        "POST, /returns/2026, CHANGE",
        "GET, /detentions/new, CHANGE",
        "GET, /sign-in, CHANGE",
        "GET, /incidents, LOOK",
        "GET, /pathway, LOOK",
        "POST, /calls/people, LOOK",
        "GET, /returns, REPORT",
        "GET, /pathway/outcomes, REPORT",
        "GET, /api/returns/2026, REPORT",
        "GET, /api/gaps.csv, REPORT",
        "GET, /api/records/INC-2026-000001/export, REPORT"
    })
    void ranks_what_is_asked(String method, String path, Rank rank) {
        assertThat(filter.rank(request(method, path))).isEqualTo(rank);
    }

    @Test
    void is_of_one_mind_with_haproxy() throws Exception {
        String proxy = Files.readString(Path.of("deploy/haproxy.cfg"));

        assertThat(proxy)
                .contains("acl report path_reg ^" + AdmissionFilter.REPORTS + "$")
                .contains("{ path_beg " + String.join(" ", NoDatabase.PATHS) + " }");
        assertThat(Pattern.compile("acl beginning path (.*)").matcher(proxy).results())
                .singleElement()
                .satisfies(paths -> assertThat(paths.group(1).split(" "))
                        .containsExactlyInAnyOrderElementsOf(AdmissionFilter.BEGINNINGS));
        assertThat(Files.readString(Path.of("deploy/503.http")))
                .contains("\r\nRetry-After: " + Busy.RETRY_AFTER + "\r\n");
    }

    @Test
    void keeps_looks_out_where_changes_have_room() throws Exception {
        while (admission.enter(Rank.LOOK)) {}

        assertThat(ask(request("GET", "/incidents")).getStatus()).isEqualTo(503);
        assertThat(ask(request("POST", "/api/incidents")).getStatus()).isEqualTo(200);
        assertThat(atWork).as("only the second was worked on").containsExactly(PLACES / 2 + 1);
    }

    @Test
    void says_when_to_come_back_and_that_sending_it_again_is_safe() throws Exception {
        while (admission.enter(Rank.CHANGE)) {}

        MockHttpServletResponse answer = ask(request("POST", "/api/incidents"));

        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(answer.getContentAsString()).contains("/problems/unavailable", "it is done once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/ready", "/operator/status", "/operator/metrics"})
    void never_refuses_to_say_how_the_program_does(String path) throws Exception {
        while (admission.enter(Rank.CHANGE)) {}

        assertThat(ask(request("GET", path)).getStatus()).isEqualTo(200);
    }

    @Test
    void holds_no_place_while_a_body_comes_in() throws Exception {
        List<Integer> whileReading = new ArrayList<>();
        var slow = new MockHttpServletRequest("POST", "/detentions/new") {
            @Override
            public Map<String, String[]> getParameterMap() {
                whileReading.add(atWork());
                return super.getParameterMap();
            }
        };
        slow.setContent("grounds=Example".getBytes(UTF_8));

        ask(slow);

        assertThat(whileReading).containsExactly(0);
        assertThat(atWork).containsExactly(1);
    }

    @Test
    void hands_on_what_it_has_read() throws Exception {
        MockHttpServletRequest request = request("POST", "/api/incidents");
        request.setContent("{}".getBytes(UTF_8));

        filter.doFilter(
                request,
                new MockHttpServletResponse(),
                (read, _) -> assertThat(read.getInputStream().readAllBytes())
                        .asString(UTF_8)
                        .isEqualTo("{}"));
    }

    /// It would hold its place for as long as it comes in.
    @Test
    void lets_a_long_body_in_last() {
        MockHttpServletRequest request = request("POST", "/detentions/new");
        request.setContent(new byte[20_000]);

        assertThat(filter.rank(request)).isEqualTo(Rank.REPORT);
    }

    /// What the pool says of a connection whose server was killed in the middle of a change, and what it is called
    /// then.
    @Test
    void says_the_same_where_the_database_went_away() throws Exception {
        MockHttpServletResponse answer = ask(request("POST", "/api/incidents"), (_, _) -> {
            throw new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        });

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(atWork()).isZero();
    }

    @Test
    void hides_no_defect() {
        assertThatThrownBy(() -> ask(request("POST", "/api/incidents"), (_, _) -> {
                    throw new IllegalStateException("A defect");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(atWork()).isZero();
    }

    @Test
    void gives_the_place_back_once_when_the_answer_begins_to_leave() throws Exception {
        ask(request("GET", "/incidents"), (_, response) -> {
            assertThat(atWork()).isEqualTo(1);
            response.getOutputStream();
            assertThat(atWork()).isZero();
        });

        assertThat(atWork()).isZero();
    }

    private int atWork() {
        return PLACES - admission.free();
    }

    private static MockHttpServletRequest request(String method, String path) {
        return new MockHttpServletRequest(method, path);
    }

    private MockHttpServletResponse ask(HttpServletRequest request) throws Exception {
        return ask(request, notes);
    }

    private MockHttpServletResponse ask(HttpServletRequest request, FilterChain chain) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, chain);
        return response;
    }
}
