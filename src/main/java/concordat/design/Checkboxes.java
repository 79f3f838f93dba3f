package concordat.design;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Any number of answers. `selected` holds the values of the ticked ones.
public record Checkboxes(Field field, Set<String> selected, List<Option> options, String classes) implements Component {
    public Checkboxes {
        selected = Set.copyOf(selected);
        options = List.copyOf(options);
    }

    public static Checkboxes of(String name, String legend, Collection<String> selected, Option... options) {
        return of(name, legend, selected, List.of(options));
    }

    public static Checkboxes of(
            String name, String legend, Collection<String> selected, List<? extends Option> options) {
        return of(name, Label.of(legend), selected, options);
    }

    /// With no label there is no fieldset, which suits one box that says it all.
    public static Checkboxes of(
            String name, @Nullable Label legend, Collection<String> selected, List<? extends Option> options) {
        return new Checkboxes(Field.of(name, legend), Set.copyOf(selected), List.copyOf(options), "");
    }

    /// One box, such as "The person has been told": its value is `true`.
    public static Checkboxes single(String name, String text, boolean ticked) {
        return of(name, (Label) null, ticked ? Set.of("true") : Set.of(), List.of(Choice.of("true", text)));
    }

    public Checkboxes withId(String id) {
        return new Checkboxes(field.withId(id), selected, options, classes);
    }

    public Checkboxes withLabel(Label label) {
        return new Checkboxes(field.withLabel(label), selected, options, classes);
    }

    public Checkboxes withHint(String hint) {
        return withHint(Text.of(hint));
    }

    public Checkboxes withHint(Content hint) {
        return new Checkboxes(field.withHint(hint), selected, options, classes);
    }

    public Checkboxes withError(@Nullable String error) {
        return new Checkboxes(field.withError(error), selected, options, classes);
    }

    /// Takes the error of this field from the summary, if it has one.
    public Checkboxes withErrorFrom(ErrorSummary summary) {
        return withError(summary.of(field.id()));
    }

    public Checkboxes small() {
        return new Checkboxes(field, selected, options, Classes.of(classes, "govuk-checkboxes--small"));
    }

    public Checkboxes withClasses(String classes) {
        return new Checkboxes(field, selected, options, Classes.of(this.classes, classes));
    }

    public boolean checked(Choice choice) {
        return selected.contains(choice.value());
    }

    /// Without a fieldset each box must carry the hint and the error itself.
    public @Nullable String describedBy(Choice choice, String id) {
        String group = field.label() == null && field.describedBy() != null ? field.describedBy() : "";
        String ids = Classes.of(group, choice.hint() == null ? "" : id + "-item-hint");
        return ids.isEmpty() ? null : ids;
    }

    public String groupClasses() {
        return Classes.of("govuk-checkboxes", classes);
    }

    public String revealedClasses(Choice choice) {
        return Classes.of(
                "govuk-checkboxes__conditional", checked(choice) ? "" : "govuk-checkboxes__conditional--hidden");
    }

    @Override
    public JteModel template() {
        return TEMPLATES.govukCheckboxes(this);
    }
}
