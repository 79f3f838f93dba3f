package concordat.detentions.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import concordat.Chromium;
import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.SignedIn.Person;
import concordat.actor.Role;
import concordat.actor.Time;
import concordat.demonstration.Demonstration;
import concordat.detentions.Detained;
import concordat.detentions.DetentionId;
import concordat.detentions.Detentions;
import concordat.obligations.Obligation;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.support.TransactionTemplate;

@ConcordatTest
class CorrectionsTest {
    @Autowired
    SignedIn signedIn;

    @Autowired
    Demonstration demonstration;

    @Autowired
    Detentions detentions;

    @Autowired
    CorrectionStore corrections;

    @Autowired
    CorrectDetention correct;

    @Autowired
    Obligations obligations;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    Person officer;
    Person nurse;
    String detention;

    @BeforeEach
    void somebody_detained() {
        demonstration.load();
        officer = signedIn.as(Role.RESPONSE_OFFICER, "BCU-CN", "BCU-CN-RESPONSE");
        nurse = signedIn.as(Role.RECEIVING_NURSE, "UCLH", "UCH-ED");
        detention = Detained.by(officer);
    }

    @Test
    void before_anybody_signed_is_made_at_once_and_keeps_what_it_was() throws Exception {
        assertThat(officer.post(detention + "/correction", "part", "NAME", "name", "Adah Example", "why", "Her card"))
                .hasStatus3xxRedirection();

        assertThat(name()).isEqualTo("Adah Example");
        assertThat(officer.get(detention))
                .bodyText()
                .contains("Was: Ada Example. Becomes: Adah Example. Why: Her card", "Made before anybody signed");
        assertThat(pdf(officer)).contains("Corrections", "Was: Ada Example");
    }

    @Test
    void of_what_was_signed_waits_for_the_receiver_and_changes_nothing_until_then() throws Exception {
        signed();
        assertThat(birthday()).hasStatus3xxRedirection();

        assertThat(officer.call(() -> detentions.find(id()).bornOn())).isNull();
        assertThat(owed()).contains(ObligationKind.CORRECTION_ANSWERED);
        assertThat(pdf(nurse)).contains("The receiver has not answered");

        assertThat(nurse.post(
                        detention + "/correction-answer",
                        "correction",
                        waiting(),
                        "accept",
                        "YES",
                        "answer",
                        "Checked"))
                .hasStatus3xxRedirection();
        assertThat(officer.call(() -> detentions.find(id()).bornOn())).isEqualTo(LocalDate.of(1990, 3, 31));
        assertThat(owed()).doesNotContain(ObligationKind.CORRECTION_ANSWERED);
        assertThat(pdf(nurse)).contains("Accepted by").contains("31 March 1990");
    }

    @Test
    void that_the_receiver_declines_leaves_what_was_signed_and_says_why() {
        signed();
        assertThat(birthday()).hasStatus3xxRedirection();
        assertThat(nurse.post(detention + "/correction-answer", "correction", waiting(), "accept", "NO"))
                .hasStatus(422)
                .bodyText()
                .contains("Enter why you decline it");
        assertThat(nurse.post(
                        detention + "/correction-answer",
                        "correction",
                        waiting(),
                        "accept",
                        "NO",
                        "answer",
                        "Her passport says otherwise"))
                .hasStatus3xxRedirection();

        assertThat(officer.call(() -> detentions.find(id()).bornOn())).isNull();
        assertThat(officer.get(detention)).bodyText().contains("Declined by", "Her passport says otherwise");
    }

    @Test
    void is_decided_once_and_only_by_the_place_that_signed() {
        signed();
        assertThat(birthday()).hasStatus3xxRedirection();
        String which = waiting();
        Person elsewhere = signedIn.as(Role.RECEIVING_NURSE, "SLAM", "MAUDSLEY-POS");
        assertThat(elsewhere.post(detention + "/correction-answer", "correction", which, "accept", "YES"))
                .hasStatus(404);
        assertThat(officer.post(detention + "/correction-answer", "correction", which, "accept", "YES"))
                .hasStatus(403);
        Person custody = signedIn.as(Role.CUSTODY_OFFICER, "BCU-CN", null);
        assertThat(custody.post(detention + "/correction-answer", "correction", which, "accept", "YES"))
                .hasStatus(422)
                .bodyText()
                .contains("Only the place that has the person now");
        assertThat(nurse.post(detention + "/correction-answer", "correction", which, "accept", "YES"))
                .hasStatus3xxRedirection();
        assertThat(nurse.post(detention + "/correction-answer", "correction", which, "accept", "YES"))
                .hasStatus(422)
                .bodyText()
                .contains("It was decided already");
    }

    @Test
    void after_the_agreed_time_is_still_asked_for_and_said_to_be_late() {
        signed();
        Instant later = Instant.now().plus(Duration.ofDays(15));
        var command = new CorrectDetention.Command(id(), Part.LOCATION, "", "Sample Bridge", "The log says so");

        var answer = officer.call(() -> Time.call(InstantSource.fixed(later), () -> correct.correct(command)));

        assertThat(answer).isEqualTo(new CorrectDetention.Answer.Waits(true));
    }

    @Test
    void that_changes_nothing_or_says_nothing_is_refused_and_kept_as_typed() {
        assertThat(officer.post(detention + "/correction", "part", "NAME", "name", "Ada Example", "why", "Sure of it"))
                .hasStatus(422)
                .bodyText()
                .contains("The record says that already", "Sure of it");
        assertThat(officer.post(detention + "/correction", "part", "OTHER", "becomes", "Two bags", "why", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Two bags", "Enter what the record says", "Enter why it is wrong");
    }

    @Test
    void is_asked_for_and_answered_by_programs_as_by_the_pages() {
        signed();
        String api = "/api" + detention + "/corrections";
        assertThat(officer.api(HttpMethod.POST, api, "{\"part\": \"NAME\", \"why\": \"Her card\"}"))
                .hasStatus(422);
        assertThat(officer.api(
                        HttpMethod.POST,
                        api,
                        "{\"part\": \"NAME\", \"name\": \"Adah Example\", \"why\": \"Her card\"}"))
                .hasStatus(201);
        assertThat(nurse.api(
                        HttpMethod.POST,
                        api + "/answer",
                        "{\"correction\": \"%s\", \"accept\": \"YES\"}".formatted(waiting())))
                .hasStatusOk();
        assertThat(nurse.api(HttpMethod.GET, api, "")).bodyText().contains("Ada Example", "Adah Example");
        assertThat(name()).isEqualTo("Adah Example");
    }

    @Test
    void fits_a_phone_and_is_accessible() {
        try (BrowserContext window = Chromium.window(officer, port, 390, 844)) {
            Page page = window.newPage();
            page.navigate(detention + "/correction");
            page.getByText("Date of birth").first().click();
            shot(page, "correction-390");
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
            assertThat(Chromium.violations(page)).isEmpty();
        }
        signed();
        assertThat(birthday()).hasStatus3xxRedirection();
        try (BrowserContext window = Chromium.window(nurse, port, 1280, 844)) {
            Page page = window.newPage();
            page.navigate(detention + "/correction-answer");
            shot(page, "correction-answer-1280");
            assertThat(Chromium.violations(page)).isEmpty();
            page.navigate(detention);
            shot(page, "correction-detention-1280");
            assertThat(Chromium.violations(page)).isEmpty();
        }
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private void signed() {
        Detained.arrived(officer, detention);
        Detained.accepted(nurse, detention);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult birthday() {
        return officer.post(
                detention + "/correction",
                "part",
                "BORN_ON",
                "born.day",
                "31",
                "born.month",
                "3",
                "born.year",
                "1990",
                "why",
                "Her card");
    }

    private String waiting() {
        return read(() -> corrections.of(id()).getLast().id().toString());
    }

    private String name() {
        return officer.call(() -> detentions.find(id()).personName());
    }

    private String pdf(Person reader) throws Exception {
        byte[] bytes = reader.get(detention + "/handover.pdf").getResponse().getContentAsByteArray();
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private List<ObligationKind> owed() {
        return officer.call(() ->
                obligations.openOn(id().record()).stream().map(Obligation::kind).toList());
    }

    private DetentionId id() {
        return Detained.id(detention);
    }

    /// Reads as the officer, as the program does: in a transaction.
    private <T> T read(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(officer.call(() -> transaction.execute(_ -> work.get())));
    }
}
