package concordat.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import concordat.ConcordatTest;
import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.people.Registration.Registered;
import concordat.records.Entry;
import concordat.records.Journal;
import concordat.records.LinkMeaning;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Records;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@ConcordatTest
class PeoplePagesTest {
    private final Actor officer =
            Actor.staff(UUID.randomUUID(), "Sam Example", "MPS", "MPS-TEST", Role.MENTAL_HEALTH_TEAM);
    private final Actor nurse =
            Actor.staff(UUID.randomUUID(), "Noor Example", "SLAM", "SLAM-TEST", Role.RECEIVING_NURSE);
    private final Actor controller =
            Actor.staff(UUID.randomUUID(), "Lee Example", "LAS", "LAS-TEST", Role.AMBULANCE_CONTROLLER);

    @Autowired
    WebApplicationContext context;

    @Autowired
    People people;

    @Autowired
    Records records;

    @Autowired
    Journal journal;

    private MockMvcTester mvc;

    @BeforeEach
    void staff_have_accounts() {
        mvc = MockMvcTester.from(context);
        for (Actor actor : List.of(officer, nurse, controller)) {
            CurrentActor.call(actor, () -> records.open(new RecordId(actor.id()), RecordKind.ACCOUNT, Instant.now()));
        }
    }

    @Nested
    class The_search_page {
        @Test
        void offers_to_register_only_after_a_search() {
            assertThat(get("/people/search")).hasStatusOk().bodyText().doesNotContain("Register a new person");
            assertThat(get("/people/search?name=Nobody%20Atall"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Nobody found", "Register a new person", "/people/new?name=Nobody%20Atall");
        }

        @Test
        void shows_whom_it_found_and_why() {
            registered(Details.named("Uma", "Pagefound").withPhones("07700 900555"));

            assertThat(get("/people/search?name=Pagefound%20Uma"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("1 person found", "Uma Pagefound", "same names in another order");
        }

        @Test
        void keeps_what_was_typed_when_a_date_is_wrong() {
            assertThat(get("/people/search?name=Uma&born.day=31&born.month=2&born.year=1987"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Error: ", "Date of birth must be a real date", "value=\"Uma\"", "value=\"31\"");
        }

        @Test
        void is_not_for_a_role_that_needs_no_names() {
            assertThat(as(controller, () -> mvc.get().uri("/people/search").exchange()))
                    .hasStatus(403);
        }
    }

    @Nested
    class The_part_of_the_call_screen {
        @Test
        void shows_plan_carers_and_earlier_contacts() {
            PersonId person = registered(Details.named("Vic", "Quickfound").withPhones("07700 900556"));
            post("/people/" + person + "/plan", "helps", "Talk about the garden", "coWritten", "true");
            post("/people/" + person + "/contacts/new", "name", "Robin Example", "kind", "CARER", "mayShare", "YES");
            incidentAbout(person);

            assertThat(CurrentActor.call(officer, () -> people.quick(typed("07700900556"), "", ""))
                            .people())
                    .satisfiesExactly(quick -> {
                        assertThat(quick.match().person().id()).isEqualTo(person);
                        assertThat(quick.plan()).extracting(Plan::headline).isEqualTo("Talk about the garden");
                        assertThat(quick.contacts())
                                .extracting(Contact::mayShare)
                                .containsExactly(MayShare.YES);
                        assertThat(quick.earlierWords()).isEqualTo("1 earlier contact");
                        assertThat(quick.earlier()).hasSize(1);
                    });
        }

        @Test
        void keeps_whom_somebody_chose_whatever_is_typed_then() {
            PersonId person = registered(Details.named("Val", "Chosenfirst"));

            QuickMatches now = CurrentActor.call(officer, () -> people.quick(typed("07700900559"), "" + person, ""));

            assertThat(now.people())
                    .extracting(quick -> quick.match().person().id())
                    .containsExactly(person);
            assertThat(now.isNobody()).isFalse();
        }

        @Test
        void offers_nobody_new_before_anything_was_looked_for() {
            assertThat(CurrentActor.call(officer, () -> people.quick(typed(""), "", ""))
                            .searched())
                    .isFalse();
        }

        private SearchForm typed(String phone) {
            return new SearchForm(null, null, null, phone, null, null, null);
        }
    }

    @Nested
    class The_page_of_a_person {
        @Test
        void tells_who_they_are_with_earlier_records_and_who_sees_it() {
            PersonId person = registered(Details.named("Wyn", "Pageshown").with(new Home("1 Beech Row", "E1 6AN")));
            RecordId incident = incidentAbout(person);

            assertThat(get("/people/" + person))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Wyn Pageshown", "1 Beech Row, E1 6AN", "/incidents/" + incident, "Person registered")
                    .contains("Who can see this record", "Correct these details", "Write a plan");
        }

        @Test
        void is_a_look_in_the_journal() {
            PersonId person = registered(Details.named("Xan", "Lookedat"));

            get("/people/" + person);

            assertThat(CurrentActor.call(officer, () -> journal.withLooks(person.record(), 1)))
                    .extracting(Entry::title)
                    .containsExactly("The person");
        }

        @Test
        void is_not_found_by_another_agency() {
            PersonId person = registered(Details.named("Yan", "Ours"));

            assertThat(as(nurse, () -> mvc.get().uri("/people/" + person).exchange()))
                    .hasStatus(404);
        }
    }

    @Nested
    class Registering {
        @Test
        void without_a_search_shows_who_it_may_be_and_then_goes_on() {
            registered(Details.named("Zoe", "Seenbefore"));
            Actor other = Actor.staff(UUID.randomUUID(), "Kit Example", "MPS", "MPS-TEST", Role.CALL_HANDLER);
            CurrentActor.call(other, () -> records.open(new RecordId(other.id()), RecordKind.ACCOUNT, Instant.now()));

            assertThat(as(other, () -> send("/people/new", "given", "Zoë", "family", "Seenbefore")))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Look at these people first", "Zoe Seenbefore", "value=\"Zoë\"");
            assertThat(as(other, () -> send("/people/new", "given", "Zoë", "family", "Seenbefore")))
                    .hasStatus3xxRedirection();
        }

        @Test
        void starts_with_what_was_searched_for() {
            assertThat(get("/people/new?name=Ana%20Maria%20Carried&postcode=e1%206an&phone=07700900557"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("value=\"Ana Maria\"", "value=\"Carried\"", "value=\"e1 6an\"", "07700900557");
        }

        @Test
        void somebody_nobody_can_name_needs_a_description() {
            assertThat(post("/people/new", "given", ""))
                    .hasStatus(422)
                    .bodyText()
                    .contains("say what the person looks like");
            assertThat(post("/people/new", "description", "Man in a red hat")).hasStatus3xxRedirection();
        }

        @Test
        void with_a_mistyped_nhs_number_loses_nothing() {
            assertThat(post("/people/new", "family", "Keptname", "nhsNumber", "4857773456"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("wrong digit", "Keptname", "4857773456");
        }
    }

    @Test
    void a_correction_that_somebody_else_made_first_keeps_both() {
        PersonId person = registered(Details.named("Abe", "Twice"));
        assertThat(post("/people/" + person + "/correct", "given", "Abe", "family", "Mine", "version", "1"))
                .hasStatus3xxRedirection();

        assertThat(post("/people/" + person + "/correct", "given", "Abe", "family", "Theirs", "version", "1"))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody changed this person", "Abe Mine", "value=\"Theirs\"");
    }

    @Test
    void a_contact_is_withdrawn_with_a_reason() {
        PersonId person = registered(Details.named("Bo", "Withcontact"));
        post("/people/" + person + "/contacts/new", "relationship", "neighbour at number 4");
        ContactId contact = CurrentActor.call(officer, () -> people.contacts(person))
                .getFirst()
                .id();
        String path = "/people/" + person + "/contacts/" + contact;

        assertThat(get(path)).hasStatusOk().bodyText().contains("neighbour at number 4", "Ask first");
        assertThat(post(path + "/withdraw", "reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Say why");
        assertThat(post(path + "/withdraw", "reason", "Moved away")).hasStatus3xxRedirection();
        assertThat(get("/people/" + person)).bodyText().contains("Former contacts", "Moved away");
    }

    @Test
    void a_contact_who_is_named_again_is_there_once_and_may_be_told_what_was_said_last() {
        PersonId person = registered(Details.named("Cy", "Namedagain"));
        String path = "/people/" + person + "/contacts/new";
        post(path, "name", "Robin Example", "relationship", "sister", "phone", "020 7946 0778", "kind", "CARER");
        post(path, "name", "robin example", "phone", "02079460778", "kind", "CARER", "mayShare", "NO");
        post(path, "name", "Robin Example", "kind", "CARER");

        assertThat(CurrentActor.call(officer, () -> people.contacts(person)))
                .extracting(Contact::words, Contact::mayShare)
                .containsExactly(tuple("Robin Example (sister)", MayShare.NO));
    }

    @Nested
    class The_api {
        @Test
        void registers_after_a_search_and_finds_again() {
            get("/api/people?name=Cal%20Programmed");

            assertThat(json("/api/people", """
                    {"given": "Cal", "family": "Programmed", "bornOn": "1987-03-04", "phones": ["07700 900558"]}
                    """))
                    .hasStatus(201)
                    .bodyJson()
                    .extractingPath("$.reference")
                    .asString()
                    .startsWith("PER-");
            assertThat(get("/api/people?phone=07700900558"))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$[0].reasons[0]")
                    .isEqualTo("same phone");
        }

        @Test
        void refuses_to_register_without_a_search() {
            assertThat(json("/api/people", "{\"given\": \"Dan\", \"family\": \"Unsearched\"}"))
                    .hasStatus(422)
                    .bodyJson()
                    .extractingPath("$.grounds[0].code")
                    .isEqualTo("NOT_SEARCHED");
        }

        @Test
        void names_the_field_that_is_wrong() {
            assertThat(json("/api/people", "{\"family\": \"Wrong\", \"nhsNumber\": \"4857773456\"}"))
                    .hasStatus(422)
                    .bodyJson()
                    .extractingPath("$.errors[0].fieldId")
                    .isEqualTo("nhsNumber");
        }

        @Test
        void keeps_contacts_and_plans() {
            PersonId person = registered(Details.named("Eli", "Programmed"));
            String path = "/api/people/" + person;

            assertThat(json(path + "/contacts", "{\"name\": \"Robin Example\", \"kind\": \"CARER\"}"))
                    .hasStatus(201);
            assertThat(json(path + "/plan", "{\"helps\": \"Quiet\", \"coWritten\": true}"))
                    .hasStatus(201);
            assertThat(get(path + "/contacts"))
                    .bodyJson()
                    .extractingPath("$[0].mayShare")
                    .isEqualTo("NOT_ASKED");
            assertThat(get(path + "/plan"))
                    .bodyJson()
                    .extractingPath("$.version")
                    .isEqualTo(1);
        }
    }

    private MvcTestResult get(String uri) {
        return as(officer, () -> mvc.get().uri(URI.create(uri)).exchange());
    }

    private MvcTestResult post(String uri, String... form) {
        return as(officer, () -> send(uri, form));
    }

    private MvcTestResult send(String uri, String... form) {
        var request = mvc.post().uri(uri).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        for (int i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult json(String uri, String body) {
        return as(
                officer,
                () -> mvc.post()
                        .uri(uri)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .exchange());
    }

    private static MvcTestResult as(Actor actor, Supplier<MvcTestResult> request) {
        return CurrentActor.call(actor, request::get);
    }

    private PersonId registered(Details details) {
        return CurrentActor.call(officer, () -> {
            people.search(Query.like(details));
            return ((Registered) people.register(details)).person();
        });
    }

    private RecordId incidentAbout(PersonId person) {
        return CurrentActor.call(officer, () -> {
            RecordId incident = records.open(RecordKind.INCIDENT, Instant.now());
            records.link(incident, LinkMeaning.CONCERNS, person.record());
            return incident;
        });
    }
}
