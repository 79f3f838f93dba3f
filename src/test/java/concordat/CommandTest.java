package concordat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTest {
    @Test
    void options_become_settings() {
        assertThat(Command.of("start", "--port", "9000", "--data=records", "--empty"))
                .isEqualTo(new Command.Start(
                        Map.of("concordat.port", "9000", "concordat.data", "records", "concordat.empty", "true")));
    }

    @Test
    void nothing_asked_is_a_wish_for_help() {
        assertThat(Command.of()).isEqualTo(new Command.Help());
    }

    @Test
    void an_import_gets_what_is_not_a_setting() {
        assertThat(Command.of("import", "--data", "records", "calls.csv", "--dry-run"))
                .isInstanceOfSatisfying(Command.Import.class, asked -> {
                    assertThat(asked.settings()).isEqualTo(Map.of("concordat.data", "records"));
                    assertThat(asked.arguments()).containsExactly("calls.csv", "--dry-run");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "start --prot 80,    'Concordat does not know --prot: see ./concordat help.'",
        "begin,              'Concordat does not know begin: see ./concordat help.'",
        "start --port,       'The option --port needs a value.'",
        "start --port many,  'A port is a number from 1 to 65535, and not many.'",
        "start --port 65536, 'A port is a number from 1 to 65535, and not 65536.'",
    })
    void what_is_not_understood_is_said_in_one_sentence(String words, String sentence) {
        assertThat(Command.of(words.split(" "))).isEqualTo(new Command.NotUnderstood(sentence));
    }
}
