package concordat.people;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a person lives or lived, as it was said. Both parts may be empty.
public record Home(String line, String postcode) {
    public static final Home UNKNOWN = new Home("", "");

    public Home {
        line = line.strip();
        postcode = Normalise.writtenPostcode(postcode);
    }

    public boolean isUnknown() {
        return (line + postcode).isEmpty();
    }

    public String words() {
        return Stream.of(line, postcode).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
