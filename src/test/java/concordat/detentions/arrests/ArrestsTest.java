package concordat.detentions.arrests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import concordat.Chromium;
import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.SignedIn.Person;
import concordat.actor.Role;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@ConcordatTest
class ArrestsTest {
    @Autowired
    SignedIn signedIn;

    @Autowired
    Demonstration demonstration;

    @Autowired
    Detentions detentions;

    @Autowired
    ArrestStore arrests;

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
        officer = signedIn.as(Role.CUSTODY_OFFICER, "BCU-CN", "BCU-CN-RESPONSE");
        detention = Detained.by(signedIn.as(Role.RESPONSE_OFFICER, "BCU-CN", "BCU-CN-RESPONSE"));
    }

    @Test
    void stand_beside_the_detention_with_a_clock_of_their_own_that_neither_moves() {
        Detained.arrived(officer, detention);
        Instant hold = officer.call(() -> detentions.find(id()).mustEndBy());
        assertThat(arrest()).hasStatus3xxRedirection();
        assertThat(officer.get(detention))
                .bodyText()
                .contains("Section 136, Mental Health Act 1983", "Arrest, Police and Criminal Evidence Act 1984")
                .contains("Under arrest, and not yet at a police station", "Police and Criminal Evidence Act 1984 s41");
        assertThat(step("ARRIVED", "station", "Wood Green")).hasStatus3xxRedirection();

        Arrest arrest = one();
        assertThat(arrest.mustEndBy())
                .isEqualTo(Objects.requireNonNull(arrest.arrivedAt()).plus(Duration.ofHours(24)));
        Instant after = officer.call(() -> detentions.find(id()).mustEndBy());
        assertThat(after).isEqualTo(hold);
        assertThat(officer.get(detention))
                .bodyText()
                .contains("which is the relevant time", "neither moves the other", "It ends at");
        assertThat(owed()).contains(ObligationKind.AUTHORITY_TO_HOLD, ObligationKind.CUSTODY_LIMIT);
    }

    @Test
    void are_reviewed_when_the_law_says_and_by_whom_it_says() {
        inCustody();
        assertThat(owed()).contains(ObligationKind.CUSTODY_REVIEW);
        Obligation first = review();
        assertThat(first.dueAt())
                .isEqualTo(Objects.requireNonNull(one().authorisedAt()).plus(Duration.ofHours(6)));

        assertThat(step("REVIEWED", "by", "Sam Example", "rank", "SERGEANT", "found", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Enter what was found");
        assertThat(step(
                        "REVIEWED",
                        "by",
                        "Sam Example",
                        "rank",
                        "SERGEANT",
                        "found",
                        "Interview waits for a solicitor"))
                .hasStatus3xxRedirection();

        assertThat(officer.get(detention))
                .bodyText()
                .contains("Sergeant Sam Example. Interview waits for a solicitor")
                .contains("A review before charge was made by an officer below inspector");
        assertThat(review().dueAt())
                .isAfter(first.dueAt())
                .isEqualTo(read(() -> arrests.reviews(one().id()))
                        .getLast()
                        .madeAt()
                        .plus(Duration.ofHours(9)));
    }

    @Test
    void are_extended_as_the_law_allows_and_otherwise_refused_with_every_ground() {
        inCustody();
        Instant limit = Objects.requireNonNull(one().mustEndBy());
        Instant longer = limit.plus(Duration.ofHours(12));
        assertThat(extend(longer, "INSPECTOR"))
                .hasStatus(422)
                .bodyText()
                .contains("Only a superintendent or above", "The second review has not been made", "Sue Example");
        assertThat(one().mustEndBy()).isEqualTo(limit);
        assertThat(extend(longer, "INSPECTOR", "already", "YES")).hasStatus3xxRedirection();
        assertThat(one().mustEndBy()).isEqualTo(limit);
        assertThat(officer.get(detention)).bodyText().contains("it gave no authority", "below superintendent");

        reviewed();
        reviewed();
        assertThat(extend(longer, "SUPERINTENDENT")).hasStatus3xxRedirection();
        assertThat(one().mustEndBy()).isBetween(longer.minusSeconds(60), longer);
        assertThat(limit().dueAt()).isEqualTo(one().mustEndBy());
        assertThat(officer.get(detention)).bodyText().contains("A superintendent extended it to");
    }

    @Test
    void outlast_the_detention_whose_record_closes_only_when_nothing_is_owed() {
        inCustody();
        assertThat(step("CHARGED")).hasStatus3xxRedirection();
        assertThat(owed()).contains(ObligationKind.CUSTODY_REVIEW).doesNotContain(ObligationKind.CUSTODY_LIMIT);
        List<String> fields = new ArrayList<>(List.of("outcome", "NOT_ASSESSED"));
        fields.addAll(List.of(Detained.now("at")));
        assertThat(officer.post(detention + "/end", fields.toArray(String[]::new)))
                .hasStatus3xxRedirection();

        assertThat(owed()).containsExactly(ObligationKind.CUSTODY_REVIEW);
        assertThat(step("RELEASED")).hasStatus3xxRedirection();
        assertThat(owed()).isEmpty();
        assertThat(officer.get(detention)).bodyText().contains("Record closed", "No longer under arrest");
        assertThat(arrest()).hasStatus(422).bodyText().contains("record the arrest in the custody record");
    }

    @Test
    void are_told_and_taken_by_a_program_as_by_the_pages() {
        String api = "/api" + detention + "/arrests";
        assertThat(officer.api(HttpMethod.POST, api, "{}")).hasStatus(422);
        assertThat(officer.api(HttpMethod.POST, api, "{\"offence\": \"Affray\", \"indictable\": \"YES\"}"))
                .hasStatus(201);
        assertThat(officer.api(HttpMethod.POST, api, "{\"offence\": \"Affray\", \"indictable\": \"YES\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("ARRESTED_ALREADY");
        assertThat(officer.api(HttpMethod.POST, api + "/step", "{\"step\": \"REVIEWED\"}"))
                .hasStatus(422);
        assertThat(officer.api(HttpMethod.POST, api + "/step", "{\"step\": \"ARRIVED\", \"station\": \"Wood Green\"}"))
                .hasStatusOk()
                .bodyText()
                .contains("Affray", "Wood Green", "charge or release by");
        assertThat(officer.api(HttpMethod.POST, api + "/step", "{\"step\": \"AUTHORISED\", \"by\": \"Una Example\"}"))
                .hasStatusOk()
                .bodyText()
                .contains("nextReviewDue");
    }

    @Test
    void fit_a_phone_and_are_accessible() {
        try (BrowserContext window = Chromium.window(officer, port, 390, 844)) {
            Page page = window.newPage();
            for (String screen : List.of("/arrest", "/arrest-step", "")) {
                page.navigate(detention + screen);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screenshots", "arrest" + screen.replace('/', '-') + "-390.png")));
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .isEqualTo(390);
                assertThat(Chromium.violations(page)).isEmpty();
                if (screen.equals("/arrest")) {
                    inCustody();
                }
            }
        }
    }

    private void inCustody() {
        assertThat(arrest()).hasStatus3xxRedirection();
        assertThat(step("ARRIVED", "station", "Wood Green")).hasStatus3xxRedirection();
        assertThat(step("AUTHORISED", "by", "Una Example")).hasStatus3xxRedirection();
    }

    private void reviewed() {
        assertThat(step("REVIEWED", "by", "Ida Example", "rank", "INSPECTOR", "found", "Still needed"))
                .hasStatus3xxRedirection();
    }

    private MvcTestResult arrest() {
        return officer.post(detention + "/arrest", "offence", "Affray", "indictable", "YES");
    }

    private MvcTestResult extend(Instant until, String rank, String... more) {
        List<String> fields = new ArrayList<>(List.of("by", "Sue Example", "rank", rank));
        fields.addAll(List.of(Detained.at("until", until)));
        fields.addAll(List.of(more));
        return step("EXTENDED", fields.toArray(String[]::new));
    }

    private MvcTestResult step(String step, String... more) {
        List<String> fields = new ArrayList<>(List.of("step", step));
        fields.addAll(List.of(more));
        return officer.post(detention + "/arrest-step", fields.toArray(String[]::new));
    }

    private Arrest one() {
        return read(() -> arrests.of(id()).getFirst());
    }

    private Obligation review() {
        return open(ObligationKind.CUSTODY_REVIEW);
    }

    private Obligation limit() {
        return open(ObligationKind.CUSTODY_LIMIT);
    }

    private Obligation open(ObligationKind kind) {
        return officer.call(() -> obligations.openOn(id().record()).stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow());
    }

    private List<ObligationKind> owed() {
        return officer.call(() ->
                obligations.openOn(id().record()).stream().map(Obligation::kind).toList());
    }

    private DetentionId id() {
        return Detained.id(detention);
    }

    /// Reads as the officer, as the program does: in a transaction.
    private <T> T read(Supplier<T> work) {
        return Objects.requireNonNull(officer.call(() -> transaction.execute(_ -> work.get())));
    }
}
