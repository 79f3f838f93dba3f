package concordat.design;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;

/// What happens if it is not done.
public record WarningText(Content text, String fallback) implements Component {
    public static WarningText of(String text) {
        return of(Text.of(text));
    }

    public static WarningText of(Content text) {
        return new WarningText(text, "Warning");
    }

    /// The word read aloud in place of the exclamation mark.
    public WarningText withFallback(String word) {
        return new WarningText(text, word);
    }

    @Override
    public JteModel template() {
        return TEMPLATES.govukWarningText(this);
    }
}
