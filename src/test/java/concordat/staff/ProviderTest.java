package concordat.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.nimbusds.jose.JOSEObjectType;
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
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// Signing in through a provider: a small one whose tokens are really signed, in a browser and without one.
@ConcordatTest
class ProviderTest {
    private static final String PREFIX = "concordat.provider.";

    @Autowired
    ProviderVitals vitals;

    @Autowired
    SignedIn signedIn;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    TestProvider provider;
    String agency = "X-" + UUID.randomUUID();
    String subject = "subject-" + UUID.randomUUID();

    @BeforeEach
    void a_provider() throws IOException {
        provider = new TestProvider();
        provider.claims.putAll(Map.of("sub", subject, "roles", List.of("dispatch"), "agency", agency));
        set("issuer", provider.issuer());
        set("name", "the Test Trust");
        set("client-id", TestProvider.CLIENT);
        set("client-secret", TestProvider.SECRET);
        set("roles", "dispatch=DISPATCHER, response=RESPONSE_OFFICER, admin=ADMINISTRATOR, records=RECORDS_GUARDIAN");
        set("agency-claim", "agency");
        set("second-factor", "amr=mfa");
    }

    @AfterEach
    void none_again() {
        provider.close();
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .forEach(System::clearProperty);
    }

    @Test
    void begins_the_same_session_as_a_password_until_somebody_signs_out() {
        Person officer = linked(Role.DISPATCHER);
        Gone gone = gone("/account?done=saved");
        Map<String, String> asked =
                TestProvider.parameters(URI.create(gone.address()).getRawQuery());
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("scope", "openid")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("prompt", "login")
                .containsEntry("redirect_uri", "http://localhost:" + port + "/sign-in/from-provider")
                .containsKeys("state", "nonce", "code_challenge");

        MvcTestResult back = back(gone, provider.letIn(gone.address()));
        assertThat(back).hasStatus3xxRedirection().hasHeader(HttpHeaders.LOCATION, "/account?done=saved");
        Person through = new Person(officer.actor(), token(back), mvc);
        assertThat(text(through.get("/account"))).contains("the Test Trust", "Your account was linked");
        assertThat(acts(officer.actor())).contains("provider.linked", "sign-in.done");

        assertThat(through.post("/sign-out")).hasStatus3xxRedirection();
        assertThat(through.get("/account")).hasStatus3xxRedirection();
    }

    /// Nobody is signed in by looking at any page, nor by coming back from a provider to which nobody here went.
    @Test
    void begins_no_session_before_somebody_asks_for_it() {
        var _ = linked(Role.DISPATCHER);
        for (String path : List.of(
                "/",
                "/sign-in",
                "/sign-in/second",
                "/sign-in/enrol",
                "/sign-in/with-provider",
                "/sign-in/from-provider",
                "/sign-in/from-provider?code=a&state=b",
                "/invitation",
                "/handover",
                "/account")) {
            assertThat(mvc.get().uri(path).exchange().getResponse().getCookie("__Host-concordat"))
                    .as(path)
                    .isNull();
        }
        assertThat(text(mvc.get().uri("/sign-in").exchange())).contains("Sign in through the Test Trust");
    }

    @Test
    void is_not_offered_where_none_is_set() {
        none_again();

        assertThat(text(mvc.get().uri("/sign-in").exchange())).doesNotContain("Sign in through");
        assertThat(mvc.get().uri("/sign-in/with-provider").exchange()).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/sign-in/from-provider?code=a&state=b").exchange())
                .hasStatus3xxRedirection()
                .doesNotContainHeader(HttpHeaders.SET_COOKIE);
    }

    @Test
    void that_sends_for_its_tokens_elsewhere_is_not_followed() {
        var _ = linked(Role.DISPATCHER);
        Gone gone = gone("/");
        Map<String, String> code = provider.letIn(gone.address());
        provider.sendsElsewhere = true;

        assertThat(back(gone, code).getResponse().getCookie("__Host-concordat")).isNull();
        assertThat(provider.askedElsewhere).hasValue(0);
    }

    @Test
    void that_does_not_answer_is_told_of() {
        provider.close();

        assertThat(mvc.get().uri("/sign-in/with-provider").exchange())
                .hasStatus(503)
                .bodyText()
                .contains("is not possible now", "It does not answer");
        assertThat(vitals.read())
                .singleElement()
                .satisfies(told -> assertThat(told.wrong()).contains("does not answer"));
    }

    @Nested
    class An_answer_is_refused {
        @BeforeEach
        void somebody_who_would_be_let_in() {
            linked(Role.DISPATCHER);
        }

        @Test
        void with_the_wrong_nonce() {
            provider.claims.put("nonce", "of-another-sign-in");
            assertRefused();
        }

        @Test
        void for_another_audience() {
            provider.claims.put("aud", "another-program");
            assertRefused();
        }

        @Test
        void of_another_issuer() {
            provider.claims.put("iss", "https://provider.example.org");
            assertRefused();
        }

        @Test
        void signed_with_a_key_that_is_not_the_providers() {
            provider.signsWrongly = true;
            assertRefused();
        }

        @Test
        void signed_with_a_key_that_is_shorter_than_3072_bits() {
            provider.hasShortKey = true;
            assertRefused();
        }

        /// Of the same provider, for the same program and person, with a right signature and nonce.
        @Test
        void that_is_a_token_of_another_kind() {
            provider.type = new JOSEObjectType("at+jwt");
            assertRefused();
            provider.type = new JOSEObjectType("logout+jwt");
            assertRefused();
            provider.type = JOSEObjectType.JWT;
            provider.claims.put("typ", "Bearer");
            assertRefused();
            provider.claims.remove("typ");
            provider.claims.put("scope", "openid");
            assertRefused();
            provider.claims.remove("scope");
            Gone gone = gone("/");
            assertThat(token(back(gone, provider.letIn(gone.address()))))
                    .as("an ID token")
                    .isNotEmpty();
        }

        @Test
        void that_has_expired() {
            provider.claims.put("exp", Instant.now().minusSeconds(600).getEpochSecond());
            assertRefused();
        }

        @Test
        void with_the_wrong_state() {
            Gone gone = gone("/");
            Map<String, String> answer = provider.letIn(gone.address());
            assertNobody(back(gone, Map.of("code", answer.get("code"), "state", "another")));
        }

        @Test
        void in_a_browser_that_was_not_sent() {
            Gone gone = gone("/");
            Gone others = gone("/");
            assertNobody(back(others, provider.letIn(gone.address())));
            assertNobody(back(new Gone("", "no-such-cookie"), provider.letIn(gone.address())));
        }

        @Test
        void a_second_time() {
            Gone gone = gone("/");
            assertThat(back(gone, provider.letIn(gone.address()))).hasStatus3xxRedirection();
            assertNobody(back(gone, provider.letIn(gone.address())));
        }

        @Test
        void that_says_it_was_given_up() {
            Gone gone = gone("/");
            Map<String, String> asked =
                    TestProvider.parameters(URI.create(gone.address()).getRawQuery());
            assertNobody(back(gone, Map.of("error", "access_denied", "state", asked.get("state"))));
        }

        private void assertRefused() {
            Gone gone = gone("/");
            assertNobody(back(gone, provider.letIn(gone.address())));
        }

        private void assertNobody(MvcTestResult answer) {
            assertThat(answer).hasStatus(422).bodyText().contains("Signing in through the Test Trust did not work");
            assertThat(token(answer)).isEmpty();
        }
    }

    @Nested
    class Somebody_whom_it_knows {
        @Test
        void and_nobody_here_does_is_refused() {
            assertRefused("No account here is linked with you");
        }

        @Test
        void and_gives_no_role_is_refused() {
            Person officer = linked(Role.DISPATCHER);
            provider.claims.put("roles", List.of("gardener"));
            assertRefused("gives you no role here");
            provider.claims.remove("roles");
            assertRefused("gives you no role here");
            assertThat(acts(officer.actor())).contains("sign-in.refused");
        }

        @Test
        void and_says_is_of_another_agency_is_refused() {
            linked(Role.DISPATCHER);
            provider.claims.put("agency", "another");
            assertRefused("another agency");
        }

        @Test
        void takes_the_role_that_it_gives() {
            Person officer = linked(Role.DISPATCHER);
            provider.claims.put("roles", List.of("gardener", "response"));
            Person through = signedInThrough(officer.actor());

            assertThat(through.api(HttpMethod.GET, "/api/sessions/current", ""))
                    .bodyText()
                    .contains("RESPONSE_OFFICER");
            assertThat(acts(officer.actor())).contains("account.changed");
        }

        @Test
        void with_several_roles_keeps_the_one_they_have_and_is_given_none_of_several_others() {
            Person officer = linked(Role.DISPATCHER);
            provider.claims.put("roles", List.of("response", "dispatch"));
            assertThat(signedInThrough(officer.actor()).api(HttpMethod.GET, "/api/sessions/current", ""))
                    .bodyText()
                    .contains("DISPATCHER");
            set("roles", "response=RESPONSE_OFFICER,call=CALL_HANDLER");
            provider.claims.put("roles", List.of("response", "call"));
            assertRefused("another role");
        }

        @Test
        void is_given_no_powerful_role() {
            Person officer = linked(Role.DISPATCHER);
            provider.claims.put("roles", List.of("admin"));
            assertRefused("another role", "two people");
            assertThat(officer.api(HttpMethod.GET, "/api/sessions/current", ""))
                    .bodyText()
                    .contains("DISPATCHER");
        }

        @Test
        void does_not_lose_a_powerful_role() {
            linked(Role.RECORDS_GUARDIAN);
            assertRefused("another role", "two people");
        }

        @Test
        void whose_account_is_disabled_is_refused() {
            Person officer = linked(Role.DISPATCHER);
            CurrentActor.run(
                    Actor.job(Role.SEEDING, agency),
                    () -> transaction.executeWithoutResult(
                            _ -> jdbc.sql("update staff.account set disabled_at = now() where id = :id")
                                    .param("id", officer.actor().id())
                                    .update()));
            assertRefused("No account here is linked with you");
        }

        private void assertRefused(String... words) {
            Gone gone = gone("/");
            MvcTestResult answer = back(gone, provider.letIn(gone.address()));
            assertThat(answer).hasStatus(422).bodyText().contains(words);
            assertThat(token(answer)).isEmpty();
        }
    }

    @Nested
    class The_second_factor {
        @Test
        void is_asked_for_here_where_the_provider_says_nothing_of_one() {
            linked(Role.RECORDS_GUARDIAN);
            provider.claims.put("roles", List.of("records"));
            assertWaits();
            provider.claims.put("amr", List.of("pwd"));
            assertWaits();
        }

        @Test
        void is_the_providers_where_it_says_so_as_it_is_set() {
            Person guardian = linked(Role.RECORDS_GUARDIAN);
            provider.claims.put("roles", List.of("records"));
            provider.claims.put("amr", List.of("pwd", "mfa"));
            Person through = signedInThrough(guardian.actor());

            assertThat(through.get("/account/passkeys")).hasStatusOk();
            assertThat(text(through.get("/second-factor"))).contains("Sign in through the Test Trust");
        }

        @Test
        void is_asked_for_here_where_the_provider_asked_for_it_long_ago_or_does_not_say_when() {
            linked(Role.RECORDS_GUARDIAN);
            provider.claims.put("roles", List.of("records"));
            provider.claims.put("amr", List.of("mfa"));
            provider.claims.put("auth_time", Instant.now().minusSeconds(3600).getEpochSecond());
            assertWaits();
        }

        @Test
        void is_asked_for_here_where_nothing_is_set() {
            System.clearProperty(PREFIX + "second-factor");
            linked(Role.RECORDS_GUARDIAN);
            provider.claims.put("roles", List.of("records"));
            provider.claims.put("amr", List.of("mfa"));
            assertWaits();
        }

        private void assertWaits() {
            Gone gone = gone("/accounts");
            MvcTestResult back = back(gone, provider.letIn(gone.address()));
            assertThat(back).hasHeader(HttpHeaders.LOCATION, "/sign-in/second?then=%2Faccounts");
            assertThat(mvc.get()
                            .uri("/accounts")
                            .cookie(new Cookie("__Host-concordat", token(back)))
                            .exchange())
                    .hasStatus3xxRedirection();
        }
    }

    @Nested
    class A_link {
        @Test
        void is_of_one_account() {
            linked(Role.DISPATCHER);
            Person other = signedIn.as(Role.DISPATCHER, agency, null);
            assertThat(link(other)).hasStatus(422).bodyText().contains("Your account was not linked");
        }

        @Test
        void is_made_by_whoever_asked_for_it_alone() {
            Person officer = signedIn.as(Role.DISPATCHER, agency, null);
            Person other = signedIn.as(Role.DISPATCHER, agency, null);
            Gone gone = toLink(officer);
            assertThat(answered(gone, provider.letIn(gone.address()), other)).hasStatus3xxRedirection();
            assertThat(text(officer.get("/account"))).doesNotContain("Your account was linked");
            assertThat(text(other.get("/account"))).doesNotContain("Your account was linked");
        }

        @Test
        void that_is_removed_lets_nobody_in() {
            Person officer = linked(Role.DISPATCHER);
            assertThat(officer.post("/account/provider/unlink")).hasStatus(303);
            Gone gone = gone("/");
            assertThat(back(gone, provider.letIn(gone.address())))
                    .hasStatus(422)
                    .bodyText()
                    .contains("No account here is linked with you");
            assertThat(acts(officer.actor())).contains("provider.unlinked");
        }

        @Test
        void gives_a_role_to_whoever_is_signing_in_alone() {
            Person officer = linked(Role.DISPATCHER);
            assertThatThrownBy(() -> officer.call(() -> transaction.execute(
                            _ -> jdbc.sql("select staff.take_provider_role(:issuer, :subject, 'CALL_HANDLER')")
                                    .param("issuer", provider.issuer())
                                    .param("subject", subject)
                                    .query(Boolean.class)
                                    .single())))
                    .hasStackTraceContaining("Only signing in takes a role");
        }
    }

    @Test
    void is_linked_and_signed_in_through_in_a_browser() {
        Person officer = signedIn.as(Role.DISPATCHER, agency, null);
        try (BrowserContext window = Chromium.window(officer, port, 390, 900)) {
            Page page = window.newPage();
            page.navigate("/account");
            page.getByText("Link your account with the Test Trust").click();
            assertWellMade(page, "provider-link");
            page.getByText("Continue to the Test Trust").click();
            waitFor(page, "/account");
            assertThat(Chromium.text(page, "main")).contains("Your account was linked");
            assertWellMade(page, "provider-linked");

            page.locator("form[action='/sign-out']").evaluate("form => form.requestSubmit()");
            waitFor(page, "/sign-in");
            page.navigate("/sign-in?then=/account");
            assertWellMade(page, "provider-sign-in");
            page.getByText("Sign in through the Test Trust").click();
            waitFor(page, "/account");

            provider.claims.put("sub", "somebody-else");
            window.clearCookies();
            page.navigate("/sign-in");
            page.getByText("Sign in through the Test Trust").click();
            page.getByText("No account here is linked with you").first().waitFor();
            assertWellMade(page, "provider-refused");
        }
    }

    @Test
    void that_is_set_wrongly_is_told_of() {
        assertWrong("client-id", "issuer", "https://provider.example.org");
        assertWrong("https://", "issuer", "http://provider.example.org", "client-id", "concordat");
        assertWrong(
                "the role CHIEF", "issuer", "https://p.example.org", "client-id", "concordat", "roles", "boss=CHIEF");
        assertWrong("amr=", "issuer", "https://p.example.org", "client-id", "c", "second-factor", "roles=mfa");
    }

    private static void assertWrong(String words, String... settings) {
        var environment = new MockEnvironment();
        for (int i = 0; i < settings.length; i += 2) {
            environment.setProperty(PREFIX + settings[i], settings[i + 1]);
        }
        assertThatThrownBy(() -> ProviderSettings.of(environment))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(words);
    }

    /// A browser that was sent to the provider.
    private record Gone(String address, String cookie) {}

    private Gone gone(String then) {
        MvcTestResult answer =
                mvc.get().uri("/sign-in/with-provider").param("then", then).exchange();
        assertThat(answer).hasStatus3xxRedirection();
        return new Gone(
                answer.getResponse().getHeader(HttpHeaders.LOCATION), cookie(answer, "__Host-concordat-provider"));
    }

    private MvcTestResult back(Gone gone, Map<String, String> answer) {
        return answered(gone, answer, new Person(null, "", mvc));
    }

    private MvcTestResult answered(Gone gone, Map<String, String> answer, Person by) {
        var request = mvc.get()
                .uri("/sign-in/from-provider")
                .cookie(new Cookie("__Host-concordat-provider", gone.cookie()), by.cookie());
        answer.forEach(request::param);
        return request.exchange();
    }

    private Gone toLink(Person person) {
        MvcTestResult page = person.get("/account/provider");
        assertThat(page).hasStatusOk();
        String address = org.jsoup.Jsoup.parse(text(page))
                .selectFirst("a:contains(Continue to)")
                .attr("href");
        return new Gone(address, cookie(page, "__Host-concordat-provider"));
    }

    private MvcTestResult link(Person person) {
        Gone gone = toLink(person);
        return answered(gone, provider.letIn(gone.address()), person);
    }

    /// Somebody in this role, who has linked their account.
    private Person linked(Role role) {
        Person person = signedIn.as(role, agency, null);
        assertThat(link(person)).hasStatus3xxRedirection().hasHeader(HttpHeaders.LOCATION, "/account?done=saved");
        return person;
    }

    private Person signedInThrough(Actor actor) {
        Gone gone = gone("/");
        MvcTestResult back = back(gone, provider.letIn(gone.address()));
        assertThat(back).hasStatus3xxRedirection().hasHeader(HttpHeaders.LOCATION, "/");
        return new Person(actor, token(back), mvc);
    }

    private static String token(MvcTestResult answer) {
        return cookie(answer, "__Host-concordat");
    }

    private static String cookie(MvcTestResult answer, String name) {
        return answer.getResponse().getHeaders(HttpHeaders.SET_COOKIE).stream()
                .filter(each -> each.startsWith(name + "="))
                .map(each -> each.substring(name.length() + 1, each.indexOf(';')))
                .findFirst()
                .orElse("");
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void set(String name, String value) {
        System.setProperty(PREFIX + name, value);
    }

    private static void waitFor(Page page, String path) {
        page.waitForURL(address -> URI.create(address).getPath().equals(path));
    }

    private static void assertWellMade(Page page, String name) {
        assertThat(Chromium.violations(page)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private List<String> acts(Actor actor) {
        return CurrentActor.call(actor, () -> journal.withLooks(new RecordId(actor.id()), 50)).stream()
                .map(Entry::act)
                .toList();
    }
}
