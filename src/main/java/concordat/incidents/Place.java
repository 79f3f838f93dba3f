package concordat.incidents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where something is happening, as far as it is known. Only the borough, which is not here, must be.
///
/// @param latitude WGS 84 degrees; both or neither
public record Place(
        LocationKind kind,
        String text,
        String postcode,
        String what3words,
        @Nullable Double latitude,
        @Nullable Double longitude) {
    public static final Place UNKNOWN = new Place(LocationKind.UNKNOWN, "", "", "", null, null);

    @SuppressWarnings("NullAway") // what was not sent is not known
    public Place {
        kind = kind == null ? LocationKind.UNKNOWN : kind;
        text = Typed.line(text);
        postcode = Typed.line(postcode).toUpperCase(java.util.Locale.ROOT);
        what3words = Typed.line(what3words);
    }

    /// For the journal and the screens: "12 Example Road, E1 1AA".
    public String words() {
        List<String> parts = new ArrayList<>(List.of(text, postcode, what3words));
        parts.removeIf(String::isEmpty);
        return String.join(", ", parts);
    }

    boolean hasHalfAPoint() {
        return (latitude == null) != (longitude == null);
    }
}
