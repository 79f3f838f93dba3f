package concordat.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@ConcordatTest
class LinkTest {
    private static final String CSRF = "a-token-against-forged-requests";

    private final String trust =
            "LINK-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);

    @Autowired
    Places places;

    @Autowired
    Journal journal;

    @Autowired
    SignedIn signedIn;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Person coordinator;
    private SuiteId suite;

    @BeforeEach
    void a_place_with_a_suite() {
        aPlace(trust, "Suite 1", "Suite 2");
        coordinator = signedIn.as(Role.PLACE_COORDINATOR, trust, null);
        suite = suites(trust).getFirst().id();
    }

    @Nested
    class Whoever_has_a_link {
        @Test
        void sees_the_suites_of_its_place_and_confirms_one_without_an_account() {
            String link = aLink();
            Document page = Jsoup.parse(text(mvc.get().uri(link).exchange()));
            assertThat(page.select("h1").text()).isEqualTo("The " + trust);
            assertThat(page.select("button[name=state]")).hasSize(4);
            assertThat(page.text()).doesNotContain(coordinator.actor().name());

            assertThat(tap(link, suite, "FREE")).hasStatus(302);

            assertThat(suites(trust).getFirst().state()).isEqualTo(SuiteState.FREE);
            assertThat(suites(trust).getFirst().by())
                    .isEqualTo("a link made by " + coordinator.actor().name());
        }

        @Test
        void is_answered_for_by_who_made_it() {
            tap(aLink(), suite, "FREE");

            assertThat(coordinator.call(() -> journal.timeline(
                            List.of(new RecordId(coordinator.actor().id())), 10)))
                    .extracting(Entry::act)
                    .contains("link.made", "link.used");
        }

        @Test
        void is_shown_nothing_and_changes_nothing_by_opening_it() {
            String link = aLink();
            mvc.get().uri(link).exchange();

            assertThat(suites(trust).getFirst().state()).isEqualTo(SuiteState.UNKNOWN);
        }

        @Test
        void confirms_even_where_somebody_is_signed_in_on_that_phone() {
            String link = aLink();

            assertThat(coordinator.post(link, "suite", suite.toString(), "state", "CLEANING"))
                    .hasStatus(302);
            assertThat(suites(trust).getFirst().state()).isEqualTo(SuiteState.CLEANING);
        }

        @Test
        void neither_closes_a_suite_nor_opens_one_that_is_closed() {
            String link = aLink();
            assertThat(tap(link, suite, "CLOSED")).hasStatus(422);
            coordinator.call(() -> places.close(suite, ClosedReason.DAMAGED, null));

            assertThat(tap(link, suite, "FREE")).hasStatus(422);
            assertThat(suites(trust).getFirst().state()).isEqualTo(SuiteState.CLOSED);
        }

        @Test
        void cannot_say_anything_of_another_places_suites() {
            aPlace(trust + "-B", "Suite 1");
            SuiteId other = suites(trust + "-B").getFirst().id();

            assertThat(tap(aLink(), other, "FREE")).hasStatus(404);
            assertThat(suites(trust + "-B").getFirst().state()).isEqualTo(SuiteState.UNKNOWN);
        }

        @Test
        void is_kept_to_its_place_and_to_confirming_by_the_database_itself() {
            aLink();
            aPlace(trust + "-C", "Suite 1");
            SuiteId other = suites(trust + "-C").getFirst().id();
            UUID link = coordinator.call(
                    () -> transaction.execute(_ -> jdbc.sql("select id from places.link where place = :place")
                            .param("place", trust)
                            .query(UUID.class)
                            .single()));
            Actor bearer =
                    Actor.guest(link, "Whoever", trust, coordinator.actor().id());

            say(bearer, suite, "FREE", null);
            assertThatThrownBy(() -> say(bearer, other, "FREE", null))
                    .rootCause()
                    .hasMessageContaining("row-level security");
            assertThatThrownBy(() -> say(bearer, suite, "CLOSED", "DAMAGED"))
                    .rootCause()
                    .hasMessageContaining("row-level security");
            Actor nobody = Actor.guest(
                    UUID.randomUUID(), "Whoever", trust, coordinator.actor().id());
            assertThatThrownBy(() -> say(nobody, suite, "FREE", null))
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
    }

    @Nested
    class A_link {
        @Test
        void is_good_for_nothing_once_another_is_made() {
            String first = aLink();
            String second = aLink();

            assertThat(mvc.get().uri(first)).hasStatus(404);
            assertThat(tap(first, suite, "FREE")).hasStatus(404);
            assertThat(mvc.get().uri(second)).hasStatus(200);
        }

        @Test
        void ends_after_the_agreed_time() {
            String link = aLink();

            Time.tell(
                    InstantSource.fixed(Instant.now().plus(Duration.ofDays(31))),
                    () -> assertThat(mvc.get().uri(link)).hasStatus(404));
        }

        @Test
        void with_one_letter_changed_opens_nothing() {
            String link = aLink();
            String forged = link.substring(0, link.length() - 2)
                    + (link.charAt(link.length() - 2) == 'A' ? "B" : "A")
                    + link.charAt(link.length() - 1);

            assertThat(mvc.get().uri(forged)).hasStatus(404);
            assertThat(mvc.get().uri("/confirm/NO-SUCH-PLACE/x")).hasStatus(404);
        }

        @Test
        void is_made_by_the_coordinators_of_its_place_alone() {
            Person elsewhere = signedIn.as(Role.PLACE_COORDINATOR, trust + "-X", null);
            Person nurse = signedIn.as(Role.RECEIVING_NURSE, trust, null);

            assertThat(elsewhere.post("/places/" + trust + "/link")).hasStatus(422);
            assertThat(nurse.post("/places/" + trust + "/link")).hasStatus(403);
        }

        @Test
        void is_shown_once_and_is_not_among_the_answers_that_are_kept() {
            String key = UUID.randomUUID().toString();
            assertThat(coordinator.postOnce(key, "/places/" + trust + "/link"))
                    .bodyText()
                    .contains("/confirm/" + trust + "/");
            assertThat(coordinator.postOnce(key, "/places/" + trust + "/link"))
                    .hasStatus(303)
                    .bodyText()
                    .doesNotContain("/confirm/");
        }
    }

    @Nested
    class The_staff_of_a_place {
        @Test
        void say_how_many_they_are_and_everybody_sees_it() {
            assertThat(coordinator.post("/places/" + trust + "/staffing", "staff", "3", "people", "1"))
                    .hasStatus(303);

            assertThat(coordinator.get("/places/" + trust)).bodyText().contains("3 staff, enough for 1 person");
            assertThat(signedIn.as(Role.RESPONSE_OFFICER, "MPS", null).get("/places"))
                    .bodyText()
                    .contains("3 staff, enough for 1 person");
        }

        @Test
        void are_told_what_is_wrong_with_what_they_typed_and_keep_it() {
            MvcTestResult wrong = coordinator.post("/places/" + trust + "/staffing", "staff", "three", "people", "2");

            assertThat(wrong).hasStatus(422);
            Document page = Jsoup.parse(text(wrong));
            assertThat(page.select("#staff").val()).isEqualTo("three");
            assertThat(page.select("#people").val()).isEqualTo("2");
            assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#staff");
        }

        @Test
        void speak_for_no_place_of_another_organisation() {
            Person elsewhere = signedIn.as(Role.PLACE_COORDINATOR, trust + "-X", null);

            assertThat(elsewhere.api(
                            HttpMethod.POST, "/api/places/" + trust + "/staffing", "{\"staff\":3,\"people\":1}"))
                    .hasStatus(422);
            assertThat(coordinator.api(HttpMethod.POST, "/api/places/" + trust + "/staffing", "{\"staff\":-1}"))
                    .hasStatus(422);
        }
    }

    private String aLink() {
        String page = text(coordinator.post("/places/" + trust + "/link"));
        String address = Jsoup.parse(page).select(".concordat-code").text();
        return address.substring(address.indexOf("/confirm/"));
    }

    private MvcTestResult tap(String link, SuiteId suite, String state) {
        return mvc.post()
                .uri(link)
                .cookie(new Cookie("__Host-csrf", CSRF))
                .param("_csrf", masked())
                .param("suite", suite.toString())
                .param("state", state)
                .exchange();
    }

    private static String masked() {
        byte[] bytes = CSRF.getBytes(StandardCharsets.UTF_8);
        byte[] masked = new byte[2 * bytes.length];
        System.arraycopy(bytes, 0, masked, bytes.length, bytes.length);
        return Base64.getUrlEncoder().encodeToString(masked);
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private List<SuiteNow> suites(String code) {
        return CurrentActor.call(PlacesTest.OFFICER, () -> places.find(code)).suites();
    }

    private void aPlace(String code, String... suites) {
        Place place = new Place(
                code,
                "The " + code,
                Place.Kind.HBPOS,
                trust,
                trust + "-TEAM",
                "E09000007",
                null,
                null,
                51.5,
                -0.1,
                false,
                Ages.BOTH,
                true);
        CurrentActor.run(
                Actor.job(Role.SEEDING, "TEST"),
                () -> places.add(
                        place,
                        java.util.Arrays.stream(suites)
                                .map(name -> new Place.Suite(name, Ages.BOTH, PhysicalHealth.BASIC, true))
                                .toList()));
    }

    private void say(Actor actor, SuiteId suite, String state, @org.jspecify.annotations.Nullable String reason) {
        CurrentActor.run(
                actor,
                () -> transaction.executeWithoutResult(_ -> jdbc.sql("""
                        insert into places.suite_state (id, suite, state, closed_reason, confirmed_at, confirmed_by, agency)
                        values (gen_random_uuid(), :suite, :state, :reason, actor.now(), 'Nobody', actor.agency())
                        """)
                        .param("suite", suite.value())
                        .param("state", state)
                        .param("reason", reason, java.sql.Types.VARCHAR)
                        .update()));
    }
}
