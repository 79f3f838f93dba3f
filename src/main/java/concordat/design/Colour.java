package concordat.design;

import java.util.Locale;

/// The colours of a [Tag] or [Badge]. A word always goes with one.
public enum Colour {
    DEFAULT,
    GREY,
    GREEN,
    TEAL,
    BLUE,
    PURPLE,
    MAGENTA,
    RED,
    ORANGE,
    YELLOW;

    String modifier(String base) {
        return this == DEFAULT ? "" : base + "--" + name().toLowerCase(Locale.ROOT);
    }
}
