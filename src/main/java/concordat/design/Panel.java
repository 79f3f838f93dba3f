package concordat.design;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;

/// What was asked is done, with the reference to keep.
public record Panel(Content title, @Nullable Content body, int headingLevel) implements Component {
    public static Panel of(String title) {
        return new Panel(Text.of(title), null, 1);
    }

    public static Panel of(Content title, Content body) {
        return new Panel(title, body, 1);
    }

    public Panel withBody(String newBody) {
        return new Panel(title, Text.of(newBody), headingLevel);
    }

    public Panel withBody(Content newBody) {
        return new Panel(title, newBody, headingLevel);
    }

    public Panel withHeadingLevel(int level) {
        return new Panel(title, body, level);
    }

    @Override
    public JteModel template() {
        return TEMPLATES.govukPanel(this);
    }
}
