package concordat.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import concordat.Chromium;
import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.SignedIn.Person;
import concordat.actor.Role;
import concordat.actor.Time;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.obligations.Owed;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Records;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The frame around every page, in a browser: legible to everybody, by day and by night, on a phone and on a desk.
@ConcordatTest
class ShellTest {
    @Autowired
    SignedIn signedIn;

    @Autowired
    Records records;

    @Autowired
    Obligations obligations;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "/sign-in, RESPONSE_OFFICER, 390, LIGHT",
        "/sign-in, RESPONSE_OFFICER, 1280, DARK",
        "/, RESPONSE_OFFICER, 390, LIGHT",
        "/, RESPONSE_OFFICER, 390, DARK",
        "/, DUTY_INSPECTOR, 1280, LIGHT",
        "/, PLACE_COORDINATOR, 1280, DARK"
    })
    void every_page_is_accessible_and_fits(String path, Role role, int width, ColorScheme scheme) {
        Person person = signedIn.as(role, "X-SHELL-" + role.name().charAt(0), "X-TEAM");
        somethingOwed(person);
        try (BrowserContext window = Chromium.window(person, port, width, 900)) {
            if (path.equals("/sign-in")) {
                window.clearCookies();
            }
            List<String> complaints = new ArrayList<>();
            Page page = window.newPage();
            Chromium.onComplaint(page, complaints::add);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.navigate(path);
            page.waitForLoadState();

            var found = Chromium.violations(page);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(
                            "target",
                            "screenshots",
                            "%s-%s-%d-%s.png".formatted(path.equals("/") ? "work" : "sign-in", role, width, scheme))));

            assertThat(found).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void a_theme_that_was_chosen_stays() {
        Person person = signedIn.as(Role.DISPATCHER, "X-SHELL", null);
        try (BrowserContext window = Chromium.window(person, port, 1280, 900)) {
            Page page = window.newPage();
            page.navigate("/");
            page.getByText("Night theme").click();
            page.navigate("/");

            assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("night");
        }
    }

    @Test
    void a_browser_signs_in_and_out() {
        String username = SignedIn.username();
        signedIn.account(username, Role.AMHP, "X-SHELL", null);
        try (BrowserContext window = Chromium.browser().newContext()) {
            Page page = window.newPage();
            page.navigate("http://localhost:" + port + "/");
            page.getByLabel("Username").fill(username);
            page.getByLabel("Password").fill(SignedIn.PASSWORD);
            page.locator("main button:text-is('Sign in')").click();
            assertThat(Chromium.text(page, "h1")).isEqualTo("My work");
            assertThat(window.cookies())
                    .filteredOn(cookie -> cookie.name.equals("__Host-concordat"))
                    .hasSize(1);

            page.getByText("Sign out").click();
            assertThat(Chromium.text(page, "main")).contains("You have signed out");
        }
    }

    private void somethingOwed(Person person) {
        Instant past = Instant.now().minus(Duration.ofMinutes(20));
        Time.tell(
                InstantSource.fixed(past),
                () -> person.call(() -> {
                    RecordId record = records.open(RecordKind.INCIDENT, past);
                    Map.of(
                                    ObligationKind.AMBULANCE_ON_SCENE, 15,
                                    ObligationKind.POLICE_RELEASED, 30,
                                    ObligationKind.CALLER_RECONTACTED, 240)
                            .forEach((kind, minutes) -> obligations.owe(Owed.of(
                                            kind,
                                            record,
                                            person.actor().agency(),
                                            past,
                                            past.plus(Duration.ofMinutes(minutes)))
                                    .by(person.actor().team())
                                    .warnAt(past.plus(Duration.ofMinutes(minutes - 5L)))));
                    return record;
                }));
    }
}
