package concordat.design;

import java.util.Locale;

/// The colours of a [Tag]. A word always goes with one.
public enum Colour {
    BLUE,
    GREY,
    GREEN,
    TEAL,
    PURPLE,
    MAGENTA,
    RED,
    ORANGE,
    YELLOW;

    /// Blue is what a tag is without one.
    String modifier(String base) {
        return this == BLUE ? "" : base + "--" + name().toLowerCase(Locale.ROOT);
    }
}
