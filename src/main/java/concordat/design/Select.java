package concordat.design;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One answer of many, in a list that opens. Prefer [Radios] for a few.
public record Select(Field field, String selected, List<Choice> choices, String classes) implements Component {
    public Select {
        choices = List.copyOf(choices);
    }

    public static Select of(String name, String label, String selected, List<Choice> choices) {
        return new Select(Field.of(name, label), selected, choices, "");
    }

    public Select withId(String id) {
        return new Select(field.withId(id), selected, choices, classes);
    }

    public Select withLabel(Label label) {
        return new Select(field.withLabel(label), selected, choices, classes);
    }

    public Select withHint(String hint) {
        return withHint(Text.of(hint));
    }

    public Select withHint(Content hint) {
        return new Select(field.withHint(hint), selected, choices, classes);
    }

    public Select withError(@Nullable String error) {
        return new Select(field.withError(error), selected, choices, classes);
    }

    /// Takes the error of this field from the summary, if it has one.
    public Select withErrorFrom(ErrorSummary summary) {
        return withError(summary.of(field.id()));
    }

    public Select withClasses(String classes) {
        return new Select(field, selected, choices, Classes.of(this.classes, classes));
    }

    public boolean selected(Choice choice) {
        return !selected.isEmpty() && choice.value().equals(selected);
    }

    public String selectClasses() {
        return Classes.of("govuk-select", classes, field.wrong() ? "govuk-select--error" : "");
    }

    @Override
    public JteModel template() {
        return TEMPLATES.govukSelect(this);
    }
}
