package concordat.design;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;

/// Several lines of typing.
public record Textarea(
        Field field,
        String value,
        int rows,
        String classes,
        @Nullable Boolean spellcheck,
        @Nullable String autocomplete)
        implements Component {

    public static Textarea of(String name, String label, String value) {
        return new Textarea(Field.of(name, label), value, 5, "", null, null);
    }

    public Textarea withId(String id) {
        return new Textarea(field.withId(id), value, rows, classes, spellcheck, autocomplete);
    }

    public Textarea withLabel(Label label) {
        return new Textarea(field.withLabel(label), value, rows, classes, spellcheck, autocomplete);
    }

    public Textarea withHint(String hint) {
        return withHint(Text.of(hint));
    }

    public Textarea withHint(Content hint) {
        return new Textarea(field.withHint(hint), value, rows, classes, spellcheck, autocomplete);
    }

    public Textarea withError(@Nullable String error) {
        return new Textarea(field.withError(error), value, rows, classes, spellcheck, autocomplete);
    }

    /// Takes the error of this field from the summary, if it has one.
    public Textarea withErrorFrom(ErrorSummary summary) {
        return withError(summary.of(field.id()));
    }

    public Textarea withRows(int rows) {
        return new Textarea(field, value, rows, classes, spellcheck, autocomplete);
    }

    public Textarea withClasses(String classes) {
        return new Textarea(field, value, rows, Classes.of(this.classes, classes), spellcheck, autocomplete);
    }

    public Textarea withSpellcheck(boolean spellcheck) {
        return new Textarea(field, value, rows, classes, spellcheck, autocomplete);
    }

    public Textarea withAutocomplete(String autocomplete) {
        return new Textarea(field, value, rows, classes, spellcheck, autocomplete);
    }

    public String areaClasses() {
        return Classes.of("govuk-textarea", field.wrong() ? "govuk-textarea--error" : "", classes);
    }

    public @Nullable String spellcheckWord() {
        return spellcheck == null ? null : spellcheck.toString();
    }

    @Override
    public JteModel template() {
        return TEMPLATES.govukTextarea(this);
    }
}
