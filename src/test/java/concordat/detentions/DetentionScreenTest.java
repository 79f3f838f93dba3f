package concordat.detentions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import concordat.Chromium;
import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.SignedIn.Person;
import concordat.actor.Role;
import concordat.demonstration.Demonstration;
import concordat.web.LondonTime;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A detention and the section 136 form as people see them, on a phone and on a desk.
@ConcordatTest
class DetentionScreenTest {
    @Autowired
    SignedIn signedIn;

    @Autowired
    Demonstration demonstration;

    @LocalServerPort
    int port;

    Person officer;

    @BeforeEach
    void an_officer_in_london() {
        demonstration.load();
        officer = signedIn.as(Role.RESPONSE_OFFICER, "BCU-CN", "BCU-CN-RESPONSE");
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, LIGHT", "320, LIGHT", "1280, DARK"})
    void every_fact_of_the_timeline_is_in_the_window(int width, com.microsoft.playwright.options.ColorScheme scheme) {
        String detention = detained();
        try (BrowserContext window = Chromium.window(officer, port, width, 900)) {
            Page page = window.newPage();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.navigate(detention);
            shot(page, "detention-%d-%s".formatted(width, scheme));

            assertThat(page.locator(".moj-timeline dd")).not().hasCount(0);
            assertThat((int) page.evaluate("[...document.querySelectorAll('dd')].filter(each =>"
                            + " each.getBoundingClientRect().right > innerWidth).length"))
                    .isZero();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
            assertThat(Chromium.violations(page)).isEmpty();
        }
    }

    @Test
    void the_form_asks_no_more_than_the_answers_call_for() {
        try (BrowserContext window = Chromium.window(officer, port, 390, 844)) {
            Page page = window.newPage();
            page.navigate("/detentions/new");
            assertThat(page.locator("#keptAt")).isHidden();
            assertThat(page.locator("#whyNotConsulted")).isHidden();
            assertThat(page.getByText("apply for a warrant").first()).isHidden();

            page.getByLabel("A house, flat or room where anyone lives").check();
            page.getByLabel("Kept: they are at a place of safety already").check();
            page.getByLabel("No: it was not practicable").check();
            shot(page, "section-136");

            assertThat(page.getByText("apply for a warrant").first()).isVisible();
            assertThat(page.locator("#keptAt")).isVisible();
            assertThat(page.locator("#whyNotConsulted")).isVisible();
            assertThat(page.locator("input[name=physicalNeeds]:checked")).hasValue("NOT_KNOWN");
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        }
    }

    @Test
    void what_is_kept_without_a_signal_is_said_where_the_officer_looks() {
        try (BrowserContext window = Chromium.window(officer, port, 390, 844)) {
            Page page = window.newPage();
            page.navigate("/detentions/new");
            window.setOffline(true);
            assertThat(page.locator("#signal")).isInViewport();
            page.locator("#grounds").fill("Seen on the parapet");
            page.getByText("Record section 136").click();

            assertThat(page.locator(".concordat-kept")).isInViewport();
            assertThat(page.locator(".concordat-kept")).isFocused();
            shot(page, "no-signal");
            window.setOffline(false);
            assertThat(page.locator(".govuk-error-summary")).isVisible();
        }
    }

    @Test
    void passing_over_what_is_suggested_first_is_asked_about_and_not_blocked() {
        String detention = detained();
        try (BrowserContext window = Chromium.window(officer, port, 390, 844)) {
            Page page = window.newPage();
            page.navigate(detention + "/places");
            shot(page, "find-place");
            page.locator("input[name=places]").nth(3).check();
            page.locator("#eta").fill("25");
            page.getByText("Ask these places").click();
            shot(page, "passed-over");

            assertThat(page.locator(".govuk-error-summary")).containsText("Say why you do not ask");
            assertThat(page.locator("#eta")).hasValue("25");
            assertThat(page.locator("input[name=places]").nth(3)).isChecked();
            assertThat(Chromium.violations(page)).isEmpty();
            page.getByLabel("No time to say").check();
            page.getByText("Ask these places").click();
            assertThat(page.locator(".moj-timeline").first()).containsText("Suggested first and not asked");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/places", "/conveyance", "/arrival", "/station", "/care", "/handover-code", "/end"})
    void an_act_fits_a_phone_and_every_part_of_it_is_in_a_landmark(String act) {
        String detention = detained();
        try (BrowserContext window = Chromium.window(officer, port, 390, 844)) {
            Page page = window.newPage();
            page.navigate(detention + act);

            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
            assertThat(Chromium.violations(page)).isEmpty();
        }
    }

    @Test
    void a_guest_reads_a_code_the_facts_and_no_link_that_leads_nowhere() {
        String detention = detained();
        ZonedDateTime now = Instant.now().atZone(LondonTime.ZONE);
        assertThat(officer.post(
                        detention + "/arrival",
                        "place",
                        "UCH",
                        "at.day",
                        "" + now.getDayOfMonth(),
                        "at.month",
                        "" + now.getMonthValue(),
                        "at.year",
                        "" + now.getYear(),
                        "at.time",
                        "%02d:%02d".formatted(now.getHour(), now.getMinute())))
                .hasStatus3xxRedirection();
        try (BrowserContext window = Chromium.window(officer, port, 390, 844)) {
            Page page = window.newPage();
            page.navigate(detention + "/handover-code");
            page.getByText("Make a code").click();
            String told = Chromium.text(page, "main");
            shot(page, "code");
            assertThat(told).contains("localhost:" + port + "/handover");
            String code = told.replaceAll("(?s).*Read out:\\s+(\\w{4})\\W(\\w{4}).*", "$1$2");

            window.clearCookies();
            page.navigate("/handover");
            page.locator("#code").fill(code);
            page.locator("#name").fill("Gil Example");
            page.locator("#job").fill("charge nurse");
            page.getByText("Open the handover").click();
            shot(page, "guest");

            assertThat(page.locator("main")).containsText("Seen on the parapet");
            assertThat(page.locator("main")).containsText("Physical health care needed");
            assertThat(page.locator("a[href='/']")).hasCount(0);
            assertThat(page.locator("a[href$='/handover.pdf']")).isVisible();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        }
    }

    private String detained() {
        ZonedDateTime now = Instant.now().atZone(LondonTime.ZONE);
        var recorded = officer.post(
                "/detentions/new",
                "locationKind",
                "ANYWHERE_ELSE",
                "location",
                "Example Bridge",
                "borough",
                "E09000007",
                "how",
                "REMOVED",
                "detained.day",
                "" + now.getDayOfMonth(),
                "detained.month",
                "" + now.getMonthValue(),
                "detained.year",
                "" + now.getYear(),
                "detained.time",
                "%02d:%02d".formatted(now.getHour(), now.getMinute()),
                "sex",
                "FEMALE",
                "physicalNeeds",
                "YES",
                "grounds",
                "Seen on the parapet, in tears, and would not come away from the edge for an hour");
        return Objects.requireNonNull(recorded.getResponse().getHeader("Location"))
                .replaceFirst("[?].*", "");
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
