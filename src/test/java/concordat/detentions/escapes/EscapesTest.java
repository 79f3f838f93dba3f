package concordat.detentions.escapes;

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
import concordat.law.Breach;
import concordat.obligations.Obligation;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.support.TransactionTemplate;

@ConcordatTest
class EscapesTest {
    @Autowired
    SignedIn signedIn;

    @Autowired
    Demonstration demonstration;

    @Autowired
    Detentions detentions;

    @Autowired
    EscapeStore escapes;

    @Autowired
    EndEscape endEscape;

    @Autowired
    Obligations obligations;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    Person officer;
    String detention;

    @BeforeEach
    void somebody_detained() {
        demonstration.load();
        officer = signedIn.as(Role.RESPONSE_OFFICER, "BCU-CN", "BCU-CN-RESPONSE");
        detention = Detained.by(officer);
    }

    @Test
    void on_the_way_gives_twenty_four_hours_from_the_escape_and_says_why() {
        assertThat(away()).hasStatus3xxRedirection();

        Escape escape = escape();
        assertThat(escape.afterArrival()).isFalse();
        assertThat(escape.retakeUntil()).isEqualTo(escape.escapedAt().plus(Duration.ofHours(24)));
        assertThat(officer.get(detention))
                .bodyText()
                .contains(
                        "24 hours from the escape, because the person had not arrived at a place of safety",
                        "Mental Health Act 1983 s138");
        assertThat(owed()).contains(ObligationKind.ESCAPE_CIRCULATED, ObligationKind.TAKEN_BACK);
    }

    @Test
    void after_arrival_gives_until_the_end_of_the_hold_whose_clock_runs_on() {
        Detained.arrived(officer, detention);
        Instant before = officer.call(() -> detentions.find(id()).mustEndBy());
        assertThat(away()).hasStatus3xxRedirection();

        assertThat(escape().afterArrival()).isTrue();
        assertThat(escape().retakeUntil()).isEqualTo(before);
        Instant after = officer.call(() -> detentions.find(id()).mustEndBy());
        assertThat(after).isEqualTo(before);
    }

    @Test
    void is_recorded_once_until_they_are_back() {
        assertThat(away()).hasStatus3xxRedirection();

        assertThat(away()).hasStatus(422).bodyText().contains("They got away already", "Over a locked yard");
        assertThat(officer.post(detention + "/escape-return", "step", "BACK", "how", "CAME_BACK", "to", "UCH"))
                .hasStatus3xxRedirection();
        assertThat(away()).hasStatus3xxRedirection();
    }

    @Test
    void is_circulated_and_those_who_were_told_are_named() {
        assertThat(away()).hasStatus3xxRedirection();
        assertThat(officer.post(detention + "/escape-return", "step", "CIRCULATED", "told", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Enter who was told");
        assertThat(officer.post(detention + "/escape-return", "step", "CIRCULATED", "told", "Missing persons unit"))
                .hasStatus3xxRedirection();

        assertThat(owed()).doesNotContain(ObligationKind.ESCAPE_CIRCULATED).contains(ObligationKind.TAKEN_BACK);
        assertThat(officer.get(detention)).bodyText().contains("Told: Missing persons unit");
    }

    @Test
    void ends_when_they_are_taken_back_in_time_without_a_flag() {
        assertThat(away()).hasStatus3xxRedirection();
        assertThat(officer.post(detention + "/escape-return", "step", "BACK", "how", "TAKEN_BACK", "to", "UCH"))
                .hasStatus3xxRedirection();

        assertThat(officer.get(detention))
                .bodyText()
                .contains("They were taken back to UCH", "No: they were back before it was")
                .doesNotContain("after the time for it had passed");
        assertThat(owed()).doesNotContain(ObligationKind.TAKEN_BACK, ObligationKind.ESCAPE_CIRCULATED);
    }

    @Test
    void is_flagged_where_they_were_taken_back_too_late_and_not_where_they_came_back() {
        assertThat(away()).hasStatus3xxRedirection();
        Instant late = escape().retakeUntil().plusSeconds(60);

        List<Breach> breaches = officer.call(() -> Time.call(
                java.time.InstantSource.fixed(late),
                () -> endEscape.returned(id(), Escape.How.TAKEN_BACK, "UCH", late)));

        assertThat(breaches).containsExactly(Breach.RETAKEN_TOO_LATE);
        assertThat(officer.get(detention)).bodyText().contains("after the time for it had passed");

        detention = Detained.by(officer);
        assertThat(away()).hasStatus3xxRedirection();
        assertThat(officer.call(() -> Time.call(
                        java.time.InstantSource.fixed(late),
                        () -> endEscape.returned(id(), Escape.How.CAME_BACK, "UCH", late))))
                .isEmpty();
    }

    @Test
    void is_none_once_the_detention_ended_and_waits_for_nobody() {
        assertThat(away()).hasStatus3xxRedirection();
        List<String> fields = new java.util.ArrayList<>(List.of("outcome", "NOT_ASSESSED"));
        fields.addAll(List.of(Detained.now("at")));
        assertThat(officer.post(detention + "/end", fields.toArray(String[]::new)))
                .hasStatus3xxRedirection();

        assertThat(owed()).isEmpty();
        assertThat(officer.post(detention + "/escape-return", "step", "BACK", "how", "CAME_BACK", "to", "Home"))
                .hasStatus3xxRedirection();
        assertThat(away()).hasStatus(422).bodyText().contains("they were free to leave");
    }

    @Test
    void is_told_and_taken_by_a_program_as_by_the_pages() {
        assertThat(officer.api(HttpMethod.POST, "/api" + detention + "/escapes", "{}"))
                .hasStatus(422);
        assertThat(officer.api(HttpMethod.POST, "/api" + detention + "/escapes", "{\"place\": \"The yard\"}"))
                .hasStatus(201);
        assertThat(officer.api(
                        HttpMethod.POST,
                        "/api" + detention + "/escapes/step",
                        "{\"step\": \"BACK\", \"how\": \"TAKEN_BACK\", \"to\": \"UCH\"}"))
                .hasStatusOk()
                .bodyText()
                .contains("The yard", "TAKEN_BACK");
    }

    @Test
    void fits_a_phone_and_is_accessible() {
        try (BrowserContext window = Chromium.window(officer, port, 390, 844)) {
            Page page = window.newPage();
            for (String screen : List.of("/escape", "/escape-return", "")) {
                page.navigate(detention + screen);
                shot(page, "escape" + screen.replace('/', '-') + "-390");
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .isEqualTo(390);
                assertThat(Chromium.violations(page)).isEmpty();
                if (screen.equals("/escape")) {
                    assertThat(away()).hasStatus3xxRedirection();
                }
            }
        }
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult away() {
        return officer.post(detention + "/escape", "place", "The ambulance bay", "circumstances", "Over a locked yard");
    }

    private Escape escape() {
        return read(() -> escapes.of(id()).getFirst());
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
