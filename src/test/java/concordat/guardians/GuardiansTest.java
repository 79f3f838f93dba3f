package concordat.guardians;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.SignedIn.Person;
import concordat.actor.Role;
import concordat.actor.Time;
import concordat.obligations.Obligation;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Records;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@ConcordatTest
class GuardiansTest {
    @Autowired
    SignedIn signedIn;

    @Autowired
    Records records;

    @Autowired
    Journal journal;

    @Autowired
    Obligations obligations;

    @Autowired
    GlassStore glass;

    @Autowired
    TransactionTemplate transaction;

    Person officer;
    Person colleague;
    Person guardian;
    Person nurse;
    RecordId record;
    String reference;

    @BeforeEach
    void a_record_of_the_police() {
        String world = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        officer = signedIn.as(Role.RESPONSE_OFFICER, "GP-" + world, null);
        colleague = signedIn.as(Role.RESPONSE_OFFICER, "GP-" + world, null);
        guardian = signedIn.as(Role.RECORDS_GUARDIAN, "GP-" + world, null);
        nurse = signedIn.withSecondFactor(Role.RECEIVING_NURSE, "GT-" + world);
        record = officer.call(() -> {
            RecordId made = records.open(RecordKind.INCIDENT, Instant.now());
            journal.write(made, Happening.of("incident.opened", Instant.now(), "Something happened"));
            return made;
        });
        reference = officer.call(() -> records.find(record)).reference();
    }

    @Test
    void the_glass_opens_the_record_to_one_person_until_its_end_and_its_guardian_owes_a_review() {
        assertThat(nurse.call(() -> records.find(reference))).isEmpty();

        assertThat(breakGlass(nurse)).hasStatus(303);

        assertThat(nurse.call(() -> records.find(reference))).isPresent();
        Person other = signedIn.as(Role.RECEIVING_NURSE, nurse.actor().agency(), null);
        assertThat(other.call(() -> records.find(reference))).isEmpty();
        assertThat(guardian.call(() -> obligations.openOn(record)))
                .extracting(Obligation::kind)
                .containsExactly(ObligationKind.GLASS_REVIEWED);
        Time.tell(
                InstantSource.fixed(Instant.now().plus(Duration.ofMinutes(61))),
                () -> assertThat(nurse.call(() -> records.find(reference))).isEmpty());
    }

    @Test
    void the_glass_needs_a_second_factor_given_a_short_time_ago() {
        Person without = signedIn.as(Role.RECEIVING_NURSE, nurse.actor().agency(), null);

        MvcTestResult refused = breakGlass(without);

        assertThat(refused).hasStatus(422);
        assertThat(text(refused))
                .contains("Give your second factor first", "She is on the bridge now and gives no name");
        assertThat(without.call(() -> records.find(reference))).isEmpty();
        Time.tell(
                InstantSource.fixed(Instant.now().plus(Duration.ofMinutes(11))),
                () -> assertThat(breakGlass(nurse)).hasStatus(422));
    }

    @Test
    void the_glass_needs_a_reason_in_words_and_a_reference_that_is_there() {
        MvcTestResult nothing = nurse.post("/access/" + reference + "/break-glass");
        MvcTestResult nobody = nurse.post(
                "/access/INC-1999-000001/break-glass",
                "reason",
                "RISK_TO_LIFE",
                "words",
                "She is on the bridge now",
                "hours",
                "1");

        assertThat(nothing).hasStatus(422);
        assertThat(text(nothing)).contains("Choose why this cannot wait", "Say in a sentence");
        assertThat(nobody).hasStatus(422);
        assertThat(text(nobody)).contains("No record has the reference INC-1999-000001");
        assertThat(nurse.call(() -> records.find(reference))).isEmpty();
    }

    @Test
    void postgresql_itself_breaks_no_glass_for_longer_than_eight_hours_or_for_an_administrator() {
        assertThatThrownBy(() -> nurse.call(() -> records.breakGlass(
                        reference, UUID.randomUUID(), "Because", Instant.now().plus(Duration.ofHours(9)))))
                .rootCause()
                .hasMessageContaining("eight hours");
        Person administrator = signedIn.as(Role.ADMINISTRATOR, nurse.actor().agency(), null);
        assertThatThrownBy(() -> administrator.call(() -> records.breakGlass(
                        reference, UUID.randomUUID(), "Because", Instant.now().plus(Duration.ofHours(1)))))
                .rootCause()
                .hasMessageContaining("does not break the glass");
        assertThat(administrator.post("/access/" + reference + "/break-glass")).hasStatus(403);
    }

    @Test
    void the_guardian_reviews_it_once_and_the_breaker_never() {
        breakGlass(nurse);
        UUID involvement = guardian.call(() -> transaction.execute(_ -> glass.ofRecord(record)))
                .getFirst()
                .involvement();
        String review = "/guardian/" + reference + "/reviews/" + involvement;

        assertThat(text(guardian.get("/guardian"))).contains(reference);
        assertThat(nurse.post(review, "justified", "YES", "words", "Mine")).hasStatus(403);
        assertThat(guardian.post(review)).hasStatus(422);
        assertThat(guardian.post(review, "justified", "YES", "words", "The call record shows why"))
                .hasStatus(303);

        assertThat(text(guardian.get("/guardian/" + reference)))
                .contains("Justified, found", "The call record shows why");
        assertThat(guardian.call(() -> obligations.openOn(record))).isEmpty();
        Person theirs = signedIn.as(Role.RECORDS_GUARDIAN, nurse.actor().agency(), null);
        assertThat(theirs.post(review, "justified", "NO", "words", "Not ours")).hasStatus(404);
    }

    @Test
    void the_guardian_sees_every_look_with_its_purpose_and_nobody_else_does() {
        officer.call(() -> {
            journal.look(record, "The incident");
            return true;
        });
        colleague.call(() -> {
            journal.looked("The board", java.util.List.of(record.value()), "");
            return true;
        });

        String page = text(guardian.get("/guardian/" + reference));

        assertThat(page).contains("Opened it", "Was shown it in a list or search", "responding to a crisis");
        assertThat(officer.get("/guardian/" + reference)).hasStatus(403);
        assertThat(officer.call(() -> records.looks(record, 10))).isEmpty();
        Person stranger = signedIn.as(Role.RECORDS_GUARDIAN, nurse.actor().agency(), null);
        assertThat(stranger.call(() -> records.looks(record, 10))).isEmpty();
    }

    @Test
    void a_restricted_record_is_for_named_people_and_its_guardian_until_it_is_opened_again() {
        String restrict = "/guardian/" + reference + "/restriction";

        assertThat(guardian.post(restrict)).hasStatus(422);
        assertThat(guardian.post(
                        restrict, "people", officer.actor().id().toString(), "why", "A colleague’s own crisis"))
                .hasStatus(303);

        assertThat(officer.call(() -> records.find(reference))).isPresent();
        assertThat(guardian.call(() -> records.find(reference))).isPresent();
        assertThat(colleague.call(() -> records.find(reference))).isEmpty();
        assertThat(colleague.call(() -> journal.timeline(java.util.List.of(record), 10)))
                .isEmpty();

        assertThat(guardian.post(restrict + "/end", "why", "It has ended")).hasStatus(303);
        assertThat(colleague.call(() -> records.find(reference))).isPresent();
    }

    @Test
    void a_later_involvement_of_the_agency_does_not_undo_a_restriction() {
        guardian.post(
                "/guardian/" + reference + "/restriction",
                "people",
                officer.actor().id().toString(),
                "why",
                "A colleague’s own crisis");
        officer.call(() -> {
            records.open(record, officer.actor().agency(), concordat.records.Basis.OWED, "Something is owed");
            return true;
        });

        assertThat(colleague.call(() -> records.find(reference))).isEmpty();
    }

    @Test
    void disclosures_name_agencies_and_no_member_of_staff() {
        breakGlass(nurse);

        String page = text(guardian.get("/guardian/" + reference + "/disclosures"));

        assertThat(page)
                .contains(
                        "Seen in an emergency",
                        "Receiving nurse, " + nurse.actor().agency())
                .doesNotContain(nurse.actor().name() + " broke");
    }

    private MvcTestResult breakGlass(Person who) {
        return who.post(
                "/access/" + reference + "/break-glass",
                "reason",
                "RISK_TO_LIFE",
                "words",
                "She is on the bridge now and gives no name",
                "hours",
                "1");
    }

    private static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
