package concordat.design;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;

/// Something to press, or a link that looks like it.
public record Button(
        Content text,
        String classes,
        @Nullable String href,
        String type,
        @Nullable String name,
        @Nullable String value,
        @Nullable String id,
        boolean disabled,
        @Nullable String preventDoubleClick,
        boolean start)
        implements Component {

    /// Submits its form. A second press within a second is ignored.
    public static Button submit(String text) {
        return of(text).withPreventDoubleClick(true);
    }

    public static Button of(String text) {
        return of(Text.of(text));
    }

    public static Button of(Content text) {
        return new Button(text, "", null, "submit", null, null, null, false, null, false);
    }

    public static Button link(String text, String href) {
        return new Button(Text.of(text), "", href, "submit", null, null, null, false, null, false);
    }

    public Button secondary() {
        return withClasses("govuk-button--secondary");
    }

    public Button warning() {
        return withClasses("govuk-button--warning");
    }

    public Button inverse() {
        return withClasses("govuk-button--inverse");
    }

    public Button withClasses(String more) {
        String all = Classes.of(classes, more);
        return new Button(text, all, href, type, name, value, id, disabled, preventDoubleClick, start);
    }

    /// `submit`, `button` or `reset`.
    public Button withType(String newType) {
        return new Button(text, classes, href, newType, name, value, id, disabled, preventDoubleClick, start);
    }

    public Button withName(String newName) {
        return new Button(text, classes, href, type, newName, value, id, disabled, preventDoubleClick, start);
    }

    public Button withValue(String newValue) {
        return new Button(text, classes, href, type, name, newValue, id, disabled, preventDoubleClick, start);
    }

    public Button withId(String newId) {
        return new Button(text, classes, href, type, name, value, newId, disabled, preventDoubleClick, start);
    }

    public Button asDisabled() {
        return new Button(text, classes, href, type, name, value, id, true, preventDoubleClick, start);
    }

    public Button withPreventDoubleClick(boolean prevent) {
        return new Button(text, classes, href, type, name, value, id, disabled, Boolean.toString(prevent), start);
    }

    /// The first step of something long: an arrow follows the words.
    public Button asStart() {
        return new Button(text, classes, href, type, name, value, id, disabled, preventDoubleClick, true);
    }

    public String allClasses() {
        return Classes.of("govuk-button", classes, start ? "govuk-button--start" : "");
    }

    @Override
    public JteModel template() {
        return TEMPLATES.govukButton(this);
    }
}
