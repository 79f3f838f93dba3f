package concordat.design;

import gg.jte.models.runtime.JteModel;
import java.util.Locale;

/// A short warning beside a name.
public record Badge(String text, Colour colour, boolean large) implements Component {
    public enum Colour {
        BLUE,
        BLACK,
        GREY,
        GREEN,
        PURPLE,
        RED
    }

    public static Badge of(String text, Colour colour) {
        return new Badge(text, colour, false);
    }

    public Badge asLarge() {
        return new Badge(text, colour, true);
    }

    public String classes() {
        return Classes.of(
                "moj-badge", "moj-badge--" + colour.name().toLowerCase(Locale.ROOT), large ? "moj-badge--large" : "");
    }

    @Override
    public JteModel template() {
        return TEMPLATES.mojBadge(this);
    }
}
