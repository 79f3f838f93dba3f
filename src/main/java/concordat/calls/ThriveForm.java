package concordat.calls;

import concordat.design.ErrorSummary;
import concordat.incidents.Answers;
import concordat.incidents.AssessThrive;
import concordat.prompts.Thrive;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;

/// THRIVE, each element in words, and why.
record ThriveForm(Answers typed, Thrive thrive) {
    List<Content> fields(ErrorSummary errors) {
        List<Content> fields = new ArrayList<>();
        thrive.elements().stream()
                .filter(element -> !element.plus())
                .forEach(element -> fields.add(typed.lines(element.id(), element.title(), errors)
                        .withHint(element.question())
                        .withRows(2)));
        fields.add(typed.lines("rationale", "Why do you judge it so?", errors));
        return fields;
    }

    AssessThrive.Command command() {
        return new AssessThrive.Command(
                typed.text("threat"),
                typed.text("harm"),
                typed.text("risk"),
                typed.text("investigation"),
                typed.text("vulnerability"),
                typed.text("engagement"),
                typed.text("rationale"));
    }
}
