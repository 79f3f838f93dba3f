package concordat.design;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One answer of several. `selected` is the value of the chosen one, or empty.
public record Radios(Field field, String selected, List<Option> options, String classes) implements Component {
    public Radios {
        options = List.copyOf(options);
    }

    public static Radios of(String name, String legend, String selected, Option... options) {
        return of(name, legend, selected, List.of(options));
    }

    public static Radios of(String name, String legend, String selected, List<? extends Option> options) {
        return of(name, Label.of(legend), selected, options);
    }

    /// With no label there is no fieldset: the page must name the group in another way.
    public static Radios of(String name, @Nullable Label legend, String selected, List<? extends Option> options) {
        return new Radios(Field.of(name, legend), selected, List.copyOf(options), "");
    }

    public Radios withId(String id) {
        return new Radios(field.withId(id), selected, options, classes);
    }

    public Radios withLabel(Label label) {
        return new Radios(field.withLabel(label), selected, options, classes);
    }

    public Radios withHint(String hint) {
        return withHint(Text.of(hint));
    }

    public Radios withHint(Content hint) {
        return new Radios(field.withHint(hint), selected, options, classes);
    }

    public Radios withError(@Nullable String error) {
        return new Radios(field.withError(error), selected, options, classes);
    }

    /// Takes the error of this field from the summary, if it has one.
    public Radios withErrorFrom(ErrorSummary summary) {
        return withError(summary.of(field.id()));
    }

    public Radios inline() {
        return new Radios(field, selected, options, Classes.of(classes, "govuk-radios--inline"));
    }

    public Radios small() {
        return new Radios(field, selected, options, Classes.of(classes, "govuk-radios--small"));
    }

    public Radios withClasses(String classes) {
        return new Radios(field, selected, options, Classes.of(this.classes, classes));
    }

    public boolean checked(Choice choice) {
        return !selected.isEmpty() && choice.value().equals(selected);
    }

    public String groupClasses() {
        return Classes.of("govuk-radios", classes);
    }

    public String revealedClasses(Choice choice) {
        return Classes.of("govuk-radios__conditional", checked(choice) ? "" : "govuk-radios__conditional--hidden");
    }

    @Override
    public JteModel template() {
        return TEMPLATES.govukRadios(this);
    }
}
