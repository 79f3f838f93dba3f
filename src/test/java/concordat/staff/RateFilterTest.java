package concordat.staff;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.SignedIn.Person;
import concordat.actor.Role;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ConcordatTest
@ExtendWith(OutputCaptureExtension.class)
class RateFilterTest {
    static final String HERE = "192.0.2.1";

    @Autowired
    SignedIn signedIn;

    final RateFilter filter = new RateFilter(20, 100, 20, 50, 2, 10);

    @Test
    void a_session_that_asks_too_often_is_told_when_to_come_back_and_no_other_is_held_off() {
        Person loud = signedIn.as(Role.RESPONSE_OFFICER, "X-RATE", null);
        Person quiet = signedIn.as(Role.RESPONSE_OFFICER, "X-RATE", null);

        MvcTestResult refused = IntStream.range(0, 4)
                .parallel()
                .mapToObj(_ -> until429(loud))
                .toList()
                .getFirst();

        assertThat(refused).hasStatus(429);
        assertThat(Integer.parseInt(refused.getResponse().getHeader("Retry-After")))
                .isPositive();
        assertThat(quiet.get("/nowhere")).hasStatus(404);
    }

    @Nested
    class An_address_without_a_session {
        @Test
        void is_held_off_after_a_burst() throws Exception {
            assertThat(let(200, "GET", "/sign-in", HERE)).isBetween(50, 55);
            assertThat(let(1, "GET", "/sign-in", "192.0.2.2")).isOne();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/sign-in",
                    "/sign-in/second",
                    "/invitation",
                    "/handover",
                    "/api/sessions",
                    "/sign-in/passkey"
                })
        void is_held_off_sooner_where_something_could_be_guessed(String path) throws Exception {
            assertThat(let(200, "POST", path, HERE)).isBetween(10, 12);
        }

        @Test
        void is_written_down_without_a_flood(CapturedOutput output) throws Exception {
            String loud = "192.0.2.77";

            let(2_000, "GET", "/sign-in", loud);

            assertThat(output.getOut().lines().filter(line -> line.contains("Held off") && line.contains(loud)))
                    .hasSizeBetween(1, 5);
        }

        @Test
        void is_known_by_the_network_of_its_version_six() throws Exception {
            assertThat(RateFilter.network("2001:db8:1:2:3:4:5:6")).isEqualTo(RateFilter.network("2001:db8:1:2::9"));
            assertThat(RateFilter.network("2001:db8:1:2::9")).isNotEqualTo(RateFilter.network("2001:db8:1:3::9"));
        }

        @Test
        void is_not_what_it_says_of_itself() throws Exception {
            int let = 0;
            for (int i = 0; i < 100; i++) {
                MockHttpServletRequest request = request("POST", "/sign-in", HERE);
                request.addHeader("X-Forwarded-For", "198.51.100." + i);
                request.addHeader("X-Real-IP", "198.51.100." + i);
                let += status(request) == 200 ? 1 : 0;
            }

            assertThat(let).isBetween(10, 12);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/assets/concordat.css", "/health/live", "/health/ready"})
        void is_never_kept_from_files_or_from_asking_whether_it_is_up(String path) throws Exception {
            assertThat(let(500, "GET", path, HERE)).isEqualTo(500);
        }
    }

    private static MvcTestResult until429(Person person) {
        MvcTestResult answer = person.get("/nowhere");
        for (int i = 0; i < 5_000 && answer.getResponse().getStatus() != 429; i++) {
            answer = person.get("/nowhere");
        }
        return answer;
    }

    private int let(int asked, String method, String path, String from) throws Exception {
        int let = 0;
        for (int i = 0; i < asked; i++) {
            let += status(request(method, path, from)) == 200 ? 1 : 0;
        }
        return let;
    }

    private int status(MockHttpServletRequest request) throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    private static MockHttpServletRequest request(String method, String path, String from) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(from);
        return request;
    }
}
