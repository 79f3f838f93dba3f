package concordat.design;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;

/// Words set apart from those around them.
public record InsetText(Content text, @Nullable String id) implements Component {
    public static InsetText of(String text) {
        return of(Text.of(text));
    }

    public static InsetText of(Content text) {
        return new InsetText(text, null);
    }

    public InsetText withId(String newId) {
        return new InsetText(text, newId);
    }

    @Override
    public JteModel template() {
        return TEMPLATES.govukInsetText(this);
    }
}
