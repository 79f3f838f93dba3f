package concordat.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.SignedIn.Person;
import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.actor.Time;
import concordat.database.TestDatabase;
import concordat.records.Entry;
import concordat.records.Journal;
import concordat.records.RecordId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ConcordatTest
class AccountsTest {
    static final Pattern CODE = Pattern.compile("[A-Z2-9]{4}(-[A-Z2-9]{4}){6}");
    static final String NEW_PASSWORD = "otter lantern gravel";

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

    String agency;
    Person administrator;
    Person guardian;

    @BeforeEach
    void an_agency() {
        agency = "X-" + UUID.randomUUID();
        administrator = signedIn.as(Role.ADMINISTRATOR, agency, null);
        guardian = signedIn.as(Role.RECORDS_GUARDIAN, agency, null);
    }

    @Nested
    class An_ordinary_account {
        @Test
        void is_added_and_taken_up_with_a_code_that_is_shown_once_and_kept_nowhere() throws Exception {
            String username = SignedIn.username();
            MvcTestResult added = add(username, Role.DISPATCHER);
            assertThat(added).hasStatusOk();
            String code = codeIn(added);

            assertThat(signIn(username, NEW_PASSWORD)).hasStatus(422);
            assertThat(signIn(username, "nobody's password")).hasStatus(422);
            assertThat(invitation(username, "AAAA-BBBB-CCCC-DDDD", NEW_PASSWORD))
                    .hasStatus(422);
            assertThat(invitation(
                            username, code.toLowerCase(java.util.Locale.ROOT).replace("-", " "), NEW_PASSWORD))
                    .hasStatus(302);
            assertThat(signIn(username, NEW_PASSWORD)).hasStatus(302);
            assertThat(invitation(username, code, NEW_PASSWORD)).hasStatus(422);
            assertThat(kept(code)).isZero();
            assertThat(acts(idOf(username)))
                    .contains("account.added", "account.invited", "account.taken-up", "sign-in.done");
        }

        @Test
        void shows_the_code_no_second_time_to_who_sends_the_same_again() {
            String username = SignedIn.username();
            String[] fields = {"username", username, "displayName", "Sam Example", "role", "DISPATCHER", "reason", "New"
            };
            assertThat(administrator.postOnce("the-same-key", "/accounts/new", fields))
                    .hasStatusOk();

            MvcTestResult again = administrator.postOnce("the-same-key", "/accounts/new", fields);

            assertThat(again).hasStatus(303);
            assertThat(text(again)).isEmpty();
        }

        @Test
        void cannot_be_taken_up_after_a_day_or_with_an_earlier_code() throws Exception {
            String username = SignedIn.username();
            String first = codeIn(add(username, Role.DISPATCHER));
            String second = Time.call(
                    InstantSource.offset(InstantSource.system(), Duration.ofMinutes(1)),
                    () -> codeIn(act(idOf(username), "invite")));

            assertThat(invitation(username, first, NEW_PASSWORD)).hasStatus(422);
            Time.tell(
                    InstantSource.fixed(Instant.now().plus(Duration.ofHours(25))),
                    () -> assertThat(invitation(username, second, NEW_PASSWORD)).hasStatus(422));
            Time.tell(
                    InstantSource.fixed(Instant.now().plus(Duration.ofHours(23))),
                    () -> assertThat(invitation(username, second, NEW_PASSWORD)).hasStatus(302));
        }

        @Test
        void loses_its_rights_at_the_next_request_when_it_is_disabled_or_its_role_changes() {
            Person officer = signedIn.as(Role.RESPONSE_OFFICER, agency, null);
            Person other = signedIn.as(Role.DUTY_INSPECTOR, agency, null);
            UUID id = officer.actor().id();
            assertThat(officer.get("/")).hasStatusOk();

            assertThat(administrator.post(
                            "/accounts/" + id + "/change",
                            "displayName",
                            "Sam Example",
                            "role",
                            "DISPATCHER",
                            "team",
                            "",
                            "reason",
                            "Moves to the control room"))
                    .hasStatus(303);
            assertThat(officer.api(HttpMethod.GET, "/api/sessions/current", ""))
                    .bodyJson()
                    .extractingPath("$.role")
                    .isEqualTo("DISPATCHER");
            assertThat(act(id, "disable")).hasStatus(303);
            assertThat(officer.get("/")).hasStatus(302);
            assertThat(act(other.actor().id(), "disable")).hasStatus(303);
            assertThat(act(id, "disable")).hasStatus(422);
            assertThat(act(id, "enable")).hasStatus(303);
        }

        @Test
        void is_no_business_of_another_agency_or_of_another_role() {
            Person foreign = signedIn.as(Role.ADMINISTRATOR, "X-OTHER-" + UUID.randomUUID(), null);
            Person officer = signedIn.as(Role.RESPONSE_OFFICER, agency, null);
            String page = "/accounts/" + officer.actor().id();

            assertThat(foreign.get(page)).hasStatus(404);
            assertThat(foreign.post(page + "/disable", "reason", "Because")).hasStatus(404);
            assertThat(text(foreign.get("/accounts")))
                    .doesNotContain(officer.actor().id().toString());
            assertThat(officer.get("/accounts")).hasStatus(403);
            assertThat(guardian.get(page)).hasStatusOk();
            assertThat(guardian.post(page + "/disable", "reason", "Because")).hasStatus(403);
        }

        @Test
        void is_not_added_under_a_name_that_is_taken_or_with_what_is_no_role() {
            String username = SignedIn.username();
            add(username, Role.DISPATCHER);

            assertThat(text(add(username, Role.DISPATCHER))).contains("This username is taken");
            assertThat(text(add(SignedIn.username(), Role.SEEDING))).contains("Choose a role");
            assertThat(text(administrator.post("/accounts/new")))
                    .contains("Enter a username", "Enter the person", "Choose a role", "Enter why", "<title>Error: ");
            assertThat(text(administrator.post(
                            "/accounts/new",
                            "username",
                            SignedIn.username(),
                            "displayName",
                            "Sam Example",
                            "role",
                            "AMHP",
                            "team",
                            "MPS-CONTROL",
                            "reason",
                            "New")))
                    .contains("Choose a team of your agency");
        }
    }

    @Nested
    class A_powerful_account {
        @Test
        void is_added_when_somebody_else_approves() throws Exception {
            String username = SignedIn.username();
            MvcTestResult proposed = add(username, Role.RECORDS_GUARDIAN);
            assertThat(proposed).hasStatus(303);
            String proposal = location(proposed);

            assertThat(text(administrator.get(proposal)))
                    .contains("You proposed this")
                    .doesNotContain("Approve, and");
            assertThat(text(administrator.post(proposal + "/approve"))).contains("somebody else must approve it");
            assertThat(text(guardian.get("/accounts"))).contains("Waiting for approval");
            MvcTestResult approved = guardian.post(proposal + "/approve");
            assertThat(approved).hasStatusOk();

            assertThat(invitation(username, codeIn(approved), NEW_PASSWORD)).hasStatus(302);
            assertThat(text(guardian.post(proposal + "/approve"))).contains("decided already");
            assertThat(kept(codeIn(approved))).isZero();
        }

        @Test
        void is_not_disabled_when_somebody_else_refuses() {
            Person second = signedIn.as(Role.ADMINISTRATOR, agency, null);
            String proposal = location(act(second.actor().id(), "disable"));

            assertThat(text(second.post(proposal + "/approve"))).contains("about your own account");
            assertThat(guardian.post(proposal + "/refuse", "reason", "")).hasStatus(422);
            assertThat(guardian.post(proposal + "/refuse", "reason", "They are needed"))
                    .hasStatus(303);

            assertThat(second.get("/")).hasStatusOk();
            assertThat(acts(second.actor().id())).contains("account.proposed", "proposal.refused");
        }

        @Test
        void waits_with_one_proposal_at_a_time_which_its_proposer_may_withdraw() {
            Person second = signedIn.as(Role.ADMINISTRATOR, agency, null);
            String proposal = location(act(second.actor().id(), "disable"));

            assertThat(text(act(second.actor().id(), "invite"))).contains("A proposal about this account waits");
            assertThat(guardian.post(proposal + "/withdraw", "reason", "Not mine"))
                    .hasStatus(422);
            assertThat(administrator.post(proposal + "/withdraw", "reason", "A mistake"))
                    .hasStatus(303);
            assertThat(act(second.actor().id(), "invite")).hasStatus(303);
        }

        @Test
        void is_not_changed_by_what_was_proposed_before_its_role_changed() {
            Person officer = signedIn.as(Role.DISPATCHER, agency, null);
            UUID id = officer.actor().id();
            String proposal = location(change(id, Role.ADMINISTRATOR));
            assertThat(change(id, Role.CALL_HANDLER)).hasStatus(303);

            assertThat(text(guardian.post(proposal + "/approve"))).contains("has changed since");
        }

        @Test
        void gets_and_loses_its_role_by_two_people() {
            Person officer = signedIn.as(Role.DISPATCHER, agency, null);
            UUID id = officer.actor().id();

            assertThat(guardian.post(location(change(id, Role.ADMINISTRATOR)) + "/approve"))
                    .hasStatus(303);
            assertThat(account(id).path("role").asString()).isEqualTo("ADMINISTRATOR");
            assertThat(guardian.post(location(change(id, Role.DISPATCHER)) + "/approve"))
                    .hasStatus(303);
            assertThat(account(id).path("role").asString()).isEqualTo("DISPATCHER");
        }

        @Test
        void cannot_change_its_own_role_or_disable_itself() {
            UUID own = administrator.actor().id();

            assertThat(text(act(own, "disable"))).contains("your own account");
            assertThat(text(change(own, Role.DISPATCHER))).contains("your own account");
        }

        @Test
        void is_made_at_once_by_an_administrator_who_is_alone() throws Exception {
            Person alone = signedIn.as(Role.ADMINISTRATOR, "X-ALONE-" + UUID.randomUUID(), null);
            String username = SignedIn.username();

            MvcTestResult added = alone.post(
                    "/accounts/new",
                    "username",
                    username,
                    "displayName",
                    "Sam Example",
                    "role",
                    "ADMINISTRATOR",
                    "reason",
                    "Somebody must be able to approve");
            assertThat(added).hasStatusOk();
            assertThat(invitation(username, codeIn(added), NEW_PASSWORD)).hasStatus(302);

            MvcTestResult third = alone.post(
                    "/accounts/new",
                    "username",
                    SignedIn.username(),
                    "displayName",
                    "Sam Example",
                    "role",
                    "ADMINISTRATOR",
                    "reason",
                    "Another");
            assertThat(location(third)).startsWith("/accounts/proposals/");
        }
    }

    @Nested
    class The_database {
        @Test
        void refuses_what_nobody_else_approved_whatever_the_program_thinks() {
            Person officer = signedIn.as(Role.DISPATCHER, agency, null);

            refused(administrator, "update staff.account set role = 'ADMINISTRATOR' where id = :id", officer.actor());
            refused(administrator, "update staff.account set disabled_at = now() where id = :id", guardian.actor());
            refused(administrator, "update staff.account set password_hash = 'x' where id = :id", officer.actor());
            refused(officer, "update staff.account set role = 'DUTY_INSPECTOR' where id = :id", officer.actor());
            refused(officer, "update staff.account set team = 'X' where id = :id", officer.actor());
            refused(
                    administrator,
                    "insert into staff.invitation (code_hash, account_id, made_by, made_at, expires_at) "
                            + "values ('x', :id, actor.id(), now(), now() + interval '1 day')",
                    guardian.actor());
        }

        @Test
        void refuses_an_approval_of_ones_own_proposal() {
            String proposal = location(act(guardian.actor().id(), "disable"));
            UUID id = UUID.fromString(proposal.substring(proposal.lastIndexOf('/') + 1));
            String approve = "update staff.proposal set approved = true, decided_by = actor.id(), decided_at = now(),"
                    + " decided_in = pg_current_xact_id() where id = :id";

            assertThatThrownBy(() -> run(administrator, approve, id)).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> run(guardian, approve, id)).isInstanceOf(DataAccessException.class);
        }

        private void refused(Person by, String sql, Actor whose) {
            assertThatThrownBy(() -> run(by, sql, whose.id())).as(sql).isInstanceOf(DataAccessException.class);
        }

        private void run(Person by, String sql, UUID id) {
            by.call(() -> transaction.execute(_ -> {
                int changed = jdbc.sql(sql).param("id", id).update();
                if (changed == 0) {
                    throw new org.springframework.dao.EmptyResultDataAccessException(1);
                }
                return changed;
            }));
        }
    }

    @Nested
    class A_post {
        @Test
        void of_another_agency_is_not_given() {
            Person officer = signedIn.as(Role.DISPATCHER, agency, null);

            assertThat(text(administrator.post(
                            "/accounts/" + officer.actor().id() + "/duties", "post", "MPS-CONTROL-1")))
                    .contains("Choose a post of your agency");
        }
    }

    @Nested
    class A_program {
        @Test
        void does_the_same() {
            String username = SignedIn.username();
            MvcTestResult added = administrator.api(HttpMethod.POST, "/api/accounts", """
                    {"username": "%s", "displayName": "Sam Example", "role": "AMHP", "reason": "New"}
                    """.formatted(username));
            assertThat(added)
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.invitation")
                    .asString()
                    .matches(CODE);
            String id = json(added).at("/account/id").asString();

            assertThat(administrator.api(
                            HttpMethod.POST, "/api/accounts/" + id + "/disable", "{\"reason\": \"Has left\"}"))
                    .hasStatusOk();
            MvcTestResult proposed = administrator.api(
                    HttpMethod.POST,
                    "/api/accounts/" + guardian.actor().id() + "/disable",
                    "{\"reason\": \"Has left\"}");
            assertThat(proposed).hasStatus(202);
            assertThat(administrator.api(HttpMethod.POST, location(proposed) + "/approve", ""))
                    .hasStatus(422)
                    .bodyJson()
                    .extractingPath("$.grounds[0].code")
                    .isEqualTo("YOUR_OWN_PROPOSAL");
            assertThat(guardian.api(HttpMethod.POST, location(proposed) + "/refuse", "{\"reason\": \"I have not\"}"))
                    .hasStatusOk();
            assertThat(administrator.api(HttpMethod.POST, "/api/accounts", "{}"))
                    .hasStatus(422);
            assertThat(guardian.api(HttpMethod.GET, "/api/accounts", "")).hasStatusOk();
        }
    }

    private MvcTestResult add(String username, Role role) {
        return administrator.post(
                "/accounts/new",
                "username",
                username,
                "displayName",
                "Sam Example",
                "role",
                role.name(),
                "reason",
                "New here");
    }

    private MvcTestResult act(UUID id, String act) {
        return administrator.post("/accounts/" + id + "/" + act, "reason", "Because of the test");
    }

    private MvcTestResult change(UUID id, Role role) {
        return administrator.post(
                "/accounts/" + id + "/change",
                "displayName",
                "Sam Example",
                "role",
                role.name(),
                "reason",
                "Because of the test");
    }

    private MvcTestResult invitation(String username, String code, String password) {
        return new Person(administrator.actor(), "", mvc)
                .post("/invitation", "username", username, "code", code, "password", password);
    }

    private MvcTestResult signIn(String username, String password) {
        return new Person(administrator.actor(), "", mvc).post("/sign-in", "username", username, "password", password);
    }

    private UUID idOf(String username) {
        for (JsonNode each : json(administrator.api(HttpMethod.GET, "/api/accounts", ""))) {
            if (each.get("username").asString().equals(username)) {
                return UUID.fromString(each.get("id").asString());
            }
        }
        throw new AssertionError("No account of that name");
    }

    private JsonNode account(UUID id) {
        return json(guardian.api(HttpMethod.GET, "/api/accounts/" + id, ""));
    }

    private List<String> acts(UUID account) {
        return CurrentActor.call(guardian.actor(), () -> journal.withLooks(new RecordId(account), 50)).stream()
                .map(Entry::act)
                .toList();
    }

    /// How often a text stands in what the program keeps of its answers.
    private static int kept(String code) throws Exception {
        try (Connection connection = TestDatabase.administrator()
                        .withDatabase(TestDatabase.app().url().replaceAll(".*/([^/?]+).*", "$1"))
                        .connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from web.answered where position(convert_to('"
                        + code + "', 'UTF8') in body) > 0")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String location(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getHeader(HttpHeaders.LOCATION))
                .replaceAll("\\?.*", "");
    }

    private static String codeIn(MvcTestResult answer) {
        Matcher code = CODE.matcher(text(answer));
        assertThat(code.find()).as("a code on the page").isTrue();
        return code.group();
    }

    private static JsonNode json(MvcTestResult answer) {
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    private static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
