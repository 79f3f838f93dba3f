package concordat.calls;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.incidents.Known;
import concordat.incidents.Vulnerability;
import concordat.prompts.Answer;
import concordat.prompts.CueFinder.Raised;
import concordat.prompts.Prompts;
import concordat.prompts.QuestionSet.Question;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HearingTest {
    static final Prompts PROMPTS = Prompts.load();
    static final String SAID = "She says she wants to die and has taken tablets";

    @Nested
    class What_was_said {
        @Test
        void raises_the_life_threatening_sets_first_and_shows_the_words() {
            PromptsPage page = PromptsPage.of(hear(SAID, List.of()));

            assertThat(page.sets().getFirst().urgency().text()).hasToString("Text[words=Life-threatening]");
            assertThat(page.sets())
                    .extracting(PromptsPage.Set::heard)
                    .anyMatch(heard -> heard.contains("wants to die"));
            assertThat(page.reasons()).isNotEmpty();
        }

        @Test
        void that_raises_nothing_suggests_nothing_on_the_screen() {
            PromptsPage page = PromptsPage.of(hear("Lost umbrella on the bus", List.of()));

            assertThat(page.sets()).isEmpty();
            assertThat(page.suggested()).isEmpty();
        }
    }

    @Nested
    class An_answer {
        @Test
        void is_read_from_the_field_that_asked_it() {
            assertThat(PromptsPage.answers(Map.of(
                            "answer.child.age", List.of(" 12 "),
                            "answer.child.name", List.of(""),
                            "narrative", List.of("A child"))))
                    .containsExactly(new Answer("child", "age", "12"));
        }

        @Test
        void keeps_its_set_on_the_screen_and_the_last_one_stands() {
            Raised raised = hear(SAID, List.of()).raised().getFirst();
            Question question = raised.set().questions().getFirst();
            Answer first = new Answer(raised.set().id(), question.id(), Answer.NO);
            Answer last = new Answer(raised.set().id(), question.id(), Answer.YES);

            Hearing hearing = hear("", List.of(first, last));

            assertThat(hearing.raised())
                    .extracting(one -> one.set().id())
                    .containsExactly(raised.set().id());
            assertThat(hearing.answer(raised.set().id(), question.id())).isEqualTo(Answer.YES);
        }
    }

    @Nested
    class A_question_that_several_sets_ask {
        private static final String SAID = "He is suicidal and has taken an overdose on the bridge";

        @Test
        void is_asked_once() {
            PromptsPage page = PromptsPage.of(hear(SAID, List.of()));

            assertThat(page.sets()).hasSizeGreaterThan(2);
            assertThat(page.sets().stream()
                            .flatMap(set -> set.questions().stream())
                            .filter(question -> question.toString().contains("awake and breathing")))
                    .hasSize(1);
        }

        @Test
        void is_answered_for_each_of_them() {
            Answer breathes = new Answer("suicide-and-self-harm", "breathing", Answer.YES);

            Hearing hearing = hear(SAID, List.of(breathes));

            assertThat(hearing.answer("overdose-and-intoxication", "breathing")).isEqualTo(Answer.YES);
            assertThat(hearing.answer("height-rail-or-water", "breathing")).isEqualTo(Answer.YES);
            assertThat(hearing.answer("suicide-and-self-harm", "done")).isEmpty();
        }

        @Test
        void raises_no_set_by_its_answer_but_the_one_that_was_asked() {
            Hearing hearing = hear("", List.of(new Answer("suicide-and-self-harm", "breathing", Answer.NO)));

            assertThat(hearing.raised()).extracting(one -> one.set().id()).containsExactly("suicide-and-self-harm");
        }
    }

    @Nested
    class Vulnerability_that_was_seen {
        @Test
        void may_suggest_a_report_and_never_changes_what_is_suggested_of_police() {
            Vulnerability serious = new Vulnerability(
                    "B", Known.YES, 3, "Hearing voices", Vulnerability.Source.SEEN, "Sam Example", Instant.EPOCH);
            Hearing without = hear("", List.of());
            Hearing with = Hearing.of(PROMPTS, "", List.of(), List.of(serious));

            assertThat(with.suggestion().reportSuggested()).isTrue();
            assertThat(with.suggestion().response())
                    .isEqualTo(without.suggestion().response())
                    .isNull();
        }
    }

    private static Hearing hear(String said, List<Answer> answers) {
        return Hearing.of(PROMPTS, said, answers, List.of());
    }
}
