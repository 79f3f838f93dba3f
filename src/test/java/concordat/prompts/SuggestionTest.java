package concordat.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionTest {
    private static final Prompts PROMPTS = Prompts.load();

    @Nested
    class The_suggestion {
        @Test
        void is_nothing_yet_when_nothing_was_raised_or_established() {
            Suggestion suggestion = suggest("Wants the number of the council");

            assertThat(suggestion.response()).isNull();
            assertThat(suggestion.reasons()).isEmpty();
        }

        @Test
        void is_to_attend_at_once_while_a_life_threatening_question_is_not_answered() {
            Suggestion suggestion = suggest("Caller is suicidal");

            assertThat(suggestion.response()).isEqualTo(Response.ATTEND_IMMEDIATE);
            assertThat(suggestion.reasons())
                    .containsExactly(
                            "“suicidal” was said (suicide and self-harm), and “Are they awake and breathing normally?”"
                                    + " is not answered");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "He is hanging from a tree",
                    "She is cutting her arm with a knife",
                    "A man in the river",
                    "Someone under a train"
                })
        void is_an_ambulance_too_while_somebody_said_to_be_hurt_may_not_be_breathing(String said) {
            assertThat(suggest(said).response()).isEqualTo(Response.AMBULANCE_AND_ATTEND);
        }

        @ParameterizedTest
        @CsvSource({
            "Woman running at traffic on the high road, suicide-and-self-harm",
            "He wont wake up, overdose-and-intoxication",
            "Autistic lad smashing up the kitchen, weapon-or-danger-to-others",
            "She had a baby two weeks ago and hears voices, perinatal"
        })
        void is_never_advice_alone_where_life_may_be_at_risk(String said, String set) {
            assertThat(PROMPTS.cues().find(said))
                    .extracting(raised -> raised.set().id())
                    .contains(set);
            assertThat(suggest(said).response()).isNotEqualTo(Response.ADVICE_ONLY);
        }

        @Test
        void takes_unknown_for_no_answer() {
            Suggestion suggestion =
                    suggest("Caller is suicidal", new Answer("suicide-and-self-harm", "means", Answer.UNKNOWN));

            assertThat(suggestion.response()).isEqualTo(Response.ATTEND_IMMEDIATE);
        }

        @Test
        void is_a_clinician_once_the_threats_to_life_are_ruled_out() {
            Suggestion suggestion = suggest("Caller is suicidal", ruledOut("suicide-and-self-harm"));

            assertThat(suggestion.response()).isEqualTo(Response.CLINICAL_TRANSFER);
            assertThat(suggestion.reasons()).first().asString().startsWith("“suicidal” was said");
        }

        @Test
        void names_the_answer_it_rests_on_and_gives_what_to_do_in_words() {
            Suggestion suggestion = suggest(
                    "Caller is suicidal",
                    with(ruledOut("suicide-and-self-harm"), new Answer("suicide-and-self-harm", "means", Answer.YES)));

            assertThat(suggestion.response()).isEqualTo(Response.ATTEND_IMMEDIATE);
            assertThat(suggestion.reasons())
                    .containsExactly(
                            "“Do they have the means with them now: a blade, tablets, a ligature, a way to jump"
                                    + " or to burn?” was answered “yes”");
            assertThat(suggestion.advice()).first().asString().startsWith("Police now");
        }

        @Test
        void is_an_ambulance_and_police_when_life_is_at_risk_and_care_is_needed() {
            Suggestion suggestion =
                    suggest("He has taken 40 tablets", new Answer("overdose-and-intoxication", "breathing", Answer.NO));

            assertThat(suggestion.response()).isEqualTo(Response.AMBULANCE_AND_ATTEND);
        }

        @Test
        void is_an_ambulance_alone_when_only_care_is_needed() {
            Suggestion suggestion = suggest(
                    "He has taken 40 tablets",
                    with(
                            ruledOut("overdose-and-intoxication"),
                            new Answer("overdose-and-intoxication", "on-purpose", Answer.YES)));

            assertThat(suggestion.response()).isEqualTo(Response.AMBULANCE);
        }

        @Test
        void is_to_attend_for_a_crime() {
            Suggestion suggestion = suggest(
                    "Concern for welfare",
                    with(ruledOut("concern-for-welfare"), new Answer("concern-for-welfare", "crime", Answer.YES)));

            assertThat(suggestion.response()).isEqualTo(Response.ATTEND);
        }

        @Test
        void rests_on_what_the_call_taker_has_established_too() {
            Suggestion suggestion =
                    Suggestion.from(List.of(), List.of(), Set.of(Finding.IMMEDIATE_RISK_TO_LIFE), false);

            assertThat(suggestion.response()).isEqualTo(Response.ATTEND_IMMEDIATE);
            assertThat(suggestion.reasons())
                    .containsExactly("The call-taker has established a real and immediate risk to life");
        }

        /// Whoever is not breathing is at risk of their life and needs an ambulance.
        @Test
        void gives_once_an_answer_that_tells_two_things() {
            Suggestion suggestion =
                    suggest("Caller is suicidal", new Answer("suicide-and-self-harm", "breathing", Answer.NO));

            assertThat(suggestion.response()).isEqualTo(Response.AMBULANCE_AND_ATTEND);
            assertThat(suggestion.reasons())
                    .containsOnlyOnce("“Are they awake and breathing normally?” was answered “no”");
        }

        @Test
        void can_rest_on_a_set_raised_by_hand() {
            var raised = List.of(CueFinder.Raised.byHand(PROMPTS.set("psychosis")));

            assertThat(Suggestion.from(raised, List.of(ruledOut("psychosis")), Set.of(), true)
                            .reasons())
                    .contains(
                            "“Psychosis” was raised by the call-taker",
                            "The vulnerability framework is over its threshold for a report");
        }
    }

    @Test
    void a_mental_health_history_alone_never_suggests_sending_police() {
        assertThat(suggest("MH male, schizophrenic, known to CMHT").response()).isEqualTo(Response.CLINICAL_TRANSFER);
    }

    private static Suggestion suggest(String said, Answer... answers) {
        return Suggestion.from(PROMPTS.cues().find(said), List.of(answers), Set.of(), false);
    }

    /// Every life-threatening question answered with the answer that calls for nothing.
    private static Answer[] ruledOut(String set) {
        return PROMPTS.set(set).questions().stream()
                .filter(QuestionSet.Question::lifeThreatening)
                .map(question -> new Answer(set, question.id(), harmless(question)))
                .toArray(Answer[]::new);
    }

    private static String harmless(QuestionSet.Question question) {
        boolean noCallsForAction =
                question.actions().stream().anyMatch(action -> action.when().equals(Answer.NO));
        return noCallsForAction ? Answer.YES : Answer.NO;
    }

    private static Answer[] with(Answer[] answers, Answer later) {
        var all = new ArrayList<>(List.of(answers));
        all.add(later);
        return all.toArray(Answer[]::new);
    }
}
