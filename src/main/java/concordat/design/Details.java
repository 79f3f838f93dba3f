package concordat.design;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;

/// More, for those who want it.
public record Details(
        Content summary, Content text, @Nullable String id, boolean open) implements Component {
    public static Details of(String summary, String text) {
        return of(Text.of(summary), Text.of(text));
    }

    public static Details of(String summary, Content text) {
        return of(Text.of(summary), text);
    }

    public static Details of(Content summary, Content text) {
        return new Details(summary, text, null, false);
    }

    public Details withId(String newId) {
        return new Details(summary, text, newId, open);
    }

    public Details opened() {
        return new Details(summary, text, id, true);
    }

    @Override
    public JteModel template() {
        return TEMPLATES.govukDetails(this);
    }
}
