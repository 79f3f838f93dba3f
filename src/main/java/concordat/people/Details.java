package concordat.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a person. Everything may be missing, and nothing missing ever blocks a record.
///
/// @param description what they look like, above all where nobody knows their name
/// @param gender in their own words
/// @param phones as they were typed, the most useful first
public record Details(
        Name name,
        String description,
        Born born,
        Sex sex,
        String gender,
        @Nullable NhsNumber nhsNumber,
        Speech speech,
        IdentityConfidence confidence,
        Home home,
        List<String> phones) {
    public Details {
        phones = phones.stream()
                .map(String::strip)
                .filter(phone -> !phone.isEmpty())
                .distinct()
                .toList();
    }

    /// Somebody who gave their name.
    public static Details named(String given, String family) {
        return of(new Name(given, family, ""), "", IdentityConfidence.STATED);
    }

    /// Somebody whose name nobody knows.
    public static Details unnamed(String description) {
        return of(Name.UNKNOWN, description, IdentityConfidence.UNKNOWN);
    }

    private static Details of(Name name, String description, IdentityConfidence confidence) {
        return new Details(
                name,
                description,
                Born.UNKNOWN,
                Sex.NOT_KNOWN,
                "",
                null,
                Speech.UNKNOWN,
                confidence,
                Home.UNKNOWN,
                List.of());
    }

    public Details with(Name newName) {
        return new Details(newName, description, born, sex, gender, nhsNumber, speech, confidence, home, phones);
    }

    public Details with(Born newBorn) {
        return new Details(name, description, newBorn, sex, gender, nhsNumber, speech, confidence, home, phones);
    }

    public Details with(Sex newSex) {
        return new Details(name, description, born, newSex, gender, nhsNumber, speech, confidence, home, phones);
    }

    public Details with(NhsNumber number) {
        return new Details(name, description, born, sex, gender, number, speech, confidence, home, phones);
    }

    public Details with(Speech newSpeech) {
        return new Details(name, description, born, sex, gender, nhsNumber, newSpeech, confidence, home, phones);
    }

    public Details with(Home newHome) {
        return new Details(name, description, born, sex, gender, nhsNumber, speech, confidence, newHome, phones);
    }

    public Details withPhones(String... numbers) {
        return new Details(name, description, born, sex, gender, nhsNumber, speech, confidence, home, List.of(numbers));
    }
}
