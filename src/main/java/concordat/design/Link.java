package concordat.design;

import gg.jte.models.runtime.JteModel;

/// A link. `hidden` words are read aloud after the text, to tell one "Change" from another.
public record Link(String href, String text, String hidden, String classes) implements Component {
    public static Link of(String href, String text) {
        return new Link(href, text, "", "govuk-link");
    }

    public Link withHidden(String words) {
        return new Link(href, text, words, classes);
    }

    public Link withClasses(String more) {
        return new Link(href, text, hidden, Classes.of(classes, more));
    }

    @Override
    public JteModel template() {
        return TEMPLATES.govukLink(this);
    }
}
