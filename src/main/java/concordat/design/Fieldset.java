package concordat.design;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;

/// Several questions under one heading.
public record Fieldset(
        Label legend,
        @Nullable Content content,
        @Nullable String describedBy,
        @Nullable String role,
        String classes) implements Component {

    public static Fieldset of(Label legend) {
        return new Fieldset(legend, null, null, null, "");
    }

    public static Fieldset of(String legend) {
        return of(Label.of(legend));
    }

    public Fieldset withContent(Content newContent) {
        return new Fieldset(legend, newContent, describedBy, role, classes);
    }

    public Fieldset withDescribedBy(String ids) {
        return new Fieldset(legend, content, ids, role, classes);
    }

    public Fieldset withRole(String newRole) {
        return new Fieldset(legend, content, describedBy, newRole, classes);
    }

    public Fieldset withClasses(String more) {
        return new Fieldset(legend, content, describedBy, role, Classes.of(classes, more));
    }

    public String allClasses() {
        return Classes.of("govuk-fieldset", classes);
    }

    @Override
    public JteModel template() {
        return TEMPLATES.govukFieldset(this);
    }
}
