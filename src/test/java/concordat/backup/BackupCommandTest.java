package concordat.backup;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.Concordat;
import concordat.database.Database;
import concordat.evidence.SealedJournal;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./concordat backup` and `./concordat restore` as a person at a terminal meets them.
class BackupCommandTest {
    private record Ending(int status, String said, String complained) {}

    @TempDir
    Path directory;

    @Test
    void a_backup_is_made_restored_verified_and_started_on() throws Exception {
        Path data = directory.resolve("data");
        try (Database database = Database.embedded(data)) {
            Flyway.configure()
                    .dataSource(
                            database.owner().url(),
                            database.owner().user(),
                            database.owner().password())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            SealedJournal journal = new SealedJournal(database, data);
            journal.fill(6, 4);
            journal.seal();
        }
        Files.writeString(data.resolve("master.key"), BackupTest.random());
        Path backups = Files.createDirectory(directory.resolve("backups"));
        Path key = Files.writeString(directory.resolve("backup.key"), BackupTest.random() + "\n");
        Map<String, String> environment =
                Map.of("CONCORDAT_BACKUP_KEY_FILE", key.toString(), "CONCORDAT_ORIGIN", "example.org/journal");

        Ending made = concordat(environment, "backup", backups.toString(), "--data", data.toString());

        assertThat(made.complained()).isEmpty();
        assertThat(made.said())
                .contains(
                        "Journal      24 entries",
                        " at 24\n",
                        "Erasures     0, listed in " + backups.resolve("erasures"))
                .endsWith("It was read back: every file in it is as it was copied.\n");
        assertThat(made.status()).isZero();
        Path file;
        try (var files = Files.list(backups)) {
            file = files.filter(each -> each.toString().endsWith(".backup"))
                    .findAny()
                    .orElseThrow();
        }
        assertThat(file.getFileName().toString()).matches("concordat-\\d{8}T\\d{6}Z\\.backup");
        String root = made.said()
                .lines()
                .filter(line -> line.startsWith("Root"))
                .findAny()
                .orElseThrow();

        Path restored = directory.resolve("restored");
        Ending put = concordat(environment, "restore", file.toString(), "--data", restored.toString());

        assertThat(put.complained()).isEmpty();
        assertThat(put.said())
                .contains(root, "Erased       0 records", "24 of 6 records; 24 are sealed", "The journal is whole.\n")
                .endsWith("another would be made, and would have to be trusted too.\n");
        assertThat(put.status()).isZero();

        Files.copy(data.resolve("signing.key"), restored.resolve("signing.key"));
        assertThat(concordat(environment, "verify", "--data", restored.toString())
                        .said())
                .endsWith("The journal is whole.\n");
        assertThat(concordat(
                        environment,
                        "restore",
                        "--erasures",
                        backups.resolve("erasures").toString(),
                        "--data",
                        restored.toString()))
                .isEqualTo(new Ending(0, "Erased       0 records that were erased before, and were there again\n", ""));
    }

    @Test
    void what_cannot_be_is_told_in_one_sentence() throws Exception {
        Map<String, String> key = Map.of("CONCORDAT_BACKUP_KEY", BackupTest.random());
        String nowhere = directory.resolve("nowhere").toString();

        assertThat(concordat(Map.of(), "backup", directory.toString(), "--data", nowhere))
                .isEqualTo(
                        new Ending(
                                1,
                                "",
                                "There is no backup key: make one by head -c 32 /dev/urandom | base64 > backup.key, keep a copy elsewhere, and name the file in CONCORDAT_BACKUP_KEY_FILE.\n"));
        assertThat(concordat(key, "backup", directory.toString(), "--data", nowhere))
                .isEqualTo(new Ending(
                        1,
                        "",
                        "There is no signing key in %s: give the directory of the records by --data, or the key in CONCORDAT_SIGNING_KEY.\n"
                                .formatted(nowhere)));
        assertThat(concordat(key, "backup", directory.toString(), "--database", "postgresql://127.0.0.1:1/concordat"))
                .isEqualTo(new Ending(
                        1,
                        "",
                        "A PostgreSQL that somebody else runs is backed up by its own tools: see docs/backup.md.\n"));
        assertThat(concordat(
                        key,
                        "restore",
                        nowhere,
                        "--data",
                        directory.resolve("new").toString()))
                .isEqualTo(new Ending(1, "", "There is no backup at %s.\n".formatted(nowhere)));
        assertThat(directory).isEmptyDirectory();
    }

    private static Ending concordat(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dconcordat.binaries=" + System.getProperty("concordat.binaries", "target/postgres"),
                "-cp",
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> !entry.contains("test-classes"))
                        .collect(Collectors.joining(File.pathSeparator)),
                Concordat.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("CONCORDAT_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String complained = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ending(process.waitFor(), said, complained);
    }
}
