package concordat.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import concordat.Chromium;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every component in a browser: legible by day and by night, and alive under the strictest content policy.
class GalleryTest {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'";
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

    /// In pixels, of every text that is not for screen readers alone.
    private static final String SMALLEST_LETTERS = """
            Math.min(...[...document.querySelectorAll("body *")]
                .filter(element => !element.matches("script, option, svg *, .govuk-visually-hidden, .moj-badge"))
                .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
                .map(element => parseFloat(getComputedStyle(element).fontSize)))
            """;

    private final List<String> complaints = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"day", "night"})
    void everything_is_accessible_in_either_theme(String theme) {
        Page page = open(theme);

        page.waitForCondition(() -> page.locator("[data-govuk-radios-init]").count() == 2);
        assertThat(Chromium.violations(page)).isEmpty();
    }

    @Test
    void the_scripts_start_without_a_complaint() {
        Page page = open(null);

        page.waitForCondition(() -> page.locator("[data-govuk-radios-init]").count() == 2);

        assertThat(page.locator("#which").isVisible()).isFalse();
        assertThat(complaints).isEmpty();
    }

    @Test
    void now_fills_in_the_time_and_can_be_undone() {
        Page page = open(null);
        page.locator("#arrived-time").fill("9");

        page.locator("[data-now=arrived]").click();
        assertThat(page.locator("#arrived-time").inputValue()).matches("\\d\\d:\\d\\d");
        assertThat(page.locator("#arrived-year").inputValue()).matches("\\d{4}");

        page.locator("[data-now=arrived]").click();
        assertThat(page.locator("#arrived-time").inputValue()).isEqualTo("9");
        assertThat(page.locator("#arrived-year").inputValue()).isEmpty();
    }

    @Test
    void nothing_scrolls_sideways_on_the_narrowest_phone() {
        Page page = open(null);
        page.setViewportSize(320, 640);

        Object width = page.evaluate("document.documentElement.scrollWidth");

        assertThat(width).isEqualTo(320);
    }

    @Test
    void no_words_are_too_small_to_read() {
        Page page = open(null);

        Object smallest = page.evaluate(SMALLEST_LETTERS);

        assertThat(((Number) smallest).doubleValue()).isGreaterThanOrEqualTo(14);
    }

    private Page open(@Nullable String theme) {
        Page page = Chromium.browser().newPage();
        Chromium.onComplaint(page, complaints::add);
        page.route("**/*", route -> answer(route, theme));
        page.navigate("http://concordat.example/");
        return page;
    }

    private static void answer(Route route, @Nullable String theme) {
        String path = URI.create(route.request().url()).getPath();
        if (path.startsWith("/assets/")) {
            String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
            route.fulfill(new Route.FulfillOptions().setContentType(type).setBodyBytes(asset(path)));
            return;
        }
        StringOutput html = new StringOutput();
        Gallery.page(theme).render(html);
        route.fulfill(new Route.FulfillOptions()
                .setContentType("text/html;charset=utf-8")
                .setHeaders(Map.of("Content-Security-Policy", POLICY))
                .setBody(html.toString()));
    }

    private static byte[] asset(String path) {
        try (var file = GalleryTest.class.getResourceAsStream("/static" + path)) {
            return Objects.requireNonNull(file, path).readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
