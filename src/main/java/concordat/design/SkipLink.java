package concordat.design;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;

/// The first thing a keyboard reaches: past the navigation.
public record SkipLink(String href, Content text) implements Component {
    public static SkipLink of(String href, String text) {
        return new SkipLink(href, Text.of(text));
    }

    @Override
    public JteModel template() {
        return TEMPLATES.govukSkipLink(this);
    }
}
