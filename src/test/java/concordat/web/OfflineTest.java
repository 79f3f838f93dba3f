package concordat.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import concordat.Chromium;
import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.SignedIn.Person;
import concordat.actor.Role;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A form of the street in a real browser whose signal comes and goes.
@ConcordatTest
class OfflineTest {
    static final String GROUNDS = "Seen on the wrong side of the parapet";

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    Person officer;
    BrowserContext window;
    Page page;

    @BeforeEach
    void a_phone_with_the_form_open() {
        officer = signedIn.as(Role.RESPONSE_OFFICER, "X-" + UUID.randomUUID(), null);
        window = Chromium.window(officer, port, 390, 844);
        page = window.newPage();
        page.navigate("/trial");
    }

    @AfterEach
    void put_away() {
        window.close();
    }

    @Test
    void what_was_half_typed_comes_back_after_a_reload() {
        type(GROUNDS);
        page.reload();

        assertThat(page.getByLabel("Grounds")).hasValue(GROUNDS);
        assertThat(status()).containsText(Pattern.compile("Restored what you typed at \\d\\d:\\d\\d"));

        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Clear")).click();
        assertThat(page.getByLabel("Grounds")).hasValue("");
        page.reload();
        assertThat(page.getByLabel("Grounds")).hasValue("");
    }

    @Test
    void what_is_sent_without_a_signal_is_kept_and_sent_once_when_it_returns() {
        type(GROUNDS);
        window.setOffline(true);
        send();
        assertThat(status()).containsText("No signal: kept on this phone");
        assertThat(made()).isZero();

        window.setOffline(false);

        assertThat(page).hasURL(Pattern.compile("/trial/done"));
        assertThat(page.locator("h1")).hasText("It is kept");
        assertThat(made()).isOne();
        assertThat(kept()).isZero();
    }

    @Test
    void what_waits_is_sent_from_whichever_page_is_open_next() {
        type(GROUNDS);
        window.setOffline(true);
        send();
        assertThat(status()).containsText("No signal");
        page.close();
        window.setOffline(false);

        page = window.newPage();
        page.navigate("/");

        assertThat(status()).containsText("has been sent");
        assertThat(made()).isOne();
        assertThat(kept()).isZero();
    }

    @Test
    void an_answer_that_was_lost_on_the_way_makes_no_second_change() {
        type(GROUNDS);
        page.route("**/trial", route -> {
            route.fetch();
            route.abort();
        });
        send();
        assertThat(status()).containsText("No signal");
        assertThat(made()).isOne();

        page.unrouteAll();
        page.evaluate("dispatchEvent(new Event('online'))");

        assertThat(page.locator("h1")).hasText("It is kept");
        assertThat(made()).isOne();
    }

    @Test
    void what_is_wrong_is_shown_in_place_and_can_be_put_right() {
        send();
        assertThat(page).hasTitle(Pattern.compile("^Error: "));
        assertThat(page.locator(".govuk-error-summary")).isFocused();

        type(GROUNDS);
        send();

        assertThat(page.locator("h1")).hasText("It is kept");
        assertThat(made()).isOne();
    }

    @Test
    void a_token_that_has_gone_stale_is_fetched_anew() {
        type(GROUNDS);
        page.evaluate("document.querySelectorAll('input[name=_csrf]').forEach(field => field.value = 'stale')");
        send();

        assertThat(page.locator("h1")).hasText("It is kept");
        assertThat(made()).isOne();
    }

    @Test
    void somebody_signed_out_meanwhile_signs_in_and_sends_it() {
        type(GROUNDS);
        window.clearCookies();
        send();

        assertThat(status()).containsText("You were signed out");
        assertThat(made()).isZero();
        assertThat(kept()).isOne();
    }

    @Test
    void a_password_is_never_kept() {
        type(GROUNDS);
        page.getByLabel("Secret").fill("hunter2");
        page.reload();

        assertThat(page.getByLabel("Grounds")).hasValue(GROUNDS);
        assertThat(page.getByLabel("Secret")).hasValue("");
    }

    /// What is kept outlives the session, for the same person; without their session it is noise.
    @Test
    void nothing_that_is_kept_can_be_read_by_whoever_has_the_phone() {
        type(GROUNDS);

        assertThat(kept()).isOne();
        assertThat(page.evaluate("Object.values(localStorage).join()").toString())
                .matches("[A-Za-z0-9+/=]+\\.[A-Za-z0-9+/=]+");
        assertThat(page.locator("[data-keep-key]")).hasCount(0);

        window.clearCookies();
        page.navigate("/sign-in");
        assertThat(page.content()).doesNotContain("data-keep-key", "parapet");
        assertThat(kept()).isOne();

        enter(officer);
        page.navigate("/trial");
        assertThat(page.getByLabel("Grounds")).hasValue(GROUNDS);
    }

    /// The page stands open on a screen that was left, and its session ends elsewhere.
    @Test
    void a_page_is_taken_off_the_screen_when_its_session_ends_and_comes_back_to_the_same_person() {
        type(GROUNDS);
        page.evaluate("dispatchEvent(new Event('focus'))");
        assertThat(page.getByLabel("Grounds")).hasValue(GROUNDS);

        window.clearCookies();
        page.evaluate("dispatchEvent(new Event('focus'))");
        assertThat(status()).containsText("You are signed out, so this page is covered");
        assertThat(page.locator("textarea, .concordat-header__who")).hasCount(0);
        assertThat(Chromium.violations(page)).isEmpty();

        enter(signedIn.as(Role.RESPONSE_OFFICER, officer.actor().agency(), null));
        page.waitForResponse("**/api/sessions/current", () -> page.evaluate("dispatchEvent(new Event('focus'))"));
        assertThat(page.locator("textarea")).hasCount(0);

        enter(officer);
        page.evaluate("dispatchEvent(new Event('focus'))");
        assertThat(page.getByLabel("Grounds")).hasValue(GROUNDS);
    }

    @Test
    void what_one_person_typed_is_not_shown_to_the_next() {
        type(GROUNDS);
        Person next = signedIn.as(Role.RESPONSE_OFFICER, officer.actor().agency(), null);
        enter(next);
        page.reload();

        assertThat(page.getByLabel("Grounds")).hasValue("");
    }

    private void enter(Person person) {
        window.addCookies(
                java.util.List.of(new com.microsoft.playwright.options.Cookie("__Host-concordat", person.token())
                        .setUrl("https://localhost:" + port)
                        .setSecure(true)
                        .setHttpOnly(true)));
    }

    private void type(String words) {
        page.getByLabel("Grounds").fill(words);
        page.waitForFunction("() => Object.keys(localStorage).length === 1");
    }

    private void send() {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send")).click();
    }

    private com.microsoft.playwright.Locator status() {
        return page.locator(".concordat-kept");
    }

    private int kept() {
        return (int) page.evaluate("Object.keys(localStorage).length");
    }

    private long made() {
        Long counted = officer.call(() -> transaction.execute(_ -> jdbc.sql(
                        "select count(*) from records.record r where r.kind = 'INCIDENT' and r.owner_agency = :agency")
                .param("agency", officer.actor().agency())
                .query(Long.class)
                .single()));
        return counted;
    }
}
