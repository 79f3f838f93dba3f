package concordat.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import concordat.Chromium;
import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.SignedIn.Person;
import concordat.actor.Role;
import concordat.demonstration.Demonstration;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Pages of many columns on a phone, and at 400 % zoom: nobody scrolls sideways.
@ConcordatTest
class NarrowTest {
    @Autowired
    SignedIn signedIn;

    @Autowired
    Demonstration demonstration;

    @LocalServerPort
    int port;

    Person dispatcher;

    @BeforeEach
    void somebody_with_an_incident() {
        demonstration.load();
        dispatcher = signedIn.as(Role.DISPATCHER, "MPS", "MPS-CONTROL");
        dispatcher.post("/calls/new", "narrative", "A man shouting on the bridge", "borough", "E09000007");
    }

    @ParameterizedTest
    @CsvSource({
        "/incidents, 390",
        "/incidents, 320",
        "/agencies, 390",
        "/agencies, 320",
        "/agencies/BCU-EA, 390",
        "/agencies/BCU-EA, 320",
        "/agencies/ELFT, 320",
        "/detentions, 320",
        "/, 320"
    })
    void a_page_is_no_wider_than_the_screen(String path, int width) {
        try (BrowserContext window = Chromium.window(dispatcher, port, width, 844)) {
            Page page = window.newPage();
            page.navigate(path);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(
                            "target", "screenshots", "narrow%s-%d.png".formatted(path.replace('/', '-'), width))));

            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
        }
    }

    @Test
    void the_header_stays_where_it_is_from_page_to_page() {
        try (BrowserContext window = Chromium.window(dispatcher, port, 1280, 900)) {
            Page page = window.newPage();
            page.navigate("/incidents");
            Object onBoard = left(page);
            page.navigate("/incidents/new");

            assertThat(left(page)).isEqualTo(onBoard);
        }
    }

    private static Object left(Page page) {
        return page.evaluate("document.querySelector('.concordat-header__name').getBoundingClientRect().left");
    }
}
