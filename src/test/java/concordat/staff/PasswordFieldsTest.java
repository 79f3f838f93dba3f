package concordat.staff;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.actor.Role;
import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Where passwords are typed, and as what they are kept.
@ConcordatTest
class PasswordFieldsTest {
    @Autowired
    SignedIn signedIn;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("passwordEncoder") PasswordEncoder passwords;

    @ParameterizedTest
    @CsvSource({"/sign-in, 1", "/invitation, 1", "/account/password, 2"})
    void hide_what_is_typed_and_take_what_is_pasted_or_filled_in(String path, int fields)
            throws UnsupportedEncodingException {
        MvcTestResult page = path.startsWith("/account/")
                ? signedIn.as(Role.DISPATCHER, "PF-TEST", null).get(path)
                : mvc.get().uri(path).exchange();

        Elements found = Jsoup.parse(page.getResponse().getContentAsString())
                .select("main input[autocomplete$=password], main input[name*=assword]");

        assertThat(found).hasSize(fields).allSatisfy(field -> {
            assertThat(field.attr("type")).isEqualTo("password");
            assertThat(field.attr("autocomplete")).matches("(current|new)-password");
            assertThat(field.attributes().asList())
                    .noneMatch(each -> each.getKey().matches("on.*|readonly|maxlength"));
        });
    }

    @Test
    void are_kept_as_argon2id_of_19_mebibytes_and_two_passes() {
        assertThat(passwords.encode("wombat trombone gravel")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }
}
