package concordat.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormaliseTest {
    @ParameterizedTest
    @CsvSource({
        "Élodie Müller, elodie muller",
        "Łukasz Øster, lukasz oster",
        "Sinéad O'Brackley, sinead obrackley",
        "Sinead O’Brackley, sinead obrackley",
        "Jean-Luc Fauxville, jean luc fauxville",
        "'FAUXVILLE,  Jean', fauxville jean",
        "Mrs Ana Example, ana example",
        "Straße, strasse",
        "İpek Yıldız, ipek yildiz",
        "'  ', ''",
        "Ana Ana, ana",
        "John2 Smith99, john smith",
    })
    void a_name_is_its_parts_without_marks_or_punctuation(String typed, String parts) {
        assertThat(String.join(" ", Normalise.names(typed))).isEqualTo(parts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "020 7946 0123",
                "+44 20 7946 0123",
                "+44 (0)20 7946 0123",
                "0044 20 7946 0123",
                "(020) 7946-0123",
                "2079460123"
            })
    void a_phone_is_the_same_however_it_is_written(String typed) {
        assertThat(Normalise.phone(typed)).isEqualTo("02079460123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "999", "none", "no phone"})
    void too_few_digits_are_no_phone(String typed) {
        assertThat(Normalise.phone(typed)).isEmpty();
    }

    @Test
    void a_foreign_phone_keeps_its_country() {
        assertThat(Normalise.phone("+353 1 555 0123")).isEqualTo("0035315550123");
    }

    @ParameterizedTest
    @CsvSource({"se5 8az, SE5 8AZ", "SE58AZ, SE5 8AZ", "ec1a 1bb, EC1A 1BB", "se5, se5", "near the park, near the park"
    })
    void a_postcode_is_written_with_its_space_and_anything_else_as_it_was(String typed, String written) {
        assertThat(Normalise.writtenPostcode(typed)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"SE5 8AZ, SE5", "ec1a1bb, EC1A", "SE5, SE5", "'', ''"})
    void the_outward_half_stands_for_an_area(String typed, String outward) {
        assertThat(Normalise.outward(typed)).isEqualTo(outward);
    }

    @ParameterizedTest
    @CsvSource({
        "12 Acacia Road, 12 acacia",
        "'12, Acacia Rd.', 12 acacia",
        "'Flat 3, 12 Acacia Road', 12 acacia",
        "12a Acacia Road, 12a acacia",
        "The Old Mill, ''",
    })
    void a_house_is_its_number_and_street(String line, String house) {
        assertThat(Normalise.house(line)).isEqualTo(house);
    }

    @Nested
    class The_sound_of {
        @ParameterizedTest
        @CsvSource({
            "catherine, kathryn",
            "stephen, steven",
            "philip, filip",
            "mohammed, muhammad",
            "hussain, hussein",
            "siobhan, shevaun",
            "christopher, kristofer",
            "wright, rite",
            "mcdonald, macdonald",
            "knight, nite",
            "schwartz, shwarts",
            "kowalski, kovalsky",
            "jeffrey, geoffrey",
        })
        void names_that_are_confused_is_the_same(String one, String other) {
            assertThat(Sound.of(one)).isNotEmpty().isEqualTo(Sound.of(other));
        }

        @ParameterizedTest
        @CsvSource({"sean, hussain", "robert, richard", "ana, ewa", "smith, jones", "patel, ali"})
        void names_that_are_not_confused_differs(String one, String other) {
            assertThat(Sound.of(one)).isNotEqualTo(Sound.of(other));
        }

        @ParameterizedTest
        @ValueSource(strings = {"lee", "jo", "i"})
        void a_name_with_one_consonant_says_too_little(String name) {
            assertThat(Sound.of(name)).isEmpty();
        }
    }

    @Nested
    class An_nhs_number {
        @ParameterizedTest
        @ValueSource(strings = {"9476719931", "947 671 9931", "947-671-9931", "9434765919"})
        void with_the_right_check_digit_is_read(String typed) {
            assertThat(NhsNumber.read(typed)).isPresent();
        }

        @ParameterizedTest
        @ValueSource(strings = {"4857773456", "9476719932", "947671993", "94767199310", "", "abcdefghij"})
        void with_another_is_not(String typed) {
            assertThat(NhsNumber.read(typed)).isEmpty();
        }

        @Test
        void whose_check_would_be_ten_is_not_one() {
            for (int last = 0; last <= 9; last++) {
                assertThat(NhsNumber.read("100000001" + last).isPresent())
                        .as("ends in %d", last)
                        .isEqualTo(last == 11 - (10 + 2) % 11);
            }
        }

        @Test
        void is_written_in_three_parts() {
            assertThat(NhsNumber.read("9476719931").orElseThrow()).hasToString("947 671 9931");
        }
    }
}
