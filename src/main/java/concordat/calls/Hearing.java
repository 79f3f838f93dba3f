package concordat.calls;

import concordat.incidents.Known;
import concordat.incidents.Vulnerability;
import concordat.prompts.Answer;
import concordat.prompts.CueFinder.Raised;
import concordat.prompts.Prompts;
import concordat.prompts.Suggestion;
import concordat.prompts.VulnerabilityFramework.Concern;
import concordat.prompts.VulnerabilityFramework.Observed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// What the prompts make of what was said and answered: which sets to ask, and what is suggested. The same words and
/// answers always give the same.
///
/// @param raised life-threatening first; a set that was answered stays, whatever was said
record Hearing(List<Raised> raised, List<Answer> answers, Suggestion suggestion) {
    static Hearing of(Prompts prompts, String said, List<Answer> given, Collection<Vulnerability> seen) {
        List<Raised> heard = prompts.cues().find(said);
        List<Raised> raised = new ArrayList<>();
        prompts.sets()
                .forEach(set -> heard.stream()
                        .filter(one -> one.set().id().equals(set.id()))
                        .findFirst()
                        .or(() -> given.stream()
                                .filter(answer -> answer.set().equals(set.id()))
                                .findFirst()
                                .map(_ -> Raised.byHand(set)))
                        .ifPresent(raised::add));
        List<Answer> answers = prompts.alike(given);
        boolean report = prompts.vulnerability()
                .suggestsReport(seen.stream().map(Hearing::observed).toList());
        return new Hearing(raised, answers, Suggestion.from(raised, answers, List.of(), report));
    }

    /// The last answer to a question, or empty.
    String answer(String set, String question) {
        return answers.reversed().stream()
                .filter(one -> one.set().equals(set) && one.question().equals(question))
                .map(Answer::value)
                .findFirst()
                .orElse("");
    }

    private static Observed observed(Vulnerability seen) {
        Concern concern = switch (seen.concern()) {
            case Known.YES -> Concern.YES;
            case Known.NO -> Concern.NO;
            case Known.UNKNOWN -> Concern.UNKNOWN;
        };
        return new Observed(seen.domain(), concern, seen.severity());
    }
}
