package concordat.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import concordat.Chromium;
import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.SignedIn.Person;
import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.records.Entry;
import concordat.records.Journal;
import concordat.records.RecordId;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Passkeys in a real browser, with a device that Chromium plays.
@ConcordatTest
class PasskeyTest {
    @Autowired
    SignedIn signedIn;

    @Autowired
    Journal journal;

    @Autowired
    Passkeys passkeys;

    @Autowired
    MockMvcTester mvc;

    @LocalServerPort
    int port;

    @Test
    void is_made_on_ones_account_and_signs_in_with_nothing_else_even_a_powerful_role() {
        Person guardian = signedIn.as(Role.RECORDS_GUARDIAN, "X-" + UUID.randomUUID(), null);
        List<String> complaints = new ArrayList<>();
        try (BrowserContext window = Chromium.window(guardian, port, 390, 900)) {
            Page page = window.newPage();
            Chromium.onComplaint(page, complaints::add);
            CDPSession device = device(window, page, true);
            page.navigate("/account/passkeys");
            assertWellMade(page);
            make(page);
            assertThat(Chromium.text(page, "main")).contains("Work telephone", "never used");
            assertWellMade(page);

            page.locator("form[action='/sign-out']").evaluate("form => form.requestSubmit()");
            page.waitForURL("**/sign-in?done=signed_out");
            page.navigate("/sign-in?then=/accounts");
            assertWellMade(page);
            page.getByText("Sign in with a passkey").click();
            waitFor(page, "/accounts");
            assertThat(Chromium.text(page, "h1")).startsWith("Accounts of");

            page.navigate("/account");
            page.getByText("Remove this passkey").click();
            page.waitForURL("**/account?done=saved");
            window.clearCookies();
            page.navigate("/sign-in");
            page.getByText("Sign in with a passkey").click();
            assertThat(page.getByText("This passkey is not known here").first().textContent())
                    .isNotBlank();
            device.detach();
        }
        assertThat(complaints).allMatch(complaint -> complaint.contains("422"));
        assertThat(acts(guardian.actor()))
                .contains("second-factor.passkey-made", "second-factor.passkey-removed", "sign-in.done");
    }

    @Test
    void is_the_second_step_after_a_password_and_is_given_again_before_something_grave() {
        String username = SignedIn.username();
        Actor officer = signedIn.account(username, Role.DISPATCHER, "X-" + UUID.randomUUID(), null);
        try (BrowserContext window = Chromium.window(new Person(officer, "", mvc), port, 390, 900)) {
            Page page = window.newPage();
            device(window, page, true);
            signInWithPassword(page, username);
            make(page);

            window.clearCookies();
            signInWithPassword(page, username);
            page.waitForURL("**/sign-in/second*");
            page.getByText("Sign in with a passkey").click();
            waitFor(page, "/account");

            page.navigate("/second-factor?then=/account/passkeys");
            page.getByText("Sign in with a passkey").click();
            waitFor(page, "/account/passkeys");
            assertThat(Chromium.text(page, "h1")).isEqualTo("Make a passkey");
        }
    }

    @Test
    void signs_a_challenge_once() {
        Person officer = signedIn.as(Role.DISPATCHER, "X-" + UUID.randomUUID(), null);
        List<String> sent = new ArrayList<>();
        try (BrowserContext window = Chromium.window(officer, port, 390, 900)) {
            Page page = window.newPage();
            device(window, page, true);
            page.onRequest(request -> {
                if (request.method().equals("POST") && request.url().matches(".*/passkeys?")) {
                    sent.add(credential(request.postData()));
                }
            });
            make(page);
            window.clearCookies();
            page.navigate("/sign-in?then=/account");
            page.getByText("Sign in with a passkey").click();
            waitFor(page, "/account");
        }
        assertThat(sent).hasSize(2).allMatch(each -> each.contains("clientDataJSON"));
        assertThat(officer.post("/account/passkeys", "credential", sent.getFirst(), "name", "Again"))
                .hasStatus(422);
        assertThat(officer.post("/sign-in/passkey", "credential", sent.getLast()))
                .hasStatus(422);
        assertThat(CurrentActor.call(officer.actor(), passkeys::own)).hasSize(1);
    }

    @Test
    void of_another_origin_is_refused() {
        Person officer = signedIn.as(Role.DISPATCHER, "X-" + UUID.randomUUID(), null);
        try (BrowserContext window = Chromium.window(officer, port, 390, 900)) {
            Page page = window.newPage();
            device(window, page, true);
            // The same host, so that the device answers, and another port: the program alone can tell.
            System.setProperty("concordat.address", "http://localhost:1");
            page.navigate("/account/passkeys");
            page.getByLabel("What do you call this passkey?").fill("Elsewhere");
            page.locator("main button").click();
            assertThat(Chromium.text(page, ".govuk-error-summary")).isNotBlank();
            System.clearProperty("concordat.address");
            make(page);

            System.setProperty("concordat.address", "http://localhost:1");
            window.clearCookies();
            page.navigate("/sign-in");
            page.getByText("Sign in with a passkey").click();
            assertThat(page.getByText("This passkey is not known here").first().textContent())
                    .isNotBlank();
        } finally {
            System.clearProperty("concordat.address");
        }
        assertThat(CurrentActor.call(officer.actor(), passkeys::own)).hasSize(1);
    }

    @Test
    void of_somebody_else_is_not_removed() {
        Person officer = signedIn.as(Role.DISPATCHER, "X-" + UUID.randomUUID(), null);
        Person other = signedIn.as(Role.DISPATCHER, "X-" + UUID.randomUUID(), null);
        try (BrowserContext window = Chromium.window(officer, port, 390, 900)) {
            Page page = window.newPage();
            device(window, page, true);
            make(page);
        }
        byte[] id = CurrentActor.call(officer.actor(), passkeys::own).getFirst().credentialId();
        String address = Base64.getUrlEncoder().withoutPadding().encodeToString(id);
        assertThat(other.post("/account/passkeys/" + address + "/remove")).hasStatus(303);
        assertThat(other.post("/account/passkeys/none.such/remove")).hasStatus(303);
        assertThat(CurrentActor.call(officer.actor(), passkeys::own)).hasSize(1);
    }

    @Test
    void of_a_device_that_does_not_ask_who_holds_it_is_not_taken() {
        Person officer = signedIn.as(Role.DISPATCHER, "X-" + UUID.randomUUID(), null);
        try (BrowserContext window = Chromium.window(officer, port, 390, 900)) {
            Page page = window.newPage();
            device(window, page, false);
            page.navigate("/account/passkeys");
            page.getByLabel("What do you call this passkey?").fill("Work telephone");
            page.locator("main button").click();
            page.getByText("Your device did not give a passkey").waitFor();
        }
        assertThat(CurrentActor.call(officer.actor(), passkeys::own)).isEmpty();
    }

    @Test
    void that_was_made_up_lets_nobody_in() {
        Person nobody = signedIn.as(Role.DISPATCHER, "X-" + UUID.randomUUID(), null);

        assertThat(nobody.post("/sign-in/passkey", "credential", "{}")).hasStatus(422);
        assertThat(nobody.post("/sign-in/passkey", "credential", "")).hasStatus(422);
        assertThat(nobody.post("/account/passkeys", "credential", "{}", "name", "Made up"))
                .hasStatus(422);
    }

    @Test
    void of_a_key_that_is_too_short_is_not_strong() throws Exception {
        assertThat(Passkeys.isStrong(publicKey("RSA", 2048), 3072)).isFalse();
        assertThat(Passkeys.isStrong(publicKey("RSA", 2048), 2048)).isTrue();
        assertThat(Passkeys.isStrong(publicKey("EC", 256), 3072)).isTrue();
    }

    private static PublicKey publicKey(String algorithm, int bits) throws NoSuchAlgorithmException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance(algorithm);
        keys.initialize(bits);
        return keys.generateKeyPair().getPublic();
    }

    private static void signInWithPassword(Page page, String username) {
        page.navigate("/sign-in?then=/account");
        page.getByLabel("Username").fill(username);
        page.getByLabel("Password").fill(SignedIn.PASSWORD);
        page.locator("form[action='/sign-in'] button").click();
        page.waitForURL(address -> !address.contains("/sign-in?"));
    }

    private static void waitFor(Page page, String path) {
        page.waitForURL(address -> URI.create(address).getPath().equals(path));
    }

    private static void assertWellMade(Page page) {
        assertThat(Chromium.violations(page)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    }

    private static String credential(String form) {
        return Stream.of(form.split("&"))
                .filter(field -> field.startsWith("credential="))
                .map(field -> URLDecoder.decode(field.substring("credential=".length()), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private static void make(Page page) {
        page.navigate("/account/passkeys");
        page.getByLabel("What do you call this passkey?").fill("Work telephone");
        page.locator("main button").click();
        page.waitForURL("**/account?done=saved");
    }

    private static CDPSession device(BrowserContext window, Page page, boolean asks) {
        CDPSession session = window.newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", asks);
        options.addProperty("isUserVerified", asks);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject added = new JsonObject();
        added.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", added);
        return session;
    }

    private List<String> acts(Actor actor) {
        return CurrentActor.call(actor, () -> journal.withLooks(new RecordId(actor.id()), 50)).stream()
                .map(Entry::act)
                .toList();
    }
}
