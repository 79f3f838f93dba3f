package concordat.web;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.ConcordatTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// An operator sees what was refused among all requests, although no handler saw it.
@ConcordatTest
class RefusedAtTheDoorTest {
    @Autowired
    FilterRegistrationBean<AdmissionFilter> admission;

    @Autowired
    MeterRegistry meters;

    @Autowired
    MockMvcTester mvc;

    @Test
    void is_counted_by_its_status() throws Exception {
        long before = refused();

        whileReportsHaveNoRoom(() -> assertThat(mvc.get().uri("/returns")).hasStatus(503));

        assertThat(refused()).isEqualTo(before + 1);
    }

    private long refused() {
        return meters.find("http.server.requests").tags("status", "503", "uri", "UNKNOWN").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    /// Goes in again and again, each time from within the last, until one is refused.
    private void whileReportsHaveNoRoom(Runnable then) throws ServletException, IOException {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        admission
                .getFilter()
                .doFilter(
                        new MockHttpServletRequest("GET", "/returns"), answer, (_, _) -> whileReportsHaveNoRoom(then));
        if (answer.getStatus() == 503) {
            then.run();
        }
    }
}
