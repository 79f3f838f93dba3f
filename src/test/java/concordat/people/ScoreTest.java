package concordat.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {
    static final LocalDate BORN = LocalDate.of(1987, 3, 4);
    static final Details CATHERINE = Details.named("Catherine", "Marrowby")
            .with(Born.on(BORN))
            .with(new Home("Flat 2, 12 Acacia Road", "SE5 8AZ"))
            .withPhones("07700 900123");

    @Nested
    class A_name {
        @ParameterizedTest
        @CsvSource({
            "Catherine Marrowby, same name",
            "MARROWBY Catherine, same names in another order",
            "Marrowby, same part of the name",
            "Kathryn Marrowby, name sounds the same: Catherine",
            "Catherine Marroby, one letter different: Marrowby",
            "Catherine Marrwoby, one letter different: Marrowby",
            "C Marrowby, same initial: Catherine",
            "Cather ine Marrowby, same name",
        })
        void matches_with_its_reason(String typed, String reason) {
            assertThat(match(Query.named(typed), CATHERINE).orElseThrow().reasons())
                    .contains(reason);
        }

        @Test
        void in_another_order_counts_as_much() {
            assertThat(points(Query.named("Marrowby Catherine"))).isEqualTo(points(Query.named("Catherine Marrowby")));
        }

        @Test
        void that_is_the_same_counts_more_than_one_letter_and_that_more_than_a_sound() {
            List<Integer> falling = new ArrayList<>();
            for (String typed : List.of("Catherine", "Catherina", "Kathryn")) {
                falling.add(points(Query.named(typed + " Marrowby")));
            }

            assertThat(falling).isSortedAccordingTo((one, other) -> other - one).doesNotHaveDuplicates();
        }

        @Test
        void that_is_another_is_no_match() {
            assertThat(match(Query.named("Boris Thistlewick"), CATHERINE)).isEmpty();
        }

        @Test
        void by_which_they_are_known_is_found() {
            Details known = CATHERINE.with(new Name("Catherine", "Marrowby", "Kitty"));

            assertThat(match(Query.named("Kitty Marrowby"), known)).isPresent();
        }

        @Test
        void with_a_hyphen_is_the_same_as_without_or_joined() {
            Details hyphened = Details.named("Ana", "Thistle-Wick");

            for (String typed : List.of("Ana Thistle-Wick", "Ana Thistle Wick", "Ana Thistlewick")) {
                assertThat(match(Query.named(typed), hyphened).orElseThrow().reasons())
                        .as(typed)
                        .containsExactly("same name");
            }
        }

        @Test
        void that_speaks_against_is_said() {
            Query query = new Query("Boris Thistlewick", null, null, "07700900123", "", "", "");

            assertThat(match(query, CATHERINE).orElseThrow().reasons())
                    .containsExactly("same phone", "a different name");
        }
    }

    @Nested
    class One_letter_of_difference {
        @ParameterizedTest
        @CsvSource({
            "marrowby, marrowbi, true",
            "marrowby, marroby, true",
            "marroby, marrowby, true",
            "marrowby, marrwoby, true",
            "marrowby, arrowby, true",
            "marrowby, marrowb, true",
            "marrowby, marrowby, false",
            "marrowby, marrobi, false",
            "abcd, badc, false",
            "a, b, true",
        })
        void is_a_letter_changed_left_out_added_or_exchanged(String one, String other, boolean is) {
            assertThat(Score.isOneLetterFrom(one, other)).isEqualTo(is);
        }
    }

    @Nested
    class A_date_of_birth {
        @ParameterizedTest
        @CsvSource({
            "1987-03-04, same date of birth",
            "1987-04-03, date of birth with day and month exchanged",
            "1978-03-04, date of birth differs in one part",
            "1987-03-14, date of birth differs in one part",
            "1987-11-20, same year of birth",
            "1950-11-20, a different date of birth",
        })
        void is_compared_part_by_part(LocalDate asked, String reason) {
            assertThat(match(Query.named("Catherine Marrowby").born(asked), CATHERINE)
                            .orElseThrow()
                            .reasons())
                    .contains(reason);
        }

        @Test
        void that_differs_counts_against() {
            assertThat(points(Query.named("Catherine Marrowby").born(LocalDate.of(1950, 11, 20))))
                    .isLessThan(points(Query.named("Catherine Marrowby")));
        }

        @Test
        void is_compared_with_a_guess_at_the_age() {
            assertThat(match(Query.named("Catherine Marrowby").bornAbout(1988), CATHERINE)
                            .orElseThrow()
                            .reasons())
                    .contains("about the same age");
        }
    }

    @Nested
    class A_phone {
        @Test
        void matches_however_it_is_written() {
            assertThat(match(Query.phone("+44 7700 900123"), CATHERINE)
                            .orElseThrow()
                            .reasons())
                    .containsExactly("same phone");
        }

        @Test
        void of_a_contact_names_the_contact() {
            Contact sister = contact("Robin Example", "sister", "07700 900456");

            Optional<Match> match = Score.of(Query.phone("07700900456")).match(person(CATHERINE), List.of(sister));

            assertThat(match.orElseThrow().reasons()).containsExactly("phone of their contact Robin Example (sister)");
        }

        @Test
        void that_they_had_earlier_counts_less() {
            Person moved = new Person(
                    new PersonId(UUID.randomUUID()),
                    "PER-2026-000001",
                    2,
                    CATHERINE.withPhones("07700 900999"),
                    List.of(),
                    List.of("07700 900123"));

            assertThat(Score.of(Query.phone("07700900123"))
                            .match(moved, List.of())
                            .orElseThrow()
                            .points())
                    .isPositive()
                    .isLessThan(points(Query.phone("07700900123")));
        }
    }

    @Nested
    class An_address {
        @ParameterizedTest
        @CsvSource({
            "12 Acacia Rd, SE5 8AZ, same address",
            "12 Acacia Road, '', same address",
            "'', se58az, same postcode",
            "12 Acacia Road, SE5, same house and street",
            "14 Acacia Road, SE5 8BB, same street",
            "1 Elm Road, SE5 8BB, same postcode area",
        })
        void matches_with_its_reason(String line, String postcode, String reason) {
            assertThat(match(Query.named("Catherine").at(line, postcode), CATHERINE)
                            .orElseThrow()
                            .reasons())
                    .contains(reason);
        }
    }

    @Test
    void an_nhs_number_outweighs_a_name_that_sounds_alike() {
        Details numbered = CATHERINE.with(NhsNumber.read("9476719931").orElseThrow());
        Query query = new Query("", null, null, "", "", "", "947 671 9931");

        assertThat(match(query, numbered).orElseThrow().strength()).isEqualTo(Match.Strength.STRONG);
    }

    @Test
    void name_and_birth_together_are_a_strong_match() {
        assertThat(match(Query.named("Catherine Marrowby").born(BORN), CATHERINE)
                        .orElseThrow()
                        .strength())
                .isEqualTo(Match.Strength.STRONG);
    }

    @Test
    void the_same_question_has_the_same_answer_in_whatever_order_people_come() {
        List<Match> one = new ArrayList<>();
        List<Person> people = new ArrayList<>(
                FictionalPeople.everyone().stream().map(ScoreTest::person).toList());
        people.forEach(person -> Score.of(Query.named("Kathryn Marroby"))
                .match(person, List.of())
                .ifPresent(one::add));
        List<Match> other = new ArrayList<>();
        people.reversed()
                .forEach(person -> Score.of(Query.named("Kathryn Marroby"))
                        .match(person, List.of())
                        .ifPresent(other::add));

        one.sort(Score.bestFirst());
        other.sort(Score.bestFirst());

        assertThat(one).isEqualTo(other);
    }

    private static int points(Query query) {
        return match(query, CATHERINE).orElseThrow().points();
    }

    private static Optional<Match> match(Query query, Details details) {
        return Score.of(query).match(person(details), List.of());
    }

    private static Person person(Details details) {
        UUID id = UUID.nameUUIDFromBytes(details.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Person(new PersonId(id), "PER-" + id, 1, details, List.of(), List.of());
    }

    private static Contact contact(String name, String relationship, String phone) {
        return new Contact(
                new ContactId(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()),
                name,
                relationship,
                phone,
                ContactKind.CARER,
                MayShare.YES,
                "",
                Instant.EPOCH,
                null,
                null);
    }
}
