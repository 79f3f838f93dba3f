package concordat.people;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a person is called. All of it may be empty.
///
/// @param knownAs other names that they use or are called by
public record Name(String given, String family, String knownAs) {
    public static final Name UNKNOWN = new Name("", "", "");

    public Name {
        given = given.strip();
        family = family.strip();
        knownAs = knownAs.strip();
    }

    public boolean isUnknown() {
        return (given + family + knownAs).isEmpty();
    }

    /// As people say it; where nobody knows it, that.
    public String words() {
        String said = joined(given, family);
        if (said.isEmpty()) {
            return knownAs.isEmpty() ? "Name not known" : "Known as " + knownAs;
        }
        return said;
    }

    /// Every part of it in the form that names are compared in.
    List<String> tokens() {
        return Normalise.names(joined(given, family, knownAs));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }
}
