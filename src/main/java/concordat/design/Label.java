package concordat.design;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// The words of a question: the label of one box, or the legend of a group.
public record Label(Content text, @Nullable Size size, boolean pageHeading, String extraClasses) {
    public static Label of(String text) {
        return of(Text.of(text));
    }

    public static Label of(Content text) {
        return new Label(text, null, false, "");
    }

    public Label withSize(Size newSize) {
        return new Label(text, newSize, pageHeading, extraClasses);
    }

    /// The question is the `h1` of its page, as on a page that asks one thing.
    public Label asPageHeading() {
        return new Label(text, size, true, extraClasses);
    }

    Label withClasses(String more) {
        return new Label(text, size, pageHeading, Classes.of(extraClasses, more));
    }

    public String classes(String base) {
        return Classes.of(base, size == null ? "" : base + size.suffix(), extraClasses);
    }
}
