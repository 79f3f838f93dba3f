package concordat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class SettingsCheckTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "address=http://localhost:8080",
                "address=http://127.0.0.1:8080 database=postgresql://localhost/concordat",
                "address=https://concordat.example.org proxy=native empty=true",
                "address=https://concordat.example.org proxy=native demonstration=true",
                "address=https://concordat.example.org certificate=a certificate-key=b empty=true",
                "certificate=a certificate-key=b demonstration=true"
            })
    void what_goes_together_starts(String settings) {
        assertThatCode(() -> check(settings)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "address=https://concordat.example.org proxy=native",
                "address=https://concordat.example.org certificate=a certificate-key=b",
                "certificate=a certificate-key=b",
                "proxy=native",
                "database=postgresql://db.example/concordat?sslmode=verify-full"
            })
    void the_demonstration_is_not_served_to_others_unless_that_is_asked_for(String settings) {
        assertThatThrownBy(() -> check(settings))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("start with --empty for real use");
        assertThatCode(() -> check(settings + " demonstration=true")).doesNotThrowAnyException();
    }

    @Test
    void nobody_else_is_served_without_tls() {
        assertThatThrownBy(() -> check("address=http://concordat.example.org empty=true"))
                .hasMessageContaining("must begin with https://");
        assertThatThrownBy(() -> check("address=https://concordat.example.org empty=true"))
                .hasMessageContaining("needs TLS");
        assertThatThrownBy(() -> check("certificate=a empty=true")).hasMessageContaining("belong together");
        assertThatThrownBy(() -> check("certificate-key=a empty=true")).hasMessageContaining("belong together");
    }

    @Test
    void there_is_either_a_demonstration_or_none() {
        assertThat(Command.of("start", "--empty", "--demonstration")).isInstanceOf(Command.NotUnderstood.class);
        assertThat(Command.of("start", "--demonstration"))
                .isEqualTo(new Command.Start(java.util.Map.of("concordat.demonstration", "true")));
    }

    private static void check(String settings) {
        var environment = new MockEnvironment();
        Arrays.stream(settings.split(" "))
                .filter(each -> !each.isEmpty())
                .map(each -> each.split("=", 2))
                .forEach(each -> environment.setProperty("concordat." + each[0], each[1]));
        SettingsCheck.check(environment);
    }
}
