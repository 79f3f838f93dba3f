package concordat.design;

import java.util.Locale;

/// The heading sizes of GOV.UK Frontend.
public enum Size {
    S,
    M,
    L,
    XL;

    String suffix() {
        return "--" + name().toLowerCase(Locale.ROOT);
    }
}
