package concordat.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.ConcordatTest;
import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.agencies.Agencies;
import concordat.agencies.Duty;
import java.time.Instant;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@ConcordatTest
class AgencyPagesTest {
    static final Actor INSPECTOR =
            Actor.staff(UUID.randomUUID(), "Dana Example", "BCU-NE", "BCU-NE-DUTY", Role.DUTY_INSPECTOR);
    static final Actor OFFICER =
            Actor.staff(UUID.randomUUID(), "Sam Example", "BCU-NE", "BCU-NE-RESPONSE", Role.RESPONSE_OFFICER);

    @Autowired
    Demonstration demonstration;

    @Autowired
    Agencies agencies;

    MockMvcTester mvc;

    @BeforeEach
    void london_is_loaded(@Autowired WebApplicationContext context) {
        mvc = MockMvcTester.from(context);
        demonstration.load();
    }

    @Nested
    class The_boroughs {
        @Test
        void name_the_trust_of_the_chosen_day() throws Exception {
            assertThat(rowOf("Camden", "/agencies?day.day=31&day.month=10&day.year=2024"))
                    .contains("Camden and Islington NHS Foundation Trust");
            assertThat(rowOf("Camden", "/agencies?day.day=1&day.month=11&day.year=2024"))
                    .contains("North London NHS Foundation Trust");
        }

        @Test
        void are_those_of_today_unless_a_day_is_chosen() throws Exception {
            assertThat(rowOf("Camden", "/agencies")).contains("North London NHS Foundation Trust");
        }

        @Test
        void keep_what_was_typed_when_it_is_no_day() throws Exception {
            MvcTestResult result = get(OFFICER, "/agencies?day.day=31&day.month=2&day.year=2024");

            assertThat(result).hasStatus(422);
            assertThat(page(result).select("input[name=day.month]").val()).isEqualTo("2");
            assertThat(page(result).title()).startsWith("Error: ");
        }

        private String rowOf(String borough, String address) throws Exception {
            return page(get(OFFICER, address))
                    .select("tr:has(th:containsOwn(" + borough + "))")
                    .text();
        }
    }

    @Nested
    class An_organisation {
        @Test
        void tells_what_it_took_over_and_its_codes() throws Exception {
            String words = page(get(OFFICER, "/agencies/NLFT")).text();

            assertThat(words)
                    .contains("Took over from, 1 November 2024 Barnet, Enfield and Haringey")
                    .contains("NHS Organisation Data Service G6V2S")
                    .contains("Highgate Mental Health Centre place of safety");
        }

        @Test
        void tells_a_service_that_never_changed_as_one() throws Exception {
            assertThat(page(get(OFFICER, "/agencies/LBC-CAMDEN"))
                            .select("tr:contains(1 April 2019)")
                            .eachText())
                    .singleElement()
                    .asString()
                    .contains("Camden Council 1 April 2019 Present");
        }

        @Test
        void that_is_not_there_is_not_found() {
            assertThat(get(OFFICER, "/agencies/NOBODY")).hasStatus(404);
        }

        @Test
        void offers_duty_to_those_who_keep_its_rota_only() throws Exception {
            assertThat(page(get(INSPECTOR, "/agencies/BCU-NE")).select("form[action$=/duty]"))
                    .isNotEmpty();
            assertThat(page(get(OFFICER, "/agencies/BCU-NE")).select("form[action$=/duty]"))
                    .isEmpty();
        }
    }

    @Nested
    class A_duty {
        @Test
        void is_taken_and_ended_from_the_page() throws Exception {
            assertThat(post(INSPECTOR, "/agencies/posts/BCU-NE-DUTY-2/duty"))
                    .hasRedirectedUrl("/agencies/BCU-NE?done=saved");
            Document during = page(get(INSPECTOR, "/agencies/BCU-NE"));
            Duty duty = CurrentActor.call(INSPECTOR, () -> agencies.onDuty("BCU-NE-DUTY-2", Instant.now()))
                    .orElseThrow();
            Element end = during.selectFirst(
                    "form[action$=/%s/end]".formatted(duty.id().value()));

            assertThat(during.text()).contains("Dana Example, since");
            assertThat(post(INSPECTOR, end.attr("action"))).hasRedirectedUrl("/agencies/BCU-NE?done=saved");
            assertThat(page(get(INSPECTOR, "/agencies/BCU-NE")).text()).doesNotContain("Dana Example, since");
        }

        @Test
        void is_refused_in_words_where_the_post_is_filled() throws Exception {
            post(INSPECTOR, "/agencies/posts/BCU-NE-DUTY-1/duty");

            MvcTestResult again = post(INSPECTOR, "/agencies/posts/BCU-NE-DUTY-1/duty");

            assertThat(again).hasStatus(422);
            assertThat(page(again).select(".govuk-error-summary").text()).contains("Someone else is on duty");
        }

        @Test
        void is_refused_in_words_to_those_who_do_not_do_its_work() throws Exception {
            MvcTestResult refused = post(OFFICER, "/agencies/posts/BCU-NE-DUTY-1/duty");

            assertThat(refused).hasStatus(422);
            assertThat(page(refused).select(".govuk-error-summary").text())
                    .contains("those of its agency who do its work");
        }

        @Test
        void is_taken_and_ended_by_a_program() {
            MvcTestResult taken = post(INSPECTOR, "/api/agencies/posts/BCU-NE-DUTY-2/duty");
            Duty duty = CurrentActor.call(INSPECTOR, () -> agencies.onDuty("BCU-NE-DUTY-2", Instant.now()))
                    .orElseThrow();

            assertThat(taken)
                    .hasStatus(201)
                    .bodyJson()
                    .extractingPath("$.accountName")
                    .isEqualTo("Dana Example");
            assertThat(post(
                            INSPECTOR,
                            "/api/agencies/duties/%s/end".formatted(duty.id().value())))
                    .hasStatus(200);
        }

        @Test
        void is_refused_to_a_program_with_its_grounds() {
            assertThat(post(INSPECTOR, "/api/agencies/posts/BCU-CN-DUTY-1/duty"))
                    .hasStatus(422)
                    .bodyJson()
                    .extractingPath("$.grounds[0].code")
                    .isEqualTo("NOT_YOUR_ROTA");
        }
    }

    @Nested
    class The_interface_for_programs {
        @Test
        void routes_by_borough_and_day() {
            assertThat(get(OFFICER, "/api/agencies/cover/E09000007?day=2024-10-31"))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.trust.code")
                    .isEqualTo("CANDI");
        }

        @Test
        void tells_all_of_an_organisation() {
            assertThat(get(OFFICER, "/api/agencies/NLFT"))
                    .bodyJson()
                    .extractingPath("$.predecessors[*].code")
                    .asArray()
                    .containsExactly("BEH", "CANDI");
        }

        @Test
        void does_not_find_what_is_not_there() {
            assertThat(get(OFFICER, "/api/agencies/cover/E09999999")).hasStatus(404);
        }
    }

    private MvcTestResult get(Actor actor, String address) {
        return CurrentActor.call(actor, () -> mvc.get().uri(address).exchange());
    }

    private MvcTestResult post(Actor actor, String address) {
        return CurrentActor.call(
                actor,
                () -> mvc.post()
                        .uri(address)
                        .contentType(
                                address.startsWith("/api/")
                                        ? MediaType.APPLICATION_JSON
                                        : MediaType.APPLICATION_FORM_URLENCODED)
                        .content(address.startsWith("/api/") ? "{}" : "")
                        .exchange());
    }

    private static Document page(MvcTestResult result) throws Exception {
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
