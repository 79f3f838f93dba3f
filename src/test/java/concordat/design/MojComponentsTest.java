package concordat.design;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import concordat.design.Alert.Variant;
import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// MOJ Frontend publishes no examples. The expected pages are what its own 11.1.0 templates make of the same facts.
class MojComponentsTest {
    static List<Arguments> components() {
        return List.of(
                Arguments.of(
                        "timeline",
                        Timeline.of(List.of(
                                Timeline.Entry.of(
                                                "Arrived at the place of safety",
                                                "2026-06-04T08:32:00Z",
                                                "4 June 2026 at 9:32am")
                                        .withBy("PC Morgan Example")
                                        .withDescription(html("<p>Handed to the nurse in charge</p>")),
                                Timeline.Entry.of(
                                                "Section 136 used <again>",
                                                "2026-06-04T07:05:00Z",
                                                "4 June 2026 at 8:05am")
                                        .withDescription(Text.of("In a public place"))
                                        .withClasses("late")))),
                Arguments.of(
                        "timeline-heading-level",
                        Timeline.of(List.of(Timeline.Entry.of("", "2026-06-04T07:05:00Z", "4 June 2026 at 8:05am")
                                        .withTitle(html("<a href=\"/x\">Closed</a>"))
                                        .withDescription(Text.of("Nothing owed"))))
                                .withHeadingLevel(3)),
                Arguments.of(
                        "sub-navigation",
                        SubNavigation.of(
                                "This detention",
                                "/detentions/1",
                                Link.of("/detentions/1", "Overview"),
                                Link.of("/detentions/1/timeline", "Timeline"))),
                Arguments.of("identity-bar", IdentityBar.of(html("<strong>DET-2026-000017</strong>"))),
                Arguments.of("badge", Badge.of("Child", Badge.Colour.RED)),
                Arguments.of(
                        "badge-large", Badge.of("Overdue", Badge.Colour.BLACK).asLarge()),
                Arguments.of("alert-information", Alert.of(Variant.INFORMATION, "The suite is being cleaned")),
                Arguments.of(
                        "alert-success",
                        Alert.of(Variant.SUCCESS, "Sent").withText("The place of safety has been asked")),
                Arguments.of(
                        "alert-warning",
                        Alert.of(Variant.WARNING, "The hold ends soon")
                                .withText("It ends in 12 minutes")
                                .showingTitle()
                                .asDismissible()),
                Arguments.of(
                        "alert-error",
                        Alert.of(Variant.ERROR, "The hold has ended")
                                .withContent(html("<p>There is no power to detain</p>"))
                                .showingTitle()
                                .withHeadingLevel(3)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("components")
    void looks_as_the_ministry_draws_it(String name, Content component) {
        StringOutput output = new StringOutput();
        component.writeTo(output);

        assertThat(Shape.of(output.toString())).isEqualTo(Shape.of(expected(name)));
    }

    private static Content html(String written) {
        return output -> output.writeContent(written);
    }

    private static String expected(String name) {
        try (var file = MojComponentsTest.class.getResourceAsStream("/moj/" + name + ".html")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
