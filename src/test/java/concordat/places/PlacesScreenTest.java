package concordat.places;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import concordat.Chromium;
import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.SignedIn.Person;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.demonstration.Demonstration;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The board, a place, its link and the gap report as people see them, on a phone and on a desk.
@ConcordatTest
class PlacesScreenTest {
    private static final String HIGHGATE = "HIGHGATE";

    @Autowired
    SignedIn signedIn;

    @Autowired
    Demonstration demonstration;

    @Autowired
    Places places;

    @LocalServerPort
    int port;

    private Person coordinator;

    @BeforeEach
    void the_coordinator_of_highgate() {
        demonstration.load();
        coordinator = signedIn.as(Role.PLACE_COORDINATOR, "NLFT", "HIGHGATE-POS");
        Person officer = signedIn.as(Role.RESPONSE_OFFICER, "BCU-CN", "BCU-CN-RESPONSE");
        Place highgate =
                CurrentActor.call(officer.actor(), () -> places.find(HIGHGATE)).place();
        UUID vehicle = UUID.randomUUID();
        CurrentActor.run(
                officer.actor(), () -> places.setOut(vehicle, highgate, "Ambulance", Instant.now(), 51.53, -0.12));
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void fit_and_are_accessible(int width) {
        try (BrowserContext window = Chromium.window(coordinator, port, width, 844)) {
            Page page = window.newPage();
            for (String path : List.of("/places", "/places/" + HIGHGATE, "/gaps")) {
                assertThat(Objects.requireNonNull(page.navigate(path)).ok())
                        .as(path)
                        .isTrue();
                judge(page, path.replace('/', '-').substring(1).toLowerCase(java.util.Locale.ROOT), width);
            }
            page.navigate("/places");
            assertThat(Chromium.text(page, "main")).contains("Ambulance, expected at");
            page.navigate("/places/" + HIGHGATE);
            page.getByText("Make a new link").click();
            judge(page, "link", width);
            String link = Chromium.text(page, ".concordat-code");
            page.getByText("Go to the place").click();
            assertThat(Chromium.text(page, "main")).contains("Good until", "Made by");
            confirm(link.substring(link.indexOf("/confirm/")), width);
        }
    }

    /// On a phone on which nobody has signed in.
    private void confirm(String link, int width) {
        try (BrowserContext phone = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setViewportSize(width, 844))) {
            Page page = phone.newPage();
            page.navigate(link);
            judge(page, "confirm", width);
            page.locator("button[name=state]").first().click();

            assertThat(Chromium.text(page, ".govuk-notification-banner__heading"))
                    .isEqualTo("Confirmed");
            assertThat(Chromium.text(page, "main")).contains("confirmed just now");
        }
    }

    private static void judge(Page page, String name, int width) {
        page.waitForLoadState();
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots/places-%s-%d.png".formatted(name, width))));
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isEqualTo(width);
        assertThat(Chromium.violations(page)).as(name).isEmpty();
    }
}
