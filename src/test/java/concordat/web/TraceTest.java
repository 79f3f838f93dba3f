package concordat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {
    private static final UUID REQUEST = UUID.fromString("3b1e7a52-90c4-4d7f-8a11-2f6f0e9d5c44");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-of-a-later-version"
            })
    void goes_on_with_what_the_caller_began(String parent) {
        assertThat(Trace.of(parent, REQUEST)).hasToString("00-4bf92f3577b34da6a3ce929d0e0e4736-3b1e7a5290c44d7f-01");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-Jane Example\n-00f067aa0ba902b7-01"
            })
    void begins_by_the_number_of_the_request_where_the_caller_says_nothing_of_sense(String parent) {
        assertThat(Trace.of(parent, REQUEST)).hasToString("00-3b1e7a5290c44d7f8a112f6f0e9d5c44-3b1e7a5290c44d7f-00");
    }

    @Test
    void its_span_is_the_first_half_of_the_requests_number() {
        assertThat(Trace.of(null, REQUEST).span())
                .isEqualTo(REQUEST.toString().replace("-", "").substring(0, 16));
    }
}
