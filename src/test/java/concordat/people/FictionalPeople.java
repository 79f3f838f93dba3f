package concordat.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Two hundred people who do not exist, always the same. Their phones are of the range that Ofcom keeps for drama.
final class FictionalPeople {
    private static final List<String> GIVEN = List.of(
            "Catherine",
            "Mohammed",
            "Siobhan",
            "Łukasz",
            "Élodie",
            "Stephen",
            "Aaliyah",
            "Jean-Luc",
            "Priya",
            "Olu",
            "Hussain",
            "Philippa",
            "Kwame",
            "Zofia",
            "Gareth",
            "Mei",
            "Tomas",
            "Ayesha",
            "Dermot",
            "Yusuf");
    private static final List<String> FAMILY = List.of(
            "Marrowby",
            "Thistlewick",
            "O'Brackley",
            "Fauxville",
            "Oakhanger-Pym",
            "Van der Mock",
            "Inventson",
            "Quillfeather",
            "Testerton",
            "Underbough");
    private static final List<String> STREETS = List.of("Acacia Road", "Elm Street", "Larch Lane", "Willow Court");
    private static final List<String> AREAS = List.of("SE5", "E8", "N15", "SW9", "W3");

    private FictionalPeople() {}

    static List<Details> everyone() {
        List<Details> people = new ArrayList<>();
        for (int family = 0; family < FAMILY.size(); family++) {
            for (int given = 0; given < GIVEN.size(); given++) {
                int number = family * GIVEN.size() + given;
                people.add(Details.named(GIVEN.get(given), FAMILY.get(family))
                        .with(Born.on(LocalDate.of(1940, 1, 1).plusDays(number * 127L)))
                        .with(new Home(
                                1 + number % 90 + " " + STREETS.get(number % STREETS.size()),
                                AREAS.get(number % AREAS.size()) + " " + number % 10 + "AZ"))
                        .withPhones("07700 900%03d".formatted(number)));
            }
        }
        return people;
    }
}
