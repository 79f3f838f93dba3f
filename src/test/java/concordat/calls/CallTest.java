package concordat.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import concordat.Chromium;
import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.actor.Role;
import concordat.demonstration.Demonstration;
import concordat.incidents.AddNarrative;
import concordat.incidents.AmbulanceRequest;
import concordat.incidents.Caller;
import concordat.incidents.Incident;
import concordat.incidents.IncidentId;
import concordat.incidents.Incidents;
import concordat.incidents.Known;
import concordat.incidents.OpenIncident;
import concordat.incidents.Place;
import concordat.incidents.RequestAmbulance;
import concordat.obligations.Obligation;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.people.Contact;
import concordat.people.ContactForm;
import concordat.people.ContactKind;
import concordat.people.Details;
import concordat.people.Home;
import concordat.people.MayShare;
import concordat.people.People;
import concordat.people.Person;
import concordat.people.PersonId;
import concordat.people.Query;
import concordat.people.Registration.Registered;
import concordat.prompts.Answer;
import concordat.prompts.QuestionSet;
import concordat.prompts.Response;
import concordat.records.Entry;
import concordat.records.Journal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ConcordatTest
class CallTest {
    static final Actor HANDLER =
            Actor.staff(UUID.randomUUID(), "Amara Example", "MPS", "MPS-CONTROL", Role.CALL_HANDLER);
    static final Actor NURSE =
            Actor.staff(UUID.randomUUID(), "Noor Example", "NLFT", "HIGHGATE-POS", Role.RECEIVING_NURSE);

    @Autowired
    Demonstration demonstration;

    @Autowired
    TakeCall takeCall;

    @Autowired
    AnswerPrompts answerPrompts;

    @Autowired
    DecideResponse decideResponse;

    @Autowired
    RequestAmbulance requestAmbulance;

    @Autowired
    Obligations obligations;

    @Autowired
    AddNarrative addNarrative;

    @Autowired
    HearIncident hearIncident;

    @Autowired
    Journal journal;

    @Autowired
    Incidents incidents;

    @Autowired
    People people;

    @Autowired
    SignedIn signedIn;

    @LocalServerPort
    int port;

    private SignedIn.Person handler;

    @BeforeEach
    void london_is_loaded() {
        demonstration.load();
        handler = signedIn.as(Role.CALL_HANDLER, "MPS", "MPS-CONTROL");
    }

    @Test
    void what_was_said_is_heard_again_from_the_log() {
        IncidentId id = aCall();

        assertThat(as(HANDLER, () -> hearIncident.hear(id)).raised())
                .extracting(one -> one.set().id())
                .contains("suicide-and-self-harm");
    }

    /// The screen shows the newest 200 entries.
    @ParameterizedTest
    @ValueSource(ints = {0, 200})
    void what_was_said_first_is_heard_on_the_incidents_screen_however_much_was_noted_since(int notes) {
        IncidentId id = aCall();

        CurrentActor.run(
                HANDLER, () -> IntStream.range(0, notes).forEach(note -> addNarrative.add(id, "Note " + note, null)));

        assertThat(handler.get("/incidents/" + id)).bodyText().contains("Suicide and self-harm (Life-threatening)");
    }

    @Test
    void an_answer_is_an_entry_of_the_log_and_is_not_told_twice() {
        IncidentId id = aCall();
        Answer answer = anAnswer(id);

        CurrentActor.run(HANDLER, () -> {
            answerPrompts.answer(id, List.of(answer));
            answerPrompts.answer(id, List.of(answer));
        });

        List<Entry> answered = entries(id, "call.answered");
        assertThat(answered).hasSize(1);
        assertThat(answered.getFirst().facts()).containsEntry("Answer", "Yes");
        assertThat(answered.getFirst().facts().get("Asked from")).contains("version");
    }

    @Test
    void departing_from_the_suggestion_keeps_the_reason() {
        IncidentId id = aCall();

        CurrentActor.run(HANDLER, () -> decideResponse.decide(id, Response.ADVICE_ONLY, "Her nurse is with her"));

        assertThat(entries(id, "call.decided").getFirst().facts())
                .containsEntry("Departed from it because", "Her nurse is with her");
    }

    @Test
    void departing_without_a_reason_is_never_blocked_and_the_log_says_so() {
        IncidentId id = aCall();

        CurrentActor.run(HANDLER, () -> decideResponse.decide(id, Response.ADVICE_ONLY, " "));

        assertThat(entries(id, "call.decided").getFirst().facts())
                .containsEntry("Departed from it because", "No reason was given");
    }

    @Test
    void following_the_suggestion_asks_for_no_reason() {
        IncidentId id = aCall();
        Response suggested =
                as(HANDLER, () -> hearIncident.hear(id)).suggestion().response();

        CurrentActor.run(HANDLER, () -> decideResponse.decide(id, suggested, ""));

        assertThat(entries(id, "call.decided").getFirst().facts()).doesNotContainKey("Departed from it because");
    }

    @Test
    void an_ambulance_that_was_decided_on_is_owed_until_it_is_asked_for() {
        IncidentId id = aCall();

        CurrentActor.run(HANDLER, () -> decideResponse.decide(id, Response.AMBULANCE_AND_ATTEND, "She may have bled"));
        assertThat(owed(id)).contains(ObligationKind.AMBULANCE_REQUESTED);
        CurrentActor.run(
                HANDLER,
                () -> requestAmbulance.request(
                        id,
                        new RequestAmbulance.Command(AmbulanceRequest.Grade.C2, "She may have bled", false, "", null)));
        assertThat(owed(id)).doesNotContain(ObligationKind.AMBULANCE_REQUESTED);
        CurrentActor.run(HANDLER, () -> decideResponse.decide(id, Response.AMBULANCE, "And again"));
        assertThat(owed(id)).doesNotContain(ObligationKind.AMBULANCE_REQUESTED);
    }

    @Test
    void an_ambulance_that_was_decided_against_is_owed_no_longer() {
        IncidentId id = aCall();

        CurrentActor.run(HANDLER, () -> {
            decideResponse.decide(id, Response.AMBULANCE, "She may have bled");
            decideResponse.decide(id, Response.ATTEND_IMMEDIATE, "She has not");
        });

        assertThat(owed(id)).doesNotContain(ObligationKind.AMBULANCE_REQUESTED);
    }

    private List<ObligationKind> owed(IncidentId id) {
        return as(HANDLER, () -> obligations.openOn(id.record())).stream()
                .map(Obligation::kind)
                .toList();
    }

    @Test
    void a_decision_that_was_not_chosen_says_so() {
        IncidentId id = aCall();

        assertThat(handler.post("/incidents/" + id + "/response", "reason", "Her nurse is there"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose what you decide");
    }

    @Test
    void while_nothing_is_raised_nothing_is_suggested_and_nothing_departed_from() {
        String home = handler.post("/calls/new", "narrative", "Wants the council", "borough", "E09000007")
                .getResponse()
                .getRedirectedUrl();
        IncidentId id = new IncidentId(UUID.fromString(home.replaceAll("^/incidents/([^/?]+).*", "$1")));

        assertThat(handler.get("/incidents/" + id + "/call")).bodyText().doesNotContain("Suggested", "checked");
        CurrentActor.run(HANDLER, () -> decideResponse.decide(id, Response.ADVICE_ONLY, ""));
        assertThat(entries(id, "call.decided").getFirst().facts())
                .doesNotContainKey("Suggested")
                .doesNotContainKey("Departed from it because");
    }

    @Test
    void a_trust_that_is_not_involved_cannot_answer() {
        IncidentId id = aCall();
        Answer answer = anAnswer(id);

        assertThatThrownBy(() -> CurrentActor.run(NURSE, () -> answerPrompts.answer(id, List.of(answer))))
                .isInstanceOf(NotFound.class);
    }

    @Nested
    class The_screen {
        @Test
        void offers_to_register_once_somebody_was_looked_for_and_takes_nobody_for_granted() {
            assertThat(handler.get("/calls/new")).bodyText().doesNotContain("somebody new");

            assertThat(handler.post("/calls/people", "name", "Ottoline Unheardof", "narrative", "He is shouting"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("<html", "He is shouting", "Nobody known was found", "Register them as somebody new")
                    .containsPattern("id=\"person-none\" value=\"\" checked");
        }

        @Test
        void shows_a_script_only_who_it_may_be() {
            PersonId person = registered("Vivian Onthecall", "07700 900661");
            name(person, "Robin Example", MayShare.NO);
            take("name", "Vivian Onthecall", "person", "" + person);

            assertThat(script("/calls/people", "phone", "07700900661", "person", "" + person))
                    .bodyText()
                    .contains("Vivian Onthecall", "No crisis plan", "Robin Example", "Must not be told")
                    .contains("1 earlier contact", "INC-", "still open", "None of these: register them")
                    .containsPattern("value=\"" + person + "\" checked")
                    .doesNotContain("<html");
        }

        @Test
        void finds_who_lives_where_it_is_happening() {
            registered("Lars Livesthere", "");

            assertThat(script("/calls/people", "text", "61 Nowhere Parade"))
                    .bodyText()
                    .contains("Lars Livesthere", "same address");
        }

        @Test
        void registers_whom_the_search_did_not_find_and_never_before_it_was_shown() {
            String[] typed = {
                "borough",
                "E09000007",
                "name",
                "Hortensia Notyetknown",
                "postcode",
                "e1 6an",
                "age",
                "40",
                "callerName",
                "Robin Example",
                "person",
                "new"
            };
            assertThat(handler.post("/calls/new", typed))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Nobody had looked for this name", "Hortensia Notyetknown", "Robin Example")
                    .containsPattern("id=\"person-new\" value=\"new\" checked");

            String home = home(handler.post("/calls/new", typed));

            Person made = people(home).getFirst();
            assertThat(made.name()).isEqualTo("Hortensia Notyetknown");
            assertThat(made.details().home().postcode()).isEqualTo("E1 6AN");
            assertThat(made.details().born().yearAbout()).isNotNull();
            assertThat(made.details().phones()).isEmpty();
            assertThat(handler.get(home + "/call"))
                    .bodyText()
                    .contains("Person in crisis", "Hortensia Notyetknown")
                    .doesNotContain("kept on the log");
        }

        @Test
        void registers_nobody_of_whom_nothing_is_known_and_loses_nothing() {
            assertThat(handler.post(
                            "/calls/new",
                            "borough",
                            "E09000007",
                            "headline",
                            "Shouting in a park",
                            "born.day",
                            "31",
                            "born.month",
                            "2",
                            "person",
                            "new",
                            "healthSupportName",
                            "Kim Sample",
                            "healthSupportMayShare",
                            "YES",
                            "callerKind",
                            "FAMILY"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Date of birth must be a real date", "value=\"31\"", "Shouting in a park", "Kim Sample")
                    .containsPattern("id=\"healthSupportMayShare\"[^>]*checked")
                    .containsPattern("value=\"FAMILY\" selected");
        }

        @Test
        void keeps_on_the_log_what_was_said_of_somebody_nobody_knows_yet() {
            String home = take("name", "Perhaps Sam", "address", "By the canal", "born.year", "198?");

            assertThat(people(home)).isEmpty();
            assertThat(handler.get(home + "/call"))
                    .bodyText()
                    .contains("Said of the person", "Name: Perhaps Sam", "Address: By the canal", "Born: 198?");
            assertThat(handler.get(home)).bodyText().contains("The person, as they were told of", "Perhaps Sam");
        }

        @Test
        void keeps_who_cares_for_the_person_and_whether_we_may_share() {
            PersonId person = registered("Wilf Caredfor", "07700 900662");

            String home = take(
                    "person",
                    "" + person,
                    "callerName",
                    "Mo Example",
                    "callerRelation",
                    "mother",
                    "phone",
                    "07700 900663",
                    "callerKind",
                    "FAMILY",
                    "callerMayShare",
                    "YES",
                    "carerName",
                    "Jo Sample",
                    "carerMayShare",
                    "NO",
                    "healthSupportRelationship",
                    "Care coordinator, Camden team",
                    "healthSupportPhone",
                    "020 7946 0779");

            assertThat(contacts(person))
                    .extracting(Contact::words, Contact::kind, Contact::mayShare)
                    .containsExactly(
                            tuple("Mo Example (mother)", ContactKind.FAMILY, MayShare.YES),
                            tuple("Jo Sample", ContactKind.CARER, MayShare.NO),
                            tuple(
                                    "Care coordinator, Camden team",
                                    ContactKind.HEALTH_SUPPORT_PERSON,
                                    MayShare.NOT_ASKED));
            assertThat(contacts(person).getFirst().sharingNote()).startsWith("Said on INC-");
            assertThat(handler.get(home + "/call"))
                    .bodyText()
                    .contains("Kept as a contact of Wilf Caredfor", "Jo Sample", "Must not be told");
        }

        @Test
        void keeps_on_the_log_who_cares_for_somebody_nobody_knows_yet_and_hands_them_on() {
            String home = take("carerName", "Al Specimen", "carerPhone", "020 7946 0780", "carerMayShare", "NO");
            String kept = "Carer: Al Specimen 020 7946 0780. Must not be told";
            assertThat(handler.get(home + "/call")).bodyText().contains("so these are kept on the log", kept);

            PersonId person = registered("Xena Foundlater", "");
            handler.post(home + "/people", "person", "" + person, "role", "IN_CRISIS");
            assertThat(handler.get(home + "/call"))
                    .bodyText()
                    .contains(kept, "Make them a contact of Xena Foundlater", "value=\"Al Specimen\"");
            handler.post(
                    home + "/contacts",
                    "contactName",
                    "Al Specimen",
                    "contactPhone",
                    "020 7946 0780",
                    "contactKind",
                    "CARER",
                    "contactMayShare",
                    "NO");

            assertThat(contacts(person)).extracting(Contact::mayShare).containsExactly(MayShare.NO);
            assertThat(handler.get(home + "/call")).bodyText().doesNotContain("Make them a contact");
        }

        @Test
        void asks_again_for_a_contact_of_whom_nothing_is_said() {
            String home = take();

            assertThat(handler.post(home + "/contacts", "contactMayShare", "YES"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Error: ", "Give a name or a phone")
                    .containsPattern("value=\"YES\" checked");
        }

        @Test
        void is_headed_by_a_few_words_or_else_by_the_first_sentence() {
            String said = "She is on the roof. Her brother has gone up to her.";

            assertThat(script("/calls/prompts", "narrative", said))
                    .bodyText()
                    .contains("hx-swap-oob", "Left empty, it is: She is on the roof<");
            assertThat(handler.get(take("narrative", said) + "/call"))
                    .bodyText()
                    .contains("Call: She is on the roof</h1>");
            assertThat(handler.get(take("narrative", said, "headline", "Woman on a roof") + "/call"))
                    .bodyText()
                    .contains("Call: Woman on a roof</h1>");
        }

        private MvcTestResult script(String path, String... fields) {
            return handler.script(path, fields);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void the_screen_is_accessible_and_fits_and_is_worked_by_keyboard(int width) {
        registered("Ynez Bykeyboard", "07700 900664");
        try (BrowserContext window = Chromium.window(handler, port, width, 900)) {
            List<String> complaints = new ArrayList<>();
            Page page = window.newPage();
            Chromium.onComplaint(page, complaints::add);
            page.navigate("/calls/new");
            page.getByLabel("Borough").selectOption("Camden");
            page.getByLabel("What is the caller saying?").fill("He has a knife. He is crying.");
            page.getByText("Left empty, it is: He has a knife").waitFor();
            page.locator("#name").fill("Ynez Bykeyboard");
            Locator found = page.getByLabel("Ynez Bykeyboard");
            found.first().waitFor();
            found.first().focus();
            page.keyboard().press("Space");
            page.locator("summary:has-text('Add a carer')").focus();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().type("Al Specimen");
            page.waitForResponse(
                    "**/calls/people", () -> page.locator("#postcode").fill("E1 6AN"));
            page.waitForFunction("() => !document.querySelector('.htmx-request, .htmx-settling, .htmx-swapping')");
            assertThat(page.locator("#people input:checked").getAttribute("value"))
                    .hasSize(36);

            assertAccessible(page, width, "call");
            page.locator("#carerName").press("Enter");
            page.getByText("Who cares for them").waitFor();
            assertAccessible(page, width, "call-open");
            assertThat(Chromium.text(page, "main")).contains("Ynez Bykeyboard", "Al Specimen");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void the_same_is_in_the_api() {
        String call = """
                {"incident": {"borough": "E09000007", "narrative": "He is lost. He is cold."}, "register": true,
                 "said": {"name": "Zeno Byprogram", "age": "70"},
                 "contacts": [{"name": "Jo Sample", "kind": "CARER", "mayShare": "NO"}]}
                """;
        assertThat(handler.api(HttpMethod.POST, "/api/calls", call))
                .hasStatus(422)
                .bodyText()
                .contains("NOT_SEARCHED");
        handler.get("/api/people?name=Zeno%20Byprogram");

        MvcTestResult taken = handler.api(HttpMethod.POST, "/api/calls", call);

        assertThat(taken).hasStatus(201);
        String id = read(taken, "$.call");
        PersonId person = new PersonId(UUID.fromString(read(taken, "$.person")));
        assertThat(handler.api(
                        HttpMethod.POST,
                        "/api/calls/" + id + "/contacts",
                        "{\"name\": \"Kim Sample\", \"kind\": \"HEALTH_SUPPORT_PERSON\"}"))
                .hasStatus(201)
                .bodyText()
                .contains("" + person);
        assertThat(contacts(person)).extracting(Contact::name).containsExactly("Jo Sample", "Kim Sample");
        assertThat(handler.get(taken.getResponse().getHeader("Location")))
                .bodyText()
                .contains("He is lost");
        assertThat(handler.api(HttpMethod.POST, "/api/calls", "{\"register\": true}"))
                .hasStatus(422)
                .bodyText()
                .contains("Say what the call is about");
        assertThat(handler.api(
                        HttpMethod.POST,
                        "/api/calls",
                        "{\"incident\": {\"borough\": \"E09000007\"}, \"register\": true}"))
                .hasStatus(422)
                .bodyText()
                .contains("\"name\"");
    }

    private static void assertAccessible(Page page, int width, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + "-" + width + ".png")));
        assertThat(Chromium.violations(page)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }

    private String take(String... fields) {
        return home(handler.post(
                "/calls/new",
                Stream.concat(Stream.of("borough", "E09000007"), Stream.of(fields))
                        .toArray(String[]::new)));
    }

    private static String home(MvcTestResult opened) {
        assertThat(opened).hasStatus3xxRedirection();
        String to = opened.getResponse().getRedirectedUrl();
        Matcher path = Pattern.compile("/incidents/[0-9a-f-]{36}").matcher(to == null ? "" : to);
        assertThat(path.find()).as(to).isTrue();
        return path.group();
    }

    private List<Person> people(String home) {
        IncidentId id = new IncidentId(UUID.fromString(home.substring("/incidents/".length())));
        return handler.call(() -> incidents.subjects(id).stream()
                .map(one -> people.person(one.person()))
                .toList());
    }

    private PersonId registered(String name, String phone) {
        Details details = Details.named(name.split(" ")[0], name.split(" ")[1])
                .with(new Home("61 Nowhere Parade", "ZZ9 9ZZ"))
                .withPhones(phone);
        return handler.call(() -> {
            people.search(Query.like(details));
            return ((Registered) people.register(details)).person();
        });
    }

    private void name(PersonId person, String name, MayShare mayShare) {
        handler.call(
                () -> people.addContact(person, new ContactForm(name, null, null, ContactKind.CARER, mayShare, null)));
    }

    private List<Contact> contacts(PersonId person) {
        return handler.call(() -> people.contacts(person));
    }

    private static String read(MvcTestResult result, String path) {
        return JsonPath.read(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8), path);
    }

    private Answer anAnswer(IncidentId id) {
        QuestionSet set =
                as(HANDLER, () -> hearIncident.hear(id)).raised().getFirst().set();
        return new Answer(set.id(), set.questions().getFirst().id(), Answer.YES);
    }

    private IncidentId aCall() {
        var incident = new OpenIncident.Command(
                Incident.Source.CALL,
                null,
                "E09000007",
                "Woman on a bridge",
                Place.UNKNOWN,
                Caller.NOBODY,
                Known.YES,
                "She says she wants to die");
        var taken = as(HANDLER, () -> (TakeCall.Outcome.Taken) takeCall.take(TakeCall.Command.of(incident)));
        return taken.incident();
    }

    private List<Entry> entries(IncidentId id, String act) {
        return as(HANDLER, () -> journal.timeline(List.of(id.record()), 50)).stream()
                .filter(entry -> entry.act().equals(act))
                .toList();
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return CurrentActor.call(actor, work::get);
    }
}
