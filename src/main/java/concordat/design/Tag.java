package concordat.design;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;

/// A state: a colour and a word.
public record Tag(Content text, Colour colour) implements Component {
    public static Tag of(String text) {
        return of(text, Colour.BLUE);
    }

    public static Tag of(String text, Colour colour) {
        return new Tag(Text.of(text), colour);
    }

    public String classes() {
        return Classes.of("govuk-tag", colour.modifier("govuk-tag"));
    }

    @Override
    public JteModel template() {
        return TEMPLATES.govukTag(this);
    }
}
