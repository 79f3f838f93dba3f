package concordat.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.prompts.CueFinder.Raised;
import concordat.prompts.Prompts;
import concordat.prompts.Response;
import concordat.prompts.Suggestion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlotTest {
    static final Prompts PROMPTS = Prompts.load();

    @ParameterizedTest
    @EnumSource
    void is_answered_so_that_police_are_suggested_where_police_go(Plot plot) {
        assertThat(suggested(plot))
                .isIn(
                        Plot.police().contains(plot)
                                ? List.of(Response.AMBULANCE_AND_ATTEND, Response.ATTEND_IMMEDIATE, Response.ATTEND)
                                : List.of(Response.AMBULANCE, Response.CLINICAL_TRANSFER, Response.ADVICE_ONLY));
    }

    @ParameterizedTest
    @EnumSource
    void answers_what_is_asked(Plot plot) {
        assertThat(plot.answers())
                .allSatisfy(answer -> assertThat(PROMPTS.set(answer.set()).questions())
                        .anyMatch(question -> question.id().equals(answer.question())));
    }

    private static Response suggested(Plot plot) {
        List<Raised> raised = new ArrayList<>(PROMPTS.cues().find(plot.headline() + "\n" + plot.narrative()));
        plot.answers().stream()
                .map(answer -> PROMPTS.set(answer.set()))
                .distinct()
                .filter(set -> raised.stream().noneMatch(one -> one.set().equals(set)))
                .forEach(set -> raised.add(Raised.byHand(set)));
        return Suggestion.from(raised, plot.answers(), List.of(), false).response();
    }
}
