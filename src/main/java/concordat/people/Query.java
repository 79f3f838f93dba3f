package concordat.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is known of the person who is looked for. Empty text, or null, is not known.
///
/// @param name in any order and however spelt
/// @param bornYear the year of birth, or about which year
/// @param phone their own or that of one of their contacts
public record Query(
        String name,
        @Nullable LocalDate bornOn,
        @Nullable Integer bornYear,
        String phone,
        String postcode,
        String address,
        String nhsNumber) {
    public static Query named(String name) {
        return new Query(name, null, null, "", "", "", "");
    }

    public static Query phone(String phone) {
        return new Query("", null, null, phone, "", "", "");
    }

    /// A search for anyone who might already be this person.
    public static Query like(Details details) {
        Name name = details.name();
        return new Query(
                String.join(" ", name.given(), name.family(), name.knownAs()),
                details.born().on(),
                details.born().year(),
                details.phones().isEmpty() ? "" : details.phones().getFirst(),
                details.home().postcode(),
                details.home().line(),
                details.nhsNumber() == null ? "" : details.nhsNumber().digits());
    }

    public Query born(LocalDate day) {
        return new Query(name, day, bornYear, phone, postcode, address, nhsNumber);
    }

    public Query bornAbout(int year) {
        return new Query(name, bornOn, year, phone, postcode, address, nhsNumber);
    }

    public Query at(String newAddress, String newPostcode) {
        return new Query(name, bornOn, bornYear, phone, newPostcode, newAddress, nhsNumber);
    }

    /// Whether there is nothing to find a person by. An age alone finds nobody: too many share it.
    public boolean isEmpty() {
        return bornOn == null && (name + phone + postcode + address + nhsNumber).isBlank();
    }
}
