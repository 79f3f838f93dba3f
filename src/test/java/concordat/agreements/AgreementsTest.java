package concordat.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.SignedIn.Person;
import concordat.actor.Role;
import concordat.actor.Time;
import concordat.obligations.Obligation;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.people.Details;
import concordat.people.People;
import concordat.people.PersonId;
import concordat.people.Query;
import concordat.people.Registration;
import concordat.records.RecordId;
import concordat.records.Records;
import concordat.records.Scope;
import concordat.records.Section;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// Two agencies, a person, and what an agreement between them opens.
@ConcordatTest
class AgreementsTest {
    @Autowired
    SignedIn signedIn;

    @Autowired
    People people;

    @Autowired
    Records records;

    @Autowired
    Obligations obligations;

    @Autowired
    AgreementStore agreements;

    @Autowired
    SharingStore sharing;

    @Autowired
    TransactionTemplate transaction;

    String police;
    String trust;
    Person officer;
    Person nurse;
    Person ourGuardian;
    Person theirGuardian;
    String reference;
    RecordId person;

    @BeforeEach
    void two_agencies_and_a_person() {
        String world = UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        police = "AP-" + world;
        trust = "AT-" + world;
        officer = signedIn.as(Role.MENTAL_HEALTH_TEAM, police, null);
        nurse = signedIn.as(Role.RECEIVING_NURSE, trust, null);
        ourGuardian = signedIn.as(Role.RECORDS_GUARDIAN, police, null);
        theirGuardian = signedIn.as(Role.RECORDS_GUARDIAN, trust, null);
        PersonId registered = officer.call(() -> {
            people.search(Query.named("Specimen " + world));
            return ((Registration.Registered) people.register(Details.named("Specimen", world))).person();
        });
        person = registered.record();
        reference = officer.call(() -> records.find(person)).reference();
    }

    @Test
    void nothing_is_shared_without_an_agreement_and_the_refusal_is_kept() {
        MvcTestResult refused = share("CONTACTS", "");

        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("No agreement between the two agencies is in force");
        assertThat(scopeOfNurse()).isEqualTo(Scope.POINTER);
        assertThat(nurse.get("/people/" + person)).hasStatus(404);
    }

    @Test
    void a_signed_clause_opens_exactly_its_sections_until_the_agreement_ends() {
        anAgreement("UNLESS_REFUSED", "CONTACTS", "RISK");

        assertThat(share("CONTACTS", "")).hasStatus(303);

        assertThat(scopeOfNurse()).isEqualTo(Scope.of(List.of(Section.CONTACTS)));
        assertThat(nurse.call(() -> people.contacts(new PersonId(person.value()))))
                .isEmpty();
        assertThat(nurse.get("/people/" + person)).hasStatus(404);
        Instant after = Instant.now().plus(Duration.ofDays(400));
        Time.tell(InstantSource.fixed(after), () -> assertThat(scopeOfNurse()).isEqualTo(Scope.POINTER));
        assertThat(nurse.call(() -> records.find(reference))).isPresent();
    }

    @Test
    void a_pointer_says_the_name_and_the_agencies_and_nothing_else() {
        anAgreement("NOT_NEEDED", "CONTACTS");
        assertThat(text(nurse.get("/access/" + reference))).doesNotContain("Specimen");

        assertThat(share("", "")).hasStatus(303);

        assertThat(nurse.get("/records/" + reference)).hasRedirectedUrl("/access/" + reference);
        assertThat(text(nurse.get("/access/" + reference)))
                .contains("Specimen", police, "that there is this record", "ask to see more");
        assertThat(nurse.get("/people/" + person)).hasStatus(404);
        assertThat(nurse.get("/people/search?name=Specimen")).bodyText().doesNotContain(reference);
    }

    @Test
    void what_is_withheld_is_named_and_does_not_read_as_if_there_were_none() {
        anAgreement("NOT_NEEDED", "IDENTITY");
        assertThat(share("IDENTITY", "")).hasStatus(303);

        assertThat(text(nurse.get("/people/" + person)))
                .contains("Withheld from your agency: contacts, risk and plan", "/access/" + reference)
                .doesNotContain("There is none.", "Nobody is known yet.");
        assertThat(text(officer.get("/people/" + person)))
                .contains("There is none.", "Nobody is known yet.")
                .doesNotContain("Withheld");
    }

    @Test
    void outside_its_clauses_it_is_refused_with_the_nearest() {
        anAgreement("UNLESS_REFUSED", "CONTACTS");

        MvcTestResult refused = share("CLINICAL", "");

        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("No clause in force covers all of this", "Clause 1: contacts of a person");
    }

    @Test
    void what_the_person_refused_is_shared_only_with_the_balance_written_down() {
        anAgreement("UNLESS_REFUSED", "CONTACTS");
        officer.post("/sharing/" + reference + "/consents", "said", "REFUSED", "words", "Not my mother");

        assertThat(share("CONTACTS", "")).hasStatus(422);
        assertThat(share("CONTACTS", "Her life is at risk tonight")).hasStatus(303);
        assertThat(scopeOfNurse().covers(Section.CONTACTS)).isTrue();
    }

    @Test
    void ending_the_agreement_closes_what_was_opened_under_it() {
        String agreement = anAgreement("NOT_NEEDED", "CONTACTS");
        share("CONTACTS", "");

        ourGuardian.post("/agreements/" + agreement + "/end", "why", "Reviewed and not renewed");

        assertThat(scopeOfNurse()).isEqualTo(Scope.POINTER);
        assertThat(nurse.call(() -> records.find(reference))).isEmpty();
    }

    @Test
    void what_is_signed_is_not_changed() {
        String agreement = anAgreement("NOT_NEEDED", "CONTACTS");

        assertThat(addClause(agreement, "NOT_NEEDED", "CLINICAL")).hasStatus(422);
    }

    @Test
    void asking_for_more_has_a_clock_and_an_answer_with_a_reason() {
        anAgreement("NOT_NEEDED", "CONTACTS", "RISK");
        share("CONTACTS", "");

        assertThat(nurse.post("/sharing/" + reference + "/asks", "sections", "RISK", "why", "She is on our ward now"))
                .hasStatus(303);

        List<Obligation> owed = ourGuardian.call(() -> obligations.openOn(person));
        assertThat(owed).extracting(Obligation::kind).containsExactly(ObligationKind.SHARING_ANSWERED);
        UUID ask = ourGuardian
                .call(() -> transaction.execute(_ -> sharing.asks()))
                .getFirst()
                .id();
        assertThat(ourGuardian.post("/sharing/asks/" + ask, "answer", "", "why", ""))
                .hasStatus(422);
        assertThat(ourGuardian.post("/sharing/asks/" + ask, "answer", "NO", "why", "The plan is out of date"))
                .hasStatus(303);
        assertThat(text(nurse.get("/sharing"))).contains("Refused by", "The plan is out of date");
        assertThat(ourGuardian.call(() -> obligations.openOn(person))).isEmpty();
        assertThat(nurse.post("/sharing/asks/" + ask, "answer", "YES", "why", "Because"))
                .hasStatus(403);
    }

    @Test
    void an_agency_that_is_no_party_sees_no_agreement() {
        String agreement = anAgreement("NOT_NEEDED", "CONTACTS");
        Person stranger = signedIn.as(Role.RECORDS_GUARDIAN, "AX-STRANGER", null);

        assertThat(stranger.get("/agreements/" + agreement)).hasStatus(404);
        assertThat(text(stranger.get("/agreements"))).doesNotContain(agreement);
    }

    /// Drawn up by us, signed by both.
    private String anAgreement(String consent, String... sections) {
        java.time.LocalDate today = java.time.LocalDate.now(java.time.ZoneOffset.UTC);
        RecordId id = ourGuardian.call(() -> made(today));
        assertThat(addClause(id.toString(), consent, sections)).hasStatus(303);
        assertThat(ourGuardian.post("/agreements/" + id + "/signature")).hasStatus(303);
        assertThat(theirGuardian.post("/agreements/" + id + "/signature")).hasStatus(303);
        return id.toString();
    }

    @Autowired
    MakeAgreement makeAgreement;

    private RecordId made(java.time.LocalDate today) {
        return makeAgreement.make(new MakeAgreement.Command(
                "Crisis care",
                Agreement.Kind.INFORMATION_SHARING,
                "Care in a crisis",
                "",
                today.minusDays(1),
                today.plusDays(180),
                today.plusDays(365),
                List.of(police, trust)));
    }

    private MvcTestResult addClause(String agreement, String consent, String... sections) {
        List<String> fields = new java.util.ArrayList<>(List.of(
                "words", "Carers may be told", "gateway", "MHA_FUNCTIONS", "recordKind", "PERSON", "consent", consent));
        for (String section : sections) {
            fields.addAll(List.of("sections", section));
        }
        return ourGuardian.post("/agreements/" + agreement + "/clauses", fields.toArray(String[]::new));
    }

    private MvcTestResult share(String section, String balance) {
        return officer.post(
                "/sharing/" + reference + "/shares",
                "to",
                trust,
                "sections",
                section,
                "necessity",
                "She is on her way to them",
                "override",
                balance.isEmpty() ? "" : "YES",
                "balance",
                balance);
    }

    private Scope scopeOfNurse() {
        return nurse.call(() -> records.scope(person));
    }

    private static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
