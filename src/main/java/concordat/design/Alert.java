package concordat.design;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// News about one part of a page. The title is read aloud; with `showTitle` it is seen too.
public record Alert(
        Variant variant,
        String title,
        @Nullable Content content,
        boolean showTitle,
        int headingLevel,
        boolean dismissible)
        implements Component {
    public enum Variant {
        INFORMATION,
        SUCCESS,
        WARNING,
        ERROR;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Alert of(Variant variant, String title) {
        return new Alert(variant, title, null, false, 2, false);
    }

    public Alert withText(String text) {
        return withContent(Text.of(text));
    }

    public Alert withContent(Content newContent) {
        return new Alert(variant, title, newContent, showTitle, headingLevel, dismissible);
    }

    public Alert showingTitle() {
        return new Alert(variant, title, content, true, headingLevel, dismissible);
    }

    /// Of the title: 2, 3 or 4.
    public Alert withHeadingLevel(int level) {
        return new Alert(variant, title, content, showTitle, level, dismissible);
    }

    public Alert asDismissible() {
        return new Alert(variant, title, content, showTitle, headingLevel, true);
    }

    public boolean heading() {
        return showTitle && content != null;
    }

    public String classes() {
        return Classes.of("moj-alert", "moj-alert--" + variant.word(), heading() ? "moj-alert--with-heading" : "");
    }

    @Override
    public JteModel template() {
        return TEMPLATES.mojAlert(this);
    }
}
