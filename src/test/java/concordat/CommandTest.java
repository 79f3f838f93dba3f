package concordat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
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

    @Test
    void a_restore_knows_its_file_its_list_and_its_keys() {
        assertThat(Command.of("restore", "--data", "new", "one.backup", "--erasures", "list", "--key", "a+b+c"))
                .isEqualTo(new Command.Restore(
                        Map.of("concordat.data", "new"), Path.of("one.backup"), Path.of("list"), List.of("a+b+c")));
        assertThat(Command.of("restore", "--erasures", "list"))
                .isEqualTo(new Command.Restore(Map.of(), null, Path.of("list"), List.of()));
        assertThat(Command.of("backup", "there", "--data=records"))
                .isEqualTo(new Command.Backup(Map.of("concordat.data", "records"), Path.of("there")));
    }

    @ParameterizedTest
    @CsvSource({
        "start --prot 80,    'Concordat does not know --prot: see ./concordat help.'",
        "begin,              'Concordat does not know begin: see ./concordat help.'",
        "start --port,       'The option --port needs a value.'",
        "start --port many,  'A port is a number from 1 to 65535, and not many.'",
        "backup,             'Name one file to write the backup to, or one directory.'",
        "backup one two,     'Name one file to write the backup to, or one directory.'",
        "backup --quick one, 'Concordat does not know --quick: see ./concordat help.'",
        "restore,            'Name the one backup to restore.'",
        "restore one two,    'Name the one backup to restore.'",
        "restore --quick one, 'Concordat does not know --quick: see ./concordat help.'",
        "restore one --erasures, 'The option --erasures needs a value.'",
        "start --port 65536, 'A port is a number from 1 to 65535, and not 65536.'",
    })
    void what_is_not_understood_is_said_in_one_sentence(String words, String sentence) {
        assertThat(Command.of(words.split(" "))).isEqualTo(new Command.NotUnderstood(sentence));
    }
}
