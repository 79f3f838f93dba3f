package concordat.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.Concordat;
import concordat.database.DatabaseAddress;
import concordat.database.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./concordat verify` as a person at a terminal meets it.
class VerifyCommandTest {
    private record Ending(int status, String said, String complained) {}

    @TempDir
    Path directory;

    EvidenceDatabase journal;

    @BeforeEach
    void a_sealed_journal() throws SQLException {
        journal = new EvidenceDatabase("concordat_verify");
        journal.fill(5, 4);
        journal.sealing().seal();
        journal.fill(1, 2);
    }

    @AfterEach
    void close() throws SQLException {
        journal.close();
    }

    @Test
    void a_whole_journal_is_told_with_its_root_and_ends_well() throws Exception {
        Ending ending = verify("--key", EvidenceDatabase.KEY.published().toString());

        assertThat(ending.complained()).isEmpty();
        assertThat(ending.said())
                .contains(
                        "22 of 6 records; 20 are sealed",
                        "Checkpoints  1",
                        journal.verify().root(),
                        EvidenceDatabase.KEY.published().toString())
                .endsWith("The journal is whole.\n");
        assertThat(ending.status()).isZero();
    }

    @Test
    void a_changed_entry_is_named_and_ends_badly() throws Exception {
        String reference = journal.ask("select r.reference from records.record r order by 1 limit 1")
                .getFirst()
                .getFirst();
        journal.run(
                "update records.entry set act = 'other' where seq = 3 and record_id = (select id from records.record where reference = '"
                        + reference + "')");

        Ending ending = verify("--key", EvidenceDatabase.KEY.published().toString());

        assertThat(ending.said())
                .endsWith("The journal is NOT whole. Faults: 1. The first: " + reference
                        + " entry 3 was changed after it was written.\n");
        assertThat(ending.status()).isEqualTo(3);
    }

    @Test
    void the_key_to_trust_comes_from_outside_of_the_database() throws Exception {
        assertThat(verify())
                .isEqualTo(new Ending(
                        1, "", "There is no signing key here: give the public key of the journal by --key.\n"));
        assertThat(verify("--key", "nonsense").complained()).isEqualTo("A key is written name+id+key.\n");
    }

    @Test
    void a_checkpoint_that_was_kept_is_held_against_it() throws Exception {
        Path kept = Files.writeString(
                directory.resolve("kept"),
                EvidenceDatabase.KEY
                        .sign(new Checkpoint("example.org/journal", 20, new byte[32]))
                        .toString());
        String key = EvidenceDatabase.KEY.published().toString();

        Ending ending = verify("--key", key, "--checkpoint", kept.toString());

        assertThat(ending.said()).contains("kept elsewhere");
        assertThat(ending.status()).isEqualTo(3);
        assertThat(verify("--key", key, "--checkpoint", "/nowhere").status()).isEqualTo(1);
    }

    private Ending verify(String... more) throws IOException, InterruptedException {
        DatabaseAddress owner = TestDatabase.owner(journal.address());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> !entry.contains("test-classes"))
                        .collect(Collectors.joining(File.pathSeparator)),
                Concordat.class.getName(),
                "verify",
                "--database",
                owner.toString(),
                "--data",
                directory.toString()));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("CONCORDAT_"));
        builder.environment().put("CONCORDAT_OWNER_PASSWORD", Objects.requireNonNull(owner.password()));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String complained = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ending(process.waitFor(), said, complained);
    }
}
