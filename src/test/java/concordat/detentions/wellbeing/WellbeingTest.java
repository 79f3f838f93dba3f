package concordat.detentions.wellbeing;

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
import concordat.law.LawWords;
import concordat.law.Right;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.records.Basis;
import concordat.records.Entry;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.records.Records;
import concordat.records.Scope;
import concordat.records.Section;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.support.TransactionTemplate;

@ConcordatTest
class WellbeingTest {
    @Autowired
    SignedIn signedIn;

    @Autowired
    Demonstration demonstration;

    @Autowired
    RightsStore rights;

    @Autowired
    WellbeingStore wellbeing;

    @Autowired
    Obligations obligations;

    @Autowired
    Records records;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    Person officer;
    String detention;
    RecordId record;

    @BeforeEach
    void somebody_detained() {
        demonstration.load();
        officer = signedIn.as(Role.RESPONSE_OFFICER, "BCU-CN", "BCU-CN-RESPONSE");
        detention = Detained.by(officer);
        record = Detained.id(detention).record();
    }

    @Nested
    class The_rights {
        @Test
        void are_in_every_language_and_the_english_is_the_programs_own() {
            read(() -> {
                assertThat(rights.languages())
                        .hasSizeGreaterThanOrEqualTo(7)
                        .allSatisfy(language -> assertThat(rights.texts(language.code()))
                                .as(language.name())
                                .containsOnlyKeys(Right.values()));
                assertThat(rights.texts(RightsStore.Language.ENGLISH))
                        .allSatisfy((right, words) -> assertThat(words).isEqualTo(LawWords.of(right)));
                return true;
            });
        }

        @Test
        void say_in_which_direction_they_are_read_and_that_nobody_has_checked_them() {
            assertThat(officer.get(detention + "/rights?language=ar"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("lang=\"ar\" dir=\"rtl\"", "not yet checked by a translator");
            assertThat(officer.get(detention + "/rights"))
                    .bodyText()
                    .contains("lang=\"en\" dir=\"ltr\"")
                    .doesNotContain("not yet checked by a translator");
        }

        @Test
        void are_shown_first_in_the_language_that_the_person_understands_best() {
            assertThat(officer.post(detention + "/communication", "language", "polish"))
                    .hasStatus3xxRedirection();

            assertThat(officer.get(detention + "/rights")).bodyText().contains("lang=\"pl\" dir=\"ltr\"");
        }

        @Test
        void are_told_in_a_language_which_is_kept_with_when_and_whether_they_were_understood() {
            assertThat(officer.post(detention + "/rights", "language", "so", "interpreter", "YES", "understood", "NO"))
                    .hasStatus3xxRedirection();

            assertThat(officer.get(detention))
                    .bodyText()
                    .contains("In Somali", "through an interpreter", "They did not understand: tell them again");
            assertThat(acts()).contains("detention.rights");
        }

        @Test
        void can_be_told_in_a_language_that_has_no_text_here_by_its_name() {
            assertThat(officer.post(detention + "/rights", "language", "ANOTHER", "other", ""))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Enter the language in which they were told");
            assertThat(officer.post(detention + "/rights", "language", "ANOTHER", "other", "Tigrinya"))
                    .hasStatus3xxRedirection();

            assertThat(officer.get(detention)).bodyText().contains("In Tigrinya");
        }
    }

    @Nested
    class Whoever_is_left_behind {
        @Test
        void is_owed_somebody_until_somebody_looks_after_them() {
            assertThat(officer.post(
                            detention + "/left-behind", "kind", "CHILD", "words", "A son of six", "place", "At home"))
                    .hasStatus3xxRedirection();
            assertThat(owed()).contains(ObligationKind.LEFT_BEHIND_CARED_FOR);

            String left = read(() ->
                            wellbeing.leftBehind(Detained.id(detention)).getFirst())
                    .id()
                    .toString();
            assertThat(officer.post(detention + "/left-behind", "left", left, "caredForBy", " "))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Enter who looks after them");
            assertThat(officer.post(detention + "/left-behind", "left", left, "caredForBy", "Grandmother, 020 0000"))
                    .hasStatus3xxRedirection();

            assertThat(owed()).doesNotContain(ObligationKind.LEFT_BEHIND_CARED_FOR);
            assertThat(officer.get(detention)).bodyText().contains("Looked after by Grandmother");
        }

        @Test
        void is_owed_nothing_more_where_somebody_does_already() {
            assertThat(officer.post(
                            detention + "/left-behind", "kind", "PET", "words", "A dog", "caredForBy", "A neighbour"))
                    .hasStatus3xxRedirection();

            assertThat(owed()).doesNotContain(ObligationKind.LEFT_BEHIND_CARED_FOR);
        }
    }

    @Nested
    class What_is_recorded {
        @Test
        void is_on_the_page_on_the_form_and_in_the_journal() throws Exception {
            everything();

            String page = officer.get(detention).getResponse().getContentAsString();
            assertThat(page)
                    .contains("Autistic", "Needed: Hears voices", "Sertraline, 50 mg", "Nan Example, grandmother");
            assertThat(pdf(officer)).contains("Needs, medicine and family", "Sertraline", "A cat", "Nan Example");
            assertThat(acts())
                    .contains(
                            "handover.communication",
                            "detention.appropriate-adult",
                            "handover.medication",
                            "safeguarding.left-behind",
                            "contact.told");
        }

        @Test
        void is_named_as_withheld_to_whoever_may_not_see_it_on_the_page_and_on_the_form() throws Exception {
            everything();
            Person other = signedIn.as(Role.RECEIVING_NURSE, "SLAM", "MAUDSLEY-POS");
            officer.call(() -> {
                records.open(record, "SLAM", Basis.ASSESSING, Scope.of(Set.of(Section.POLICE)), null, "To advise");
                return null;
            });

            assertThat(other.get(detention + "/wellbeing"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Not shared with your agency")
                    .doesNotContain("Sertraline", "A cat", "Nan Example");
            assertThat(pdf(other))
                    .contains("Not shared with your agency", "clinical information")
                    .doesNotContain("Sertraline", "A cat", "Nan Example");
        }

        @Test
        void is_kept_as_typed_where_something_is_wrong_and_nothing_is_changed() {
            assertThat(officer.post(detention + "/medication", "name", "", "dose", "two at night"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("two at night", "Enter the name of the medicine");
            assertThat(officer.post(detention + "/family", "told", "NO", "name", "Nan Example"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Nan Example", "Enter why nobody was told");
            assertThat(officer.post(detention + "/appropriate-adult", "needed", "NO", "askedAt.time", "99:99"))
                    .hasStatus(422);
            assertThat(acts()).doesNotContain("handover.medication", "contact.not-told");
        }

        @Test
        void is_taken_and_told_by_a_program_as_by_the_pages() {
            String api = "/api" + detention;
            assertThat(officer.api(HttpMethod.POST, api + "/medication", "{\"name\": \"Sertraline\"}"))
                    .hasStatus(201);
            assertThat(officer.api(HttpMethod.POST, api + "/medication", "{\"dose\": \"50 mg\"}"))
                    .hasStatus(422);
            assertThat(officer.api(
                            HttpMethod.PUT,
                            api + "/communication",
                            "{\"needs\": [\"AUTISM\"], \"language\": \"Welsh\"}"))
                    .hasStatus(200);
            assertThat(officer.api(HttpMethod.POST, api + "/rights", "{\"language\": \"cy\"}"))
                    .hasStatus(201);
            assertThat(officer.api(HttpMethod.GET, api + "/wellbeing", ""))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Sertraline", "AUTISM", "Welsh");
        }

        @Test
        void is_nobodys_who_has_nothing_to_do_with_them() {
            Person stranger = signedIn.as(Role.RECEIVING_NURSE, "SLAM", "MAUDSLEY-POS");

            assertThat(stranger.get(detention + "/wellbeing")).hasStatus(404);
            assertThat(stranger.post(detention + "/medication", "name", "Sertraline"))
                    .hasStatus(404);
        }
    }

    @Nested
    class A_receiver {
        @Test
        void asks_for_more_which_officers_see_once_the_person_is_on_the_way_and_answer() {
            Person coordinator = signedIn.as(Role.PLACE_COORDINATOR, "UCLH", "UCH-ED");
            String words = "Allergies, " + SignedIn.username();
            assertThat(coordinator.post("/receiver-questions", "words", words)).hasStatus3xxRedirection();
            assertThat(coordinator.post("/receiver-questions", "words", words))
                    .hasStatus(422)
                    .bodyText()
                    .contains("You ask for this already");
            assertThat(officer.get(detention + "/receiver-asks")).bodyText().doesNotContain(words);
            Detained.arrived(officer, detention);

            String page = bodyOf(officer, detention + "/receiver-asks");
            assertThat(page).contains(words, "also asks for");
            String field = page.replaceAll("(?s).*name=\"(answer-[^\"]+)\".*", "$1");
            assertThat(officer.post(detention + "/receiver-asks", field, "Penicillin"))
                    .hasStatus3xxRedirection();
            assertThat(officer.get(detention)).bodyText().contains("also asks for", "Penicillin");

            String listed = bodyOf(coordinator, "/receiver-questions");
            String stop = listed.substring(listed.indexOf(words))
                    .replaceAll("(?s).*?name=\"stop\" value=\"([^\"]+)\".*", "$1");
            assertThat(coordinator.post("/receiver-questions", "stop", stop)).hasStatus3xxRedirection();
            assertThat(coordinator.get("/receiver-questions")).bodyText().doesNotContain(words);
            assertThat(officer.get(detention)).bodyText().contains("Penicillin");
        }

        @Test
        void is_the_only_one_to_say_what_it_asks_for() {
            assertThat(officer.get("/receiver-questions")).hasStatus(403);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "rights?language=ar, 390",
        "rights?language=bn, 1280",
        "wellbeing, 390",
        "wellbeing, 1280",
        "left-behind, 390",
        "appropriate-adult, 390",
        "family, 390",
        "medication, 390",
        "communication, 390",
        "receiver-asks, 390"
    })
    void every_screen_fits_and_is_accessible(String screen, int width) {
        everything();
        try (BrowserContext window = Chromium.window(officer, port, width, 844)) {
            Page page = window.newPage();
            page.navigate(detention + "/" + screen);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(
                            "target", "screenshots", screen.replace("?language=", "-") + "-" + width + ".png")));

            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
            assertThat(Chromium.violations(page)).isEmpty();
        }
    }

    private void everything() {
        assertThat(officer.post(
                        detention + "/communication", "needs", "AUTISM", "language", "Polish", "words", "Lights down"))
                .hasStatus3xxRedirection();
        assertThat(officer.post(
                        detention + "/appropriate-adult", "needed", "YES", "why", "Hears voices", "name", "Bo Example"))
                .hasStatus3xxRedirection();
        assertThat(officer.post(
                        detention + "/medication", "name", "Sertraline", "dose", "50 mg", "withProperty", "YES"))
                .hasStatus3xxRedirection();
        assertThat(officer.post(detention + "/left-behind", "kind", "PET", "words", "A cat", "place", "Example Street"))
                .hasStatus3xxRedirection();
        assertThat(officer.post(detention + "/family", "told", "YES", "name", "Nan Example", "relation", "grandmother"))
                .hasStatus3xxRedirection();
        assertThat(officer.post(detention + "/rights", "language", "pl", "understood", "YES"))
                .hasStatus3xxRedirection();
    }

    private String pdf(Person reader) throws Exception {
        byte[] bytes = reader.get(detention + "/handover.pdf").getResponse().getContentAsByteArray();
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String bodyOf(Person reader, String path) {
        try {
            return reader.get(path).getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<ObligationKind> owed() {
        return officer.call(() -> obligations.openOn(record).stream()
                .map(concordat.obligations.Obligation::kind)
                .toList());
    }

    private List<String> acts() {
        return officer.call(() ->
                journal.timeline(List.of(record), 100).stream().map(Entry::act).toList());
    }

    /// Reads as the officer, as the program does: in a transaction.
    private <T> T read(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(officer.call(() -> transaction.execute(_ -> work.get())));
    }
}
