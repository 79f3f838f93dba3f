package concordat.staff;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.design.Errors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "seagull trombone gravel",
                "only small letters here",
                "ÆØÅ and other letters 日本",
                "7391 0284 6617 3359"
            })
    void takes_words_without_asking_for_a_mixture_of_signs(String password) {
        assertThat(refused(password)).isNull();
    }

    @Test
    void takes_128_characters_and_reads_every_one_as_it_came() {
        assertThat(refused("wombat Gravel 7 ".repeat(8))).isNull();
        assertThat(refused("wombat Gravel 7 ".repeat(8) + "x")).contains("at most 128");
        assertThat(refused("twelve wombat".substring(0, 11))).contains("at least 12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "123456789012",
                "qwertyuiop12",
                "1qaz2wsx3edc",
                "aaaaaaaaaaaaaaaa",
                "passwordpassword",
                "abcdefghijklmnop",
                "iloveyou1234",
                "P@ssw0rd2026",
                "liverpool1234"
            })
    void refuses_what_is_tried_first(String password) {
        assertThat(refused(password)).contains("harder to guess");
    }

    @ParameterizedTest
    @CsvSource({"concordat136, officer", "policelondon, officer"})
    void refuses_words_of_this_place(String password, String username) {
        assertThat(refused(password, username)).contains("harder to guess");
    }

    @Test
    void refuses_the_username_in_it() {
        assertThat(refused("wombat sam.EXAMPLE gravel", "sam.example")).contains("does not contain your username");
    }

    private static String refused(String password) {
        return refused(password, "somebody");
    }

    /// The first is hard to guess by every measure but that it has been stolen.
    @ParameterizedTest
    @ValueSource(strings = {"xL7kADvWnIvpz2se", "XL7KADVWNIVPZ2SE", "wiederspiegelung", "yeutaoditaokhongdoiqua"})
    void refuses_what_was_stolen_elsewhere(String password) {
        assertThat(refused(password)).contains("stolen elsewhere");
    }

    private static String refused(String password, String username) {
        Errors errors = new Errors();
        PasswordRules.check(errors, password, username, "password");
        return errors.summary().of("password");
    }
}
