package concordat.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import concordat.prompts.CueFinder.Match;
import concordat.prompts.CueFinder.Raised;
import concordat.prompts.QuestionSet.Cues;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CueFinderTest {
    private static final String DANGER_TO_OTHERS = "weapon-or-danger-to-others";
    private static final CSVFormat WITH_HEADER =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final Prompts PROMPTS = Prompts.load();
    private static final CueFinder CUES = PROMPTS.cues();

    @ParameterizedTest
    @CsvFileSource(resources = "/prompts/heard.csv", numLinesToSkip = 1, emptyValue = "", nullValues = "none")
    void what_is_said_raises_just_the_sets_that_belong_to_it(String text, String sets) {
        var expected = sets == null || sets.isEmpty() ? List.<String>of() : List.of(sets.split(" "));

        assertThat(raisedBy(text)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Nested
    class A_raised_set {
        @Test
        void shows_the_words_that_raised_it_where_they_were_written() {
            String text = "Caller: “my son’s SELF-HARMING again”, he has cut his arms";

            Raised raised = CUES.find(text).getFirst();

            assertThat(raised.matches().stream().map(Match::words)).containsExactly("SELF-HARMING", "cut his arms");
            assertThat(raised.matches())
                    .allSatisfy(match -> assertThat(text.substring(match.start(), match.end()))
                            .isEqualTo(match.words()));
        }

        @Test
        void comes_after_those_that_threaten_life_more() {
            assertThat(CUES.find("Concern for welfare of confused male, off his meds, now on the ledge with a knife"))
                    .extracting(raised -> raised.set().id())
                    .containsExactly(
                            "height-rail-or-water",
                            DANGER_TO_OTHERS,
                            "psychosis",
                            "confusion-or-dementia",
                            "concern-for-welfare");
        }
    }

    /// Cues of self-harm may name a weapon, and then they raise both.
    static Stream<String> cuesThatNameNoWeapon() {
        return PROMPTS.sets().stream()
                .filter(set -> !set.id().equals(DANGER_TO_OTHERS) && !set.id().equals("suicide-and-self-harm"))
                .map(QuestionSet::cues)
                .flatMap(CueFinderTest::said);
    }

    @ParameterizedTest
    @MethodSource("cuesThatNameNoWeapon")
    void no_cue_of_another_set_raises_danger_to_others_by_itself(String cue) {
        assertThat(raisedBy(cue)).doesNotContain(DANGER_TO_OTHERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"suicidal", "threatening to kill herself", "going to stab himself", "harm to self"})
    void danger_to_self_is_not_danger_to_others(String said) {
        assertThat(raisedBy(said)).containsExactly("suicide-and-self-harm");
    }

    @Test
    void each_set_is_raised_by_each_of_its_cues_on_its_own() {
        assertThat(PROMPTS.sets().stream()
                        .flatMap(set -> said(set.cues())
                                .filter(cue -> !raisedBy(cue).contains(set.id()))
                                .map(cue -> set.id() + ": " + cue)))
                .isEmpty();
    }

    /// Each cue as somebody might say it: the first of its alternatives, and nothing in its gaps.
    private static Stream<String> said(Cues cues) {
        return Stream.concat(cues.always().stream(), cues.ofAPerson().stream())
                .map(cue -> Stream.of(cue.split(" "))
                        .filter(word -> !word.equals("…"))
                        .map(word -> word.split("/")[0].replaceAll("[*?]", ""))
                        .collect(Collectors.joining(" ")));
    }

    @Nested
    class Published_records {
        private static final String A_CHILD_AND_NO_ANIMAL = "INVESTIGATE POSSIBLE BABY LOCKED IN ALONE";

        @Test
        void of_animal_rescues_raise_nothing() throws IOException {
            List<String> descriptions = column("lfb_animal_rescues_2009_2021.csv.gz", "final description");
            List<String> raising = descriptions.stream()
                    .filter(description -> !CUES.find(description).isEmpty())
                    .toList();
            System.out.printf("%d of %d animal rescues raise a question set%n", raising.size(), descriptions.size());

            assertThat(descriptions).hasSizeGreaterThan(7000);
            assertThat(raising).containsExactly(A_CHILD_AND_NO_ANIMAL);
        }

        @Test
        void of_crisis_calls_raise_more_often_than_all_police_calls() throws IOException {
            double crisis = shareRaising(column("seattle_crisis_2015_2018.csv.gz", "Initial.Call.Type"));
            double all = shareRaising(column("seattle_911_2015_janjun.csv.gz", "Initial.Type.Description"));
            System.out.printf("Call types that raise a question set: crisis %.3f, all police %.3f%n", crisis, all);

            assertThat(crisis).isGreaterThan(0.4);
            assertThat(all).isLessThan(0.05);
        }

        private static double shareRaising(List<String> texts) {
            return texts.stream().filter(text -> !CUES.find(text).isEmpty()).count() / (double) texts.size();
        }

        private static List<String> column(String file, String name) throws IOException {
            Optional<Path> folder =
                    Optional.ofNullable(System.getenv("CONCORDAT_SAMPLES")).map(Path::of);
            if (folder.isEmpty()) {
                System.out.println("CONCORDAT_SAMPLES is not set, so " + file + " was not read");
            }
            assumeThat(folder).isPresent();
            try (Reader in = new InputStreamReader(
                    new GZIPInputStream(
                            Files.newInputStream(folder.orElseThrow().resolve(file))),
                    StandardCharsets.UTF_8)) {
                return WITH_HEADER.parse(in).stream().map(row -> row.get(name)).toList();
            }
        }
    }

    private static List<String> raisedBy(String text) {
        return CUES.find(text).stream().map(raised -> raised.set().id()).toList();
    }
}
