package concordat.design;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;

/// The way back to the page before.
public record BackLink(String href, Content text, boolean inverse) implements Component {
    public static BackLink of(String href) {
        return of(href, "Back");
    }

    public static BackLink of(String href, String text) {
        return new BackLink(href, Text.of(text), false);
    }

    /// For dark backgrounds.
    public BackLink asInverse() {
        return new BackLink(href, text, true);
    }

    public String classes() {
        return Classes.of("govuk-back-link", inverse ? "govuk-back-link--inverse" : "");
    }

    @Override
    public JteModel template() {
        return TEMPLATES.govukBackLink(this);
    }
}
