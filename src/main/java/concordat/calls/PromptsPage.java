package concordat.calls;

import concordat.design.Choice;
import concordat.design.Colour;
import concordat.design.Component;
import concordat.design.Option;
import concordat.design.Radios;
import concordat.design.Tag;
import concordat.design.TextInput;
import concordat.prompts.Answer;
import concordat.prompts.CueFinder.Match;
import concordat.prompts.CueFinder.Raised;
import concordat.prompts.QuestionSet;
import concordat.prompts.QuestionSet.Question;
import concordat.prompts.QuestionSet.Urgency;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The question sets that were raised, and what is suggested until now.
public record PromptsPage(List<Set> sets, String suggested, List<String> reasons, List<String> advice) {
    /// @param heard the words that raised it, or empty where somebody raised it by hand
    public record Set(String title, Tag urgency, String heard, List<Component> questions) {}

    private static final String PREFIX = "answer.";

    static PromptsPage of(Hearing hearing) {
        var asked = new HashSet<String>();
        return new PromptsPage(
                hearing.raised().stream().map(one -> set(one, hearing, asked)).toList(),
                CallWords.suggested(hearing.suggestion()),
                hearing.suggestion().reasons(),
                hearing.suggestion().advice());
    }

    /// The answers of a form whose questions this page asked.
    static List<Answer> answers(Map<String, List<String>> typed) {
        List<Answer> answers = new ArrayList<>();
        typed.forEach((field, values) -> {
            String[] parts = field.split("\\.", 3);
            if (field.startsWith(PREFIX)
                    && parts.length == 3
                    && !values.getFirst().isBlank()) {
                answers.add(new Answer(parts[1], parts[2], values.getFirst().strip()));
            }
        });
        return answers;
    }

    /// A question that a set above asks in the same words is not asked again.
    private static Set set(Raised raised, Hearing hearing, java.util.Set<String> asked) {
        QuestionSet set = raised.set();
        String heard = raised.matches().stream()
                .map(Match::words)
                .distinct()
                .map(words -> "“" + words + "”")
                .collect(Collectors.joining(", "));
        List<Component> questions = Stream.concat(
                        set.questions().stream().filter(Question::lifeThreatening),
                        set.questions().stream().filter(question -> !question.lifeThreatening()))
                .filter(question -> asked.add(question.text()))
                .map(question -> ask(set, question, hearing.answer(set.id(), question.id())))
                .toList();
        return new Set(set.title(), Tag.of(CallWords.of(set.urgency()), colour(set.urgency())), heard, questions);
    }

    private static Component ask(QuestionSet set, Question question, String answer) {
        String name = PREFIX + set.id() + "." + question.id();
        List<Option> choices = new ArrayList<>();
        switch (question.kind()) {
            case TEXT -> {
                return TextInput.of(name, question.text(), answer);
            }
            case YES_NO_UNKNOWN -> {
                choices.add(Choice.of(Answer.YES, "Yes"));
                choices.add(Choice.of(Answer.NO, "No"));
            }
            case CHOICE -> question.options().forEach(option -> choices.add(Choice.of(option, option)));
        }
        choices.add(Choice.of(Answer.UNKNOWN, "Not known"));
        return Radios.of(name, question.text(), answer, choices).small().inline();
    }

    private static Colour colour(Urgency urgency) {
        return switch (urgency) {
            case LIFE_THREATENING -> Colour.RED;
            case URGENT -> Colour.ORANGE;
            case STANDARD -> Colour.GREY;
        };
    }
}
