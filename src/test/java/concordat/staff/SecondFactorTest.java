package concordat.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import concordat.Chromium;
import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.SignedIn.Person;
import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.actor.Time;
import concordat.records.Entry;
import concordat.records.Journal;
import concordat.records.RecordId;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@ConcordatTest
class SecondFactorTest {
    static final Pattern RECOVERY_CODE = Pattern.compile("<li>([A-Z2-9]{4}(?:-[A-Z2-9]{4}){6})</li>");
    static final Pattern SECRET = Pattern.compile("concordat-code\">([A-Z2-7 ]+)<");

    @Autowired
    SignedIn signedIn;

    @Autowired
    Accounts accounts;

    @Autowired
    SecondFactor secondFactor;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Journal journal;

    @Autowired
    StaffStore staff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    String agency;
    String username;

    @BeforeEach
    void a_name() {
        agency = "X-" + UUID.randomUUID();
        username = SignedIn.username();
    }

    @Test
    void codes_are_those_of_the_standard() {
        byte[] secret = Base32.decode(SignedIn.SECRET);

        assertThat(new String(secret, StandardCharsets.US_ASCII)).isEqualTo("12345678901234567890");
        assertThat(Base32.encode(secret)).isEqualTo(SignedIn.SECRET);
        assertThat(OneTimeCodes.code(secret, OneTimeCodes.step(Instant.ofEpochSecond(59))))
                .isEqualTo("287082");
        assertThat(OneTimeCodes.code(secret, OneTimeCodes.step(Instant.ofEpochSecond(1111111109))))
                .isEqualTo("081804");
    }

    /// A code that is read out opens one handover once, and soon expires.
    @Test
    void codes_that_are_spoken_are_guessed_once_in_more_than_two_to_the_thirty_nine() {
        List<String> codes =
                Stream.generate(() -> SpokenCode.of(2)).limit(2_000).toList();

        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[A-Z2-9]{4}-[A-Z2-9]{4}"));
        long letters = codes.stream()
                .flatMapToInt(String::chars)
                .filter(each -> each != '-')
                .distinct()
                .count();
        assertThat(8 * Math.log(letters) / Math.log(2)).isGreaterThan(39);
    }

    @Nested
    class A_powerful_role {
        @Test
        void can_do_nothing_until_the_second_factor_is_given() {
            Actor guardian = signedIn.account(username, Role.RECORDS_GUARDIAN, agency, null);
            Person waiting = waiting(guardian, "/accounts");

            assertThat(waiting.get("/")).hasStatus(302);
            assertThat(waiting.get("/accounts")).hasStatus(302);
            assertThat(waiting.api(HttpMethod.GET, "/api/accounts", "")).hasStatus(401);
            assertThat(waiting.get("/sign-in?then=/accounts"))
                    .hasStatus(302)
                    .hasHeader(HttpHeaders.LOCATION, "/sign-in/second?then=%2Faccounts");
            assertThat(waiting.post("/sign-in/second", "code", "000000")).hasStatus(422);
            assertThat(waiting.get("/")).hasStatus(302);

            MvcTestResult given =
                    at(now -> waiting.post("/sign-in/second", "code", SignedIn.code(now), "then", "/accounts"));
            assertThat(given).hasStatus(302).hasHeader(HttpHeaders.LOCATION, "/accounts");
            assertThat(waiting.renewed(given).get("/accounts")).hasStatusOk();
            assertThat(waiting.get("/accounts"))
                    .as("with the token from before the second factor")
                    .hasStatus(302);
            assertThat(acts(guardian)).contains("sign-in.password", "sign-in.refused", "sign-in.done");
        }

        @Test
        void without_one_is_led_to_set_it_up_before_anything_else() {
            Actor administrator = withoutSecond(Role.ADMINISTRATOR);
            Person waiting = waiting(administrator, "/");
            assertThat(waiting.get("/")).hasStatus(302);

            String page = text(waiting.get("/sign-in/second"));
            assertThat(page).contains("Set up one-time codes", "<svg class=\"concordat-qr\"");
            Matcher secret = SECRET.matcher(page);
            assertThat(secret.find()).isTrue();
            byte[] key = Base32.decode(secret.group(1).replace(" ", ""));
            assertThat(text(waiting.get("/sign-in/second"))).contains(secret.group(1));
            assertThat(kept(administrator, key)).isFalse();
            assertThat(waiting.post("/sign-in/enrol", "code", "000000")).hasStatus(422);
            MvcTestResult done =
                    at(now -> waiting.post("/sign-in/enrol", "code", OneTimeCodes.code(key, OneTimeCodes.step(now))));

            assertThat(done).hasStatusOk();
            assertThat(recoveryCodes(done)).hasSize(8).doesNotHaveDuplicates();
            assertThat(waiting.renewed(done).get("/accounts")).hasStatusOk();
        }

        @Test
        void that_is_given_during_a_session_is_asked_for_its_second_factor_at_the_next_request() {
            Person administrator = signedIn.as(Role.ADMINISTRATOR, agency, null);
            Person guardian = signedIn.as(Role.RECORDS_GUARDIAN, agency, null);
            Person officer = signedIn.as(Role.DISPATCHER, agency, null);
            String proposal = location(administrator.post(
                    "/accounts/" + officer.actor().id() + "/change",
                    "displayName",
                    "Sam Example",
                    "role",
                    "ADMINISTRATOR",
                    "reason",
                    "Promoted"));
            assertThat(officer.get("/")).hasStatusOk();

            assertThat(guardian.post(proposal.replaceAll("\\?.*", "") + "/approve"))
                    .hasStatus(303);

            assertThat(officer.get("/accounts")).hasStatus(302);
            assertThat(text(officer.get("/sign-in/second"))).contains("Set up one-time codes");
        }

        @Test
        void loses_its_second_factor_by_two_people_and_is_signed_out() {
            Person administrator = signedIn.as(Role.ADMINISTRATOR, agency, null);
            Person second = signedIn.as(Role.ADMINISTRATOR, agency, null);
            Person guardian = signedIn.as(Role.RECORDS_GUARDIAN, agency, null);
            String proposal = location(administrator.post(
                    "/accounts/" + guardian.actor().id() + "/reset-second-factor", "reason", "Lost the telephone"));

            assertThat(second.post(proposal.replaceAll("\\?.*", "") + "/approve"))
                    .hasStatus(303);

            assertThat(guardian.get("/")).hasStatus(302);
            assertThat(acts(guardian.actor())).contains("second-factor.taken-away");
        }
    }

    @Nested
    class A_code {
        @Test
        void is_taken_once_and_an_earlier_one_no_more() {
            signedIn.account(username, Role.RECORDS_GUARDIAN, agency, null);

            at(now -> {
                String code = SignedIn.code(now);
                assertThat(begin(code)).hasStatus(201);
                assertThat(begin(code)).hasStatus(401);
                return begin(SignedIn.code(now.minusSeconds(30)));
            });
        }

        @Test
        void is_good_for_its_thirty_seconds_and_no_longer() {
            Actor guardian = signedIn.account(username, Role.RECORDS_GUARDIAN, agency, null);
            Instant first = Instant.ofEpochSecond((OneTimeCodes.step(Instant.now()) + 1) * 30);
            String code = SignedIn.code(first);

            assertThat(at(first.minusMillis(1), () -> begin(code))).hasStatus(401);
            assertThat(at(first.plusSeconds(30), () -> begin(code))).hasStatus(401);
            Person waiting = waiting(guardian, "/");
            for (int i = 0; i < 6; i++) {
                assertThat(text(at(first.plusSeconds(30), () -> waiting.post("/sign-in/second", "code", code))))
                        .contains("That code has just run out");
            }
            assertThat(at(first.plusMillis(29_999), () -> begin(code)))
                    .as("what had run out did not lock the account")
                    .hasStatus(201);
        }

        @Test
        void is_asked_of_a_program_too() {
            signedIn.account(username, Role.RECORDS_GUARDIAN, agency, null);

            assertThat(begin(null))
                    .hasStatus(401)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("/problems/second-factor-required");
        }

        @Test
        void that_is_wrong_counts_towards_the_lock_however_often_the_password_is_right() {
            Actor guardian = signedIn.account(username, Role.RECORDS_GUARDIAN, agency, null);
            for (int i = 0; i < 5; i++) {
                assertThat(waiting(guardian, "/").post("/sign-in/second", "code", "000000"))
                        .hasStatus(422);
            }

            assertThat(begin(SignedIn.code(Instant.now()))).hasStatus(401);
            Instant later = Instant.now().plus(Duration.ofMinutes(16));
            assertThat(at(later, () -> begin(SignedIn.code(later)))).hasStatus(201);
        }
    }

    @Nested
    class Somebody_with_an_ordinary_role {
        @Test
        void may_set_it_up_and_use_recovery_codes_each_once() {
            Actor dispatcher = signedIn.account(username, Role.DISPATCHER, agency, null);
            Person person = new Person(dispatcher, token(begin(null)), mvc);
            Matcher secret = SECRET.matcher(text(person.get("/account/one-time-code")));
            assertThat(secret.find()).isTrue();
            byte[] key = Base32.decode(secret.group(1).replace(" ", ""));

            List<String> codes = recoveryCodes(at(now ->
                    person.post("/account/one-time-code", "code", OneTimeCodes.code(key, OneTimeCodes.step(now)))));

            assertThat(codes).hasSize(8);
            assertThat(person.get("/")).hasStatusOk();
            assertThat(begin(null)).hasStatus(401);
            assertThat(begin(codes.getFirst().toLowerCase(java.util.Locale.ROOT)))
                    .hasStatus(201);
            assertThat(begin(codes.getFirst())).hasStatus(401);
            assertThat(text(person.get("/account"))).contains("7 recovery codes are left");
        }

        @Test
        void gives_it_again_with_the_password_before_it_can_be_removed() {
            Person guardian = signedIn.as(Role.RECORDS_GUARDIAN, agency, null);
            Instant later = Instant.now().plus(Duration.ofMinutes(11));

            Time.tell(InstantSource.fixed(later), () -> {
                for (String change : List.of(
                        "/account/recovery-codes",
                        "/account/one-time-code/remove",
                        "/account/passkeys",
                        "/account/passkeys/any/remove",
                        "/account/provider/unlink")) {
                    assertThat(location(guardian.post(change, "credential", "{}", "name", "Any")))
                            .as(change)
                            .startsWith("/account/again?then=%2Faccount");
                }
                String code = SignedIn.code(later);
                assertThat(again(guardian, "wrong", code)).hasStatus(422);
                assertThat(again(guardian, SignedIn.PASSWORD, "000000")).hasStatus(422);
                MvcTestResult shown = again(guardian, SignedIn.PASSWORD, code);
                assertThat(shown).hasStatus(302).hasHeader(HttpHeaders.LOCATION, "/account");
                assertThat(guardian.get("/account"))
                        .as("with the token from before")
                        .hasStatus(302);
                assertThat(recoveryCodes(guardian.renewed(shown).post("/account/recovery-codes")))
                        .hasSize(8);
                assertThat(acts(guardian.actor())).contains("account.shown-again", "sign-in.refused");
            });
        }

        @Test
        void with_a_password_alone_gives_it_again_before_a_second_factor_is_added() {
            Person officer = signedIn.as(Role.DISPATCHER, agency, null);
            Instant later = Instant.now().plus(Duration.ofMinutes(11));

            Time.tell(InstantSource.fixed(later), () -> {
                assertThat(location(officer.get("/account/one-time-code")))
                        .isEqualTo("/account/again?then=%2Faccount%2Fone-time-code");
                assertThat(location(officer.get("/account/passkeys")))
                        .isEqualTo("/account/again?then=%2Faccount%2Fpasskeys");
                assertThat(officer.api(HttpMethod.POST, "/api/account/one-time-code", ""))
                        .hasStatus(422);
                assertThat(officer.api(HttpMethod.POST, "/api/account/one-time-code/confirm", "{\"code\": \"000000\"}"))
                        .hasStatus(422);
                MvcTestResult shown = again(officer, SignedIn.PASSWORD, "");
                assertThat(officer.renewed(shown).get("/account/one-time-code")).hasStatusOk();
            });
        }

        @Test
        void who_guesses_the_password_at_a_screen_that_was_left_locks_the_account() {
            Person officer = signedIn.as(Role.DISPATCHER, agency, null);
            for (int i = 0; i < 5; i++) {
                assertThat(again(officer, "guess " + i, "")).hasStatus(422);
            }

            assertThat(again(officer, SignedIn.PASSWORD, "")).hasStatus(422);
        }

        @Test
        void goes_on_by_a_new_token_as_a_program_too() {
            Person guardian = signedIn.as(Role.RECORDS_GUARDIAN, agency, null);
            Instant later = Instant.now().plus(Duration.ofMinutes(11));

            Time.tell(InstantSource.fixed(later), () -> {
                MvcTestResult given = guardian.api(
                        HttpMethod.POST,
                        "/api/sessions/current/second-factor",
                        "{\"code\": \"" + SignedIn.code(later) + "\"}");
                assertThat(given).hasStatus(201);
                assertThat(given).bodyJson().extractingPath("$.token").isNotEqualTo(guardian.token());
                assertThat(guardian.api(HttpMethod.GET, "/api/sessions/current", ""))
                        .hasStatus(401);
            });
        }
    }

    @Nested
    class The_published_secret {
        @Test
        void is_said_on_the_page_and_no_other_is() {
            Actor demonstration = withoutSecond(Role.RECORDS_GUARDIAN);
            CurrentActor.run(
                    Actor.job(Role.SEEDING, agency),
                    () -> secondFactor.seed(demonstration.id(), SecondFactor.OF_DEMONSTRATION));
            String page = text(waiting(demonstration, "/").get("/sign-in/second"));
            byte[] key = Base32.decode(SecondFactor.OF_DEMONSTRATION);

            assertThat(page).contains("This is the demonstration").containsPattern("say the code: [0-9]{6}");
            assertThat(key).hasSize(20);
            username = SignedIn.username();
            Actor real = signedIn.account(username, Role.RECORDS_GUARDIAN, agency, null);
            assertThat(text(waiting(real, "/").get("/sign-in/second"))).doesNotContain("demonstration");
        }
    }

    /// As the program asks in real use.
    @Test
    void is_demanded_of_everybody_unless_it_is_said_that_powerful_roles_are_enough() {
        Person officer = signedIn.as(Role.DISPATCHER, agency, null);
        byte[] token = Sessions.hash(officer.token());

        assertThat(state(token, true)).isEqualTo(Session.State.ENROL);
        assertThat(state(token, false)).isEqualTo(Session.State.OPEN);
        assertThat(Sessions.isOfEverybody("", true)).isTrue();
        assertThat(Sessions.isOfEverybody("everybody", false)).isTrue();
        assertThat(Sessions.isOfEverybody("powerful", true)).isFalse();
        assertThat(Sessions.isOfEverybody("", false)).isFalse();
    }

    private Session.State state(byte[] token, boolean ofEverybody) {
        return CurrentActor.call(
                Actor.job(Role.SIGN_IN, Actor.NO_AGENCY),
                () -> transaction.execute(_ -> staff.sessionOf(token, Instant.now(), Sessions.IDLE, false, ofEverybody)
                        .orElseThrow()
                        .state()));
    }

    private static MvcTestResult again(Person person, String password, String code) {
        return person.post("/account/again", "password", password, "code", code, "then", "/account");
    }

    /// The others are reached by links, which EveryPageTest follows.
    @Test
    void its_pages_that_no_link_leads_to_are_accessible() {
        Person guardian = signedIn.as(Role.ADMINISTRATOR, agency, null);
        Person waiting = waiting(withoutSecond(Role.ADMINISTRATOR), "/");
        List<String> complaints = new ArrayList<>();

        look(guardian, "/second-factor", complaints);
        look(guardian, "/account/again", complaints);
        look(guardian, "/invitation", complaints);
        look(waiting, "/sign-in/second", complaints);

        assertThat(complaints).isEmpty();
    }

    /// At one instant, for the code and for who checks it, however slow the machine is.
    private static MvcTestResult at(Function<Instant, MvcTestResult> asked) {
        Instant now = Instant.now();
        return at(now, () -> asked.apply(now));
    }

    private static MvcTestResult at(Instant now, Supplier<MvcTestResult> asked) {
        return Time.call(InstantSource.fixed(now), asked::get);
    }

    private void look(Person person, String path, List<String> complaints) {
        try (BrowserContext window = Chromium.window(person, port, 390, 900)) {
            Page page = window.newPage();
            Chromium.onComplaint(page, complaint -> complaints.add(path + ": " + complaint));
            page.navigate(path);
            page.waitForLoadState();
            Chromium.violations(page)
                    .forEach(rule -> complaints.add(path + ": " + rule.getId() + " "
                            + rule.getNodes().getFirst().getHtml()));
            if (!page.evaluate("document.documentElement.scrollWidth").equals(390)) {
                complaints.add(path + ": wider than the screen");
            }
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(java.nio.file.Path.of(
                            "target", "screenshots", "signing-in" + path.replaceAll("[^a-z]+", "-") + ".png")));
        }
    }

    private Actor withoutSecond(Role role) {
        return CurrentActor.call(
                Actor.job(Role.SEEDING, agency),
                () -> accounts.add(username, "Sam Example", null, role, accounts.hash(SignedIn.PASSWORD)));
    }

    /// Somebody whose password was right.
    private Person waiting(Actor actor, String then) {
        MvcTestResult answer = new Person(actor, "", mvc)
                .post("/sign-in", "username", username, "password", SignedIn.PASSWORD, "then", then);
        Cookie session = answer.getResponse().getCookie("__Host-concordat");
        assertThat(session).isNotNull();
        return new Person(actor, session.getValue(), mvc);
    }

    private MvcTestResult begin(String code) {
        return mvc.post()
                .uri("/api/sessions")
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared()
                        .writeValueAsString(new SessionApi.Credentials(username, SignedIn.PASSWORD, code)))
                .exchange();
    }

    private boolean kept(Actor actor, byte[] secret) {
        byte[] sealed = CurrentActor.call(
                actor,
                () -> transaction.execute(
                        _ -> jdbc.sql("select secret from staff.one_time_code where account_id = actor.id()")
                                .query(byte[].class)
                                .single()));
        return new String(sealed, StandardCharsets.ISO_8859_1)
                .contains(new String(secret, StandardCharsets.ISO_8859_1));
    }

    private static String token(MvcTestResult begun) {
        return JsonMapper.shared()
                .readTree(begun.getResponse().getContentAsByteArray())
                .get("token")
                .asString();
    }

    private List<String> acts(Actor actor) {
        Actor guardian = Actor.staff(UUID.randomUUID(), "Test", agency, null, Role.RECORDS_GUARDIAN);
        return CurrentActor.call(guardian, () -> journal.withLooks(new RecordId(actor.id()), 50)).stream()
                .map(Entry::act)
                .toList();
    }

    private static List<String> recoveryCodes(MvcTestResult page) {
        assertThat(page).hasStatusOk();
        return RECOVERY_CODE
                .matcher(text(page))
                .results()
                .map(code -> code.group(1))
                .toList();
    }

    private static String location(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getHeader(HttpHeaders.LOCATION));
    }

    private static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
