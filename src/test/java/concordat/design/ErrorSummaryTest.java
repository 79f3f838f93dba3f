package concordat.design;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.Test;

class ErrorSummaryTest {
    private final ErrorSummary summary = new Errors()
            .require("", "hours", "Enter how many hours, like 6")
            .check(true, "place", "Choose a place")
            .add("hours", "The extension must be 12 hours or less")
            .summary();

    @Test
    void keeps_every_error_in_order() {
        assertThat(summary.errors())
                .extracting(ErrorSummary.Item::message)
                .containsExactly("Enter how many hours, like 6", "The extension must be 12 hours or less");
    }

    @Test
    void gives_a_field_its_first_error() {
        assertThat(TextInput.of("hours", "Hours", "")
                        .withErrorFrom(summary)
                        .field()
                        .error())
                .isEqualTo("Enter how many hours, like 6");
        assertThat(TextInput.of("place", "Place", "")
                        .withErrorFrom(summary)
                        .field()
                        .error())
                .isNull();
    }

    @Test
    void shows_nothing_when_nothing_is_wrong() {
        StringOutput output = new StringOutput();
        ErrorSummary.none().writeTo(output);

        assertThat(output.toString()).isBlank();
    }
}
