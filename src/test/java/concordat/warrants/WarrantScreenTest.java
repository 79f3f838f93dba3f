package concordat.warrants;

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
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

/// A warrant as people see it, on a phone and on a desk.
@ConcordatTest
class WarrantScreenTest {
    @Autowired
    SignedIn signedIn;

    @Autowired
    Demonstration demonstration;

    @LocalServerPort
    int port;

    Person amhp;
    Person officer;

    @BeforeEach
    void an_amhp_and_an_officer_in_london() {
        demonstration.load();
        amhp = signedIn.as(Role.AMHP, "LBC-CAMDEN", "LBC-CAMDEN-AMHP");
        officer = signedIn.as(Role.RESPONSE_OFFICER, "MPS", "BCU-CN-RESPONSE");
    }

    @ParameterizedTest
    @CsvSource({"1280", "390"})
    void a_warrant_goes_from_the_application_to_a_detention_by_hand(int width) {
        String warrant;
        try (BrowserContext window = Chromium.window(amhp, port, width, 900)) {
            Page page = window.newPage();
            page.navigate("/warrants");
            press(page, "Apply for a warrant");
            look(page, width, "warrant-application");
            page.getByText("To enter, so that the person can be assessed").click();
            page.getByText("They live alone and are unable to care for themselves")
                    .click();
            page.locator("#personName").fill("Alex Sample");
            page.getByText("Female", new Page.GetByTextOptions().setExact(true)).click();
            page.locator("#premises").fill("12 Example Road, the blue door");
            page.locator("#borough").selectOption("E09000007");
            page.locator("#grounds").fill("Has not opened the door for five weeks, and no longer eats");
            page.locator("#court").fill("Example magistrates’ court");
            page.getByText("Now", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            press(page, "Record the application");
            press(page, "Record the court’s decision");
            page.getByText("Granted", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.locator("#justice").fill("Jo Example");
            page.getByText("Now", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            look(page, width, "warrant-decision");
            press(page, "Record the decision");
            assertThat(page.locator("main")).containsText("It authorises one entry, by force if need be");
            look(page, width, "warrant-granted");
            warrant = page.url().replaceFirst("[?].*", "");
        }
        try (BrowserContext window = Chromium.window(officer, port, width, 900)) {
            Page page = window.newPage();
            page.navigate("/warrants");
            look(page, width, "warrants");
            page.navigate(warrant);
            press(page, "Execute the warrant");
            page.getByText("Now", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            page.getByText("No", new Page.GetByTextOptions().setExact(true)).click();
            page.locator("#amhp").fill("Idris Sample");
            page.locator("#doctor").fill("Dr Example");
            page.getByText("Kept at the premises, as a place of safety").click();
            page.getByText("The person lives there alone").click();
            page.getByText("The person", new Page.GetByTextOptions().setExact(true))
                    .click();
            look(page, width, "warrant-execution");
            press(page, "Record the execution");

            assertThat(page.locator("main")).containsText("Section 135(1) detention");
            assertThat(page.locator("main")).containsText("The constable first entered under the warrant");
            look(page, width, "warrant-detention");
            page.navigate(warrant);
            look(page, width, "warrant-executed");
        }
    }

    @Test
    void what_is_wrong_is_said_where_it_is_and_nothing_typed_is_lost() {
        String warrant = Objects.requireNonNull(amhp.api(HttpMethod.POST, "/api/warrants", """
                {"purpose": "TO_RETURN", "personName": "Alex Sample", "sex": "FEMALE", "borough": "E09000007",
                 "premises": "12 Example Road", "grounds": "Absent since Tuesday", "liableUnder": "Section 3",
                 "returnTo": "Highgate", "court": "Example court", "applied": "%s"}
                """.formatted(Instant.now()))
                        .getResponse()
                        .getHeader("Location"))
                .replace("/api", "");
        try (BrowserContext window = Chromium.window(amhp, port, 390, 844)) {
            Page page = window.newPage();
            page.navigate(warrant + "/decision");
            page.getByText("Refused", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.locator("#justice").fill("Jo Example");
            press(page, "Record the decision");

            assertThat(page.locator(".govuk-error-summary")).containsText("Enter why the court refused it");
            assertThat(page.locator("#justice")).hasValue("Jo Example");
            look(page, 390, "warrant-wrong");
        }
    }

    private static void press(Page page, String words) {
        page.locator(".govuk-button", new Page.LocatorOptions().setHasText(words))
                .click();
    }

    private static void look(Page page, int width, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + "-" + width + ".png")));
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        assertThat(Chromium.violations(page)).isEmpty();
    }
}
