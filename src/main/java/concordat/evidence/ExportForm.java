package concordat.evidence;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The reference of a record as typed; empty where none was asked for.
record ExportForm(String reference) {
    ExportForm(@Nullable String reference) {
        this.reference = Objects.requireNonNullElse(reference, "").strip().toUpperCase(Locale.ROOT);
    }
}
