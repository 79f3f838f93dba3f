package concordat.design;

import gg.jte.models.runtime.JteModel;

/// A short warning beside a name.
public record Badge(String text, Colour colour, boolean large) implements Component {
    public static Badge of(String text, Colour colour) {
        return new Badge(text, colour, false);
    }

    public Badge asLarge() {
        return new Badge(text, colour, true);
    }

    public String classes() {
        return Classes.of("moj-badge", colour.modifier("moj-badge"), large ? "moj-badge--large" : "");
    }

    @Override
    public JteModel template() {
        return TEMPLATES.mojBadge(this);
    }
}
