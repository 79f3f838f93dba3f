package concordat.design;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;

/// One line of typing.
public record TextInput(
        Field field,
        @Nullable String value,
        Keyboard keyboard,
        String classes,
        @Nullable Content prefix,
        @Nullable Content suffix,
        boolean disabled)
        implements Component {

    /// An empty value is no value.
    public static TextInput of(String name, String label, String value) {
        return new TextInput(
                Field.of(name, label), value.isEmpty() ? null : value, Keyboard.PLAIN, "", null, null, false);
    }

    public TextInput withId(String id) {
        return new TextInput(field.withId(id), value, keyboard, classes, prefix, suffix, disabled);
    }

    public TextInput withLabel(Label label) {
        return new TextInput(field.withLabel(label), value, keyboard, classes, prefix, suffix, disabled);
    }

    public TextInput withHint(String hint) {
        return withHint(Text.of(hint));
    }

    public TextInput withHint(Content hint) {
        return new TextInput(field.withHint(hint), value, keyboard, classes, prefix, suffix, disabled);
    }

    public TextInput withError(@Nullable String error) {
        return new TextInput(field.withError(error), value, keyboard, classes, prefix, suffix, disabled);
    }

    /// Takes the error of this field from the summary, if it has one.
    public TextInput withErrorFrom(ErrorSummary summary) {
        return withError(summary.of(field.id()));
    }

    /// In characters: 2, 3, 4, 5, 10, 20 or 30.
    public TextInput withWidth(int width) {
        return new TextInput(
                field, value, keyboard, Classes.of(classes, "govuk-input--width-" + width), prefix, suffix, disabled);
    }

    public TextInput withClasses(String classes) {
        return new TextInput(field, value, keyboard, Classes.of(this.classes, classes), prefix, suffix, disabled);
    }

    public TextInput withType(String type) {
        return new TextInput(field, value, keyboard.withType(type), classes, prefix, suffix, disabled);
    }

    public TextInput withInputmode(String inputmode) {
        return new TextInput(field, value, keyboard.withInputmode(inputmode), classes, prefix, suffix, disabled);
    }

    public TextInput withAutocomplete(String autocomplete) {
        return new TextInput(field, value, keyboard.withAutocomplete(autocomplete), classes, prefix, suffix, disabled);
    }

    public TextInput withAutocapitalize(String autocapitalize) {
        return new TextInput(
                field, value, keyboard.withAutocapitalize(autocapitalize), classes, prefix, suffix, disabled);
    }

    public TextInput withSpellcheck(boolean spellcheck) {
        return new TextInput(field, value, keyboard.withSpellcheck(spellcheck), classes, prefix, suffix, disabled);
    }

    public TextInput withPattern(String pattern) {
        return new TextInput(field, value, keyboard.withPattern(pattern), classes, prefix, suffix, disabled);
    }

    /// Whole numbers: a number pad on a phone, and none of the surprises of `type="number"`.
    public TextInput asWholeNumber() {
        return withInputmode("numeric").withSpellcheck(false);
    }

    public TextInput withPrefix(String prefix) {
        return withPrefix(Text.of(prefix));
    }

    public TextInput withPrefix(Content prefix) {
        return new TextInput(field, value, keyboard, classes, prefix, suffix, disabled);
    }

    public TextInput withSuffix(String suffix) {
        return withSuffix(Text.of(suffix));
    }

    public TextInput withSuffix(Content suffix) {
        return new TextInput(field, value, keyboard, classes, prefix, suffix, disabled);
    }

    public TextInput asDisabled() {
        return new TextInput(field, value, keyboard, classes, prefix, suffix, true);
    }

    public String inputClasses() {
        return Classes.of("govuk-input", classes, field.wrong() ? "govuk-input--error" : "");
    }

    @Override
    public JteModel template() {
        return TEMPLATES.govukTextInput(this);
    }
}
