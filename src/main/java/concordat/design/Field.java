package concordat.design;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// What every question has: an id to link errors to, a name in the form, its words, a hint and what is wrong with the
/// answer. Without a label the page must name the question in another way.
public record Field(
        String id,
        String name,
        @Nullable Label label,
        @Nullable Content hint,
        @Nullable String error) {

    static Field of(String name, String label) {
        return of(name, Label.of(label));
    }

    static Field of(String name, @Nullable Label label) {
        return new Field(name, name, label, null, null);
    }

    Field withId(String newId) {
        return new Field(newId, name, label, hint, error);
    }

    Field withLabel(Label newLabel) {
        return new Field(id, name, newLabel, hint, error);
    }

    Field withHint(Content newHint) {
        return new Field(id, name, label, newHint, error);
    }

    Field withError(@Nullable String newError) {
        return new Field(id, name, label, hint, newError);
    }

    public boolean wrong() {
        return error != null;
    }

    public String hintId() {
        return id + "-hint";
    }

    public String errorId() {
        return id + "-error";
    }

    public @Nullable String describedBy() {
        String ids = Classes.of(hint == null ? "" : hintId(), error == null ? "" : errorId());
        return ids.isEmpty() ? null : ids;
    }

    public String groupClasses() {
        return Classes.of("govuk-form-group", wrong() ? "govuk-form-group--error" : "");
    }
}
