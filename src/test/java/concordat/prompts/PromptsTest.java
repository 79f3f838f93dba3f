package concordat.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.prompts.QuestionSet.Kind;
import concordat.prompts.QuestionSet.Question;
import concordat.prompts.QuestionSet.Urgency;
import concordat.prompts.VulnerabilityFramework.Concern;
import concordat.prompts.VulnerabilityFramework.Observed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PromptsTest {
    private static final Prompts PROMPTS = Prompts.load();

    static Stream<QuestionSet> sets() {
        return PROMPTS.sets().stream();
    }

    @Nested
    class The_data_files {
        @Test
        void hold_at_least_twelve_question_sets_with_ids_of_their_own() {
            assertThat(PROMPTS.sets()).hasSizeGreaterThanOrEqualTo(12);
            assertThat(sets().map(QuestionSet::id)).doesNotHaveDuplicates();
        }

        @Test
        void are_all_in_the_index() throws Exception {
            Path folder =
                    Path.of(Prompts.class.getResource("/prompts/index.json").toURI());
            try (Stream<Path> files = Files.list(folder.resolveSibling("sets"))) {
                assertThat(sets().map(set -> set.id() + ".json"))
                        .containsExactlyInAnyOrderElementsOf(
                                files.map(file -> file.getFileName().toString()).toList());
            }
        }

        @Test
        void put_life_threatening_sets_first() {
            assertThat(sets().map(QuestionSet::urgency)).isSorted().contains(Urgency.LIFE_THREATENING);
            assertThat(sets().map(set -> set.urgency() + " " + set.order())).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void a_set_says_its_version_and_what_it_rests_on(QuestionSet set) {
        assertThat(set.version()).matches("\\d{4}-\\d{2}-\\d{2}\\.\\d+");
        assertThat(set.source().basis()).isNotBlank();
        assertThat(set.cues().always()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void a_set_asks_what_is_life_threatening_first(QuestionSet set) {
        List<Boolean> lifeThreatening =
                set.questions().stream().map(Question::lifeThreatening).toList();

        assertThat(lifeThreatening).isSortedAccordingTo((a, b) -> Boolean.compare(b, a));
        assertThat(set.questions().stream().map(Question::id)).isNotEmpty().doesNotHaveDuplicates();
        assertThat(set.questions())
                .allSatisfy(question -> assertThat(question.text()).endsWith("?"));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void an_action_follows_an_answer_that_can_be_given(QuestionSet set) {
        assertThat(set.questions()).allSatisfy(question -> {
            assertThat(question.options().isEmpty()).isEqualTo(question.kind() != Kind.CHOICE);
            assertThat(question.actions())
                    .allSatisfy(action -> assertThat(answersOf(question)).contains(action.when()));
        });
    }

    private static List<String> answersOf(Question question) {
        return switch (question.kind()) {
            case YES_NO_UNKNOWN -> List.of(Answer.YES, Answer.NO);
            case CHOICE -> question.options();
            case TEXT -> List.of();
        };
    }

    @Nested
    class The_vulnerability_framework {
        private final VulnerabilityFramework framework = PROMPTS.vulnerability();

        @Test
        void has_five_domains_from_a_to_e() {
            assertThat(framework.domains().stream().map(VulnerabilityFramework.Domain::letter))
                    .containsExactly("A", "B", "C", "D", "E");
            assertThat(framework.threshold().source().unverified()).isTrue();
        }

        @Test
        void suggests_a_report_for_concern_in_several_domains() {
            assertThat(framework.suggestsReport(List.of(concern("A", 1), concern("B", 1), concern("E", 1))))
                    .isTrue();
            assertThat(framework.suggestsReport(List.of(concern("A", 1), concern("A", 1), concern("B", 1))))
                    .isFalse();
        }

        @Test
        void suggests_a_report_for_one_serious_concern() {
            assertThat(framework.suggestsReport(List.of(concern("D", 3)))).isTrue();
            assertThat(framework.suggestsReport(List.of(new Observed("D", Concern.UNKNOWN, 3))))
                    .isFalse();
        }

        private static Observed concern(String domain, int severity) {
            return new Observed(domain, Concern.YES, severity);
        }
    }

    @Test
    void thrive_has_its_six_elements_and_the_seventh_of_some_forces() {
        assertThat(PROMPTS.thrive().elements().stream().filter(element -> !element.plus()))
                .hasSize(6);
        assertThat(PROMPTS.thrive().elements().stream().filter(Thrive.Element::plus))
                .hasSize(1);
        assertThat(PROMPTS.thrive().steps()).hasSize(4);
    }
}
