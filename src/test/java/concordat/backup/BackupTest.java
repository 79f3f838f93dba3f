package concordat.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concordat.backup.MakeBackup.Made;
import concordat.backup.RestoreBackup.Restored;
import concordat.database.CannotOpenDatabase;
import concordat.database.Database;
import concordat.evidence.NoteKey;
import concordat.evidence.SealedJournal;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups of a server that works meanwhile, restored into empty directories, and every way in which that is refused.
class BackupTest {
    static final BackupKey KEY = BackupKey.find(random(), "");

    @TempDir
    static Path shared;

    static Path data;
    static Database database;
    static SealedJournal journal;
    static Path kept;

    @TempDir
    Path directory;

    Path backups;
    Path empty;

    @BeforeAll
    static void a_program_that_runs() throws IOException, SQLException {
        data = shared.resolve("data");
        database = Database.embedded(data);
        Flyway.configure()
                .dataSource(
                        database.owner().url(),
                        database.owner().user(),
                        database.owner().password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        Files.writeString(data.resolve("master.key"), random());
        journal = new SealedJournal(database, data);
        journal.fill(20, 5);
        journal.seal();
        kept = make(Files.createDirectory(shared.resolve("kept"))).file();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @BeforeEach
    void somewhere_to_keep_them() throws IOException {
        backups = Files.createDirectory(directory.resolve("backups"));
        empty = directory.resolve("restored");
    }

    @Nested
    class A_backup {
        @Test
        void that_is_made_while_others_write_is_whole() throws Exception {
            AtomicBoolean done = new AtomicBoolean();
            long before = count(database);
            Made made;
            try (var threads = Executors.newFixedThreadPool(3)) {
                List<Future<@Nullable Void>> writers = Stream.of(
                                writing(done), writing(done), sealingAndCheckpointing(done))
                        .map(threads::submit)
                        .toList();
                while (count(database) < before + 500) {
                    Thread.sleep(10);
                }
                made = make(backups);
                done.set(true);
                for (Future<@Nullable Void> writer : writers) {
                    writer.get();
                }
            }

            Restored restored = restore(made.file());

            assertThat(restored.journal().fault()).isEmpty();
            assertThat(made.journal().sealed()).isPositive();
            assertThat(restored.journal().sealed())
                    .isGreaterThanOrEqualTo(made.journal().sealed());
            assertThat(restored.journal().entries())
                    .isGreaterThanOrEqualTo(made.journal().entries())
                    .isGreaterThan(before);
            assertThat(restored.before()).isEqualTo(made.journal());
            assertThat(Files.readString(empty.resolve("master.key")))
                    .isEqualTo(Files.readString(data.resolve("master.key")));
            assertThat(empty.resolve("signing.key")).doesNotExist();
            try (Database again = Database.embedded(empty)) {
                assertThat(count(again)).isEqualTo(restored.journal().entries());
            }
            System.out.printf(
                    "Backup under load: %d files, %.1f MB in %.1f MB; %d entries before, %d at its end, %d restored%n",
                    made.files(),
                    made.size() / 1e6,
                    made.bytes() / 1e6,
                    before,
                    made.journal().entries(),
                    restored.journal().entries());
        }

        @Test
        void of_a_journal_that_was_changed_is_restored_and_says_so() throws Exception {
            String first = "seq = 1 and record_id = (select id from records.record order by reference limit 1)";
            run("update records.entry set act = 'other' where " + first);
            Path file;
            try {
                file = make(backups).file();
            } finally {
                run("update records.entry set act = 'test.act' where " + first);
            }

            assertThat(restore(file).journal().fault())
                    .get()
                    .asString()
                    .endsWith("entry 1 was changed after it was written");
            assertThat(empty.resolve("CONCORDAT")).exists();
        }

        @Test
        void shows_nothing_of_what_is_in_it() throws Exception {
            Path file = copied();

            assertThat(holds(file, "postgres/base")).isFalse();
            assertThat(holds(file, "Example")).isFalse();
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }

        @Test
        void that_fails_leaves_nothing_that_looks_like_one() throws Exception {
            Path elsewhere = Files.createDirectory(directory.resolve("tablespace"));
            run("create tablespace elsewhere location '%s'".formatted(elsewhere));
            try {
                assertThatThrownBy(() -> make(backups))
                        .isInstanceOf(BackupRefused.class)
                        .hasMessage(
                                "The backup could not be made, and nothing was left of it (it has tablespaces, which a backup does not reach).");
                assertThat(backups).isEmptyDirectory();
            } finally {
                run("drop tablespace elsewhere");
            }
        }

        @Test
        void is_not_written_over_another_file() throws Exception {
            Path theirs = Files.writeString(backups.resolve("letter"), "Dear all");

            assertThatThrownBy(() -> make(theirs))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessage("%s is there already: name another file.", theirs);
            assertThat(theirs).hasContent("Dear all");
        }

        @Test
        void is_not_kept_in_what_it_is_of() {
            assertThatThrownBy(() -> make(data))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessage("A backup does not belong in the directory that it is of: name another.");
        }

        @Test
        void goes_where_there_is_a_directory() {
            assertThatThrownBy(() -> make(directory.resolve("nowhere").resolve("file")))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageStartingWith("The backup could not be made, and nothing was left of it (there is no ");
        }

        @Test
        void is_of_something() {
            assertThatThrownBy(() -> new MakeBackup(empty, KEY, journal.key()).make(backups))
                    .isInstanceOf(CannotOpenDatabase.class)
                    .hasMessage("There are no records in %s: give a directory by --data.", empty);
        }

        private Callable<@Nullable Void> writing(AtomicBoolean done) {
            return () -> {
                while (!done.get()) {
                    journal.fill(20, 5);
                }
                return null;
            };
        }

        private Callable<@Nullable Void> sealingAndCheckpointing(AtomicBoolean done) {
            return () -> {
                while (!done.get()) {
                    journal.seal();
                    run("checkpoint");
                }
                return null;
            };
        }
    }

    @Nested
    class A_key {
        @Test
        void must_be_given() {
            assertThatThrownBy(() -> BackupKey.find("", ""))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageStartingWith("There is no backup key: make one by head -c 32");
        }

        @Test
        void must_be_readable() {
            assertThatThrownBy(() -> BackupKey.find("", "/nowhere"))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessage("The backup key in /nowhere cannot be read.");
        }

        @Test
        void must_be_one() throws IOException {
            Path file = Files.writeString(directory.resolve("key"), "c2hvcnQ=\n");

            assertThatThrownBy(() -> BackupKey.find("", file.toString()))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageStartingWith("The backup key in %s is not 32 bytes in base64:".formatted(file));
            assertThatThrownBy(() -> BackupKey.find("a passphrase!", ""))
                    .hasMessageStartingWith("The backup key in CONCORDAT_BACKUP_KEY is not 32 bytes in base64:");
        }

        @Test
        void is_not_in_its_words() {
            assertThat(KEY.toString()).matches("BackupKey\\[[0-9a-f]{16}]");
        }
    }

    @Nested
    class A_file {
        @Test
        void of_another_key_is_refused() throws Exception {
            Path file = copied();

            refused(
                    () -> new RestoreBackup(empty, BackupKey.find(random(), ""), Set.of()).restore(file, null),
                    file + " was encrypted under another key than the one that is given.");
        }

        @Test
        void that_is_not_there_is_refused() {
            Path missing = backups.resolve("missing");

            refused(() -> restore(missing), "There is no backup at " + missing + ".");
        }

        @Test
        void that_is_none_is_refused() throws Exception {
            Path other = Files.writeString(copied(), "Dear all");

            refused(() -> restore(other), other + " is not a backup that this Concordat can read.");
        }

        @Test
        void that_was_cut_short_is_refused_wherever_that_was() throws Exception {
            Path file = copied();
            long size = Files.size(file);
            long seed = System.nanoTime();
            Random random = new Random(seed);
            for (int i = 0; i < 6; i++) {
                long length = i < 3 ? size - 1 - i : BackupWriter.header(KEY).length + random.nextLong(size - 100);
                Path cut = Files.copy(file, backups.resolve("cut"), StandardCopyOption.REPLACE_EXISTING);
                try (var channel = new RandomAccessFile(cut.toFile(), "rw")) {
                    channel.setLength(length);
                }
                assertThatThrownBy(() -> new BackupReader(cut, KEY).check())
                        .as("cut at %d of %d, seed %d", length, size, seed)
                        .isInstanceOf(BackupRefused.class)
                        .hasMessage(cut + " was cut short or altered: it is not what was backed up.");
            }
            refused(
                    () -> restore(backups.resolve("cut")),
                    backups.resolve("cut") + " was cut short or altered: it is not what was backed up.");
        }

        @Test
        void that_was_altered_is_refused_wherever_that_was() throws Exception {
            Path file = copied();
            assertThat(new BackupReader(file, KEY).check().files()).isNotEmpty();
            long seed = System.nanoTime();
            Random random = new Random(seed);
            for (int i = 0; i < 6; i++) {
                long at = BackupWriter.header(KEY).length
                        + random.nextLong(Files.size(file) - BackupWriter.header(KEY).length);
                flip(file, at);
                assertThatThrownBy(() -> new BackupReader(file, KEY).check())
                        .as("altered at %d, seed %d", at, seed)
                        .isInstanceOf(BackupRefused.class)
                        .hasMessage(file + " was cut short or altered: it is not what was backed up.");
                flip(file, at);
            }
            flip(file, Files.size(file) / 2);
            refused(() -> restore(file), file + " was cut short or altered: it is not what was backed up.");
        }

        private static void flip(Path file, long at) throws IOException {
            try (var channel = new RandomAccessFile(file.toFile(), "rw")) {
                channel.seek(at);
                int value = channel.read();
                channel.seek(at);
                channel.write(value ^ 0x10);
            }
        }
    }

    @Nested
    class A_target {
        @Test
        void must_be_empty() throws Exception {
            Path file = copied();
            Files.createDirectory(empty);
            Path theirs = Files.writeString(empty.resolve("letter"), "Dear all");

            assertThatThrownBy(() -> restore(file))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessage("The directory %s is not empty: give an empty or a new one by --data.", empty);
            assertThat(empty).isDirectoryContaining(theirs::equals);
            assertThat(theirs).hasContent("Dear all");
        }

        @Test
        void must_be_a_directory() throws Exception {
            Files.writeString(empty, "");

            assertThatThrownBy(() -> restore(backups.resolve("any")))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessage("%s is not a directory: give one by --data.", empty);
        }
    }

    @Nested
    class What_was_erased {
        private static final String OWED = "select count(*)::text from obligations.obligation where record_id = '%s'";

        @Test
        void stays_erased_when_an_older_backup_is_restored() throws Exception {
            String record = Objects.requireNonNull(ask(database, "select max(id::text) from records.record"));
            byte[] key = new byte[60];
            new SecureRandom().nextBytes(key);
            run("update records.record_key set wrapped_key = '\\x%s' where record_id = '%s'"
                    .formatted(HexFormat.of().formatHex(key), record));
            run(
                    "insert into obligations.obligation (id, record_id, kind, owner_agency, owed_from, due_at) values (gen_random_uuid(), '%s', 'AT_PLACE_OF_SAFETY', 'MPS', now(), now())"
                            .formatted(record));
            Path older = make(backups.resolve("older")).file();
            Path listBefore = Files.copy(backups.resolve("erasures"), directory.resolve("before"));
            run("update records.record_key set wrapped_key = null, destroyed_at = now() where record_id = '%s'"
                    .formatted(record));
            Made newer = make(backups.resolve("newer"));
            assertThat(newer.erased()).isPositive();

            Restored restored = restore(older);

            assertThat(restored.erased()).isEqualTo(1);
            assertThat(restored.journal().fault()).isEmpty();
            try (Database again = Database.embedded(empty)) {
                assertThat(keyOf(record, again)).isNull();
                assertThat(destroyed(record, again)).isEqualTo(destroyed(record, database));
                assertThat(ask(again, OWED.formatted(record))).isEqualTo("0");
            }
            assertThat(holding(empty, key)).as("files with the key's bytes").isEmpty();

            // The control: by the list of that time, it comes back, until the newer one is applied.
            Path revived = directory.resolve("revived");
            new RestoreBackup(revived, KEY, Set.of()).restore(older, listBefore);
            assertThat(holding(revived, key)).isNotEmpty();
            try (Database again = Database.embedded(revived)) {
                assertThat(keyOf(record, again)).isNotNull();
                assertThat(ask(again, OWED.formatted(record))).isEqualTo("1");
                Set<NoteKey> trusted = Set.of(journal.key().published());
                assertThat(RestoreBackup.eraseAgain(again.owner(), backups.resolve("erasures"), trusted))
                        .isEqualTo(1);
                assertThat(keyOf(record, again)).isNull();
            }

            Path third = directory.resolve("third");
            assertThatThrownBy(() -> new RestoreBackup(third, KEY, Set.of()).restore(newer.file(), listBefore))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessage(
                            "The list of erasures %s is older than the backup: give the newest by --erasures.",
                            listBefore);
            assertThat(third).doesNotExist();
        }

        @Test
        void must_be_known() throws Exception {
            Path file = copied();
            Path list = backups.resolve("erasures");
            Files.delete(list);

            refused(
                    () -> restore(file),
                    "There is no list of erasures at %s: give the newest by --erasures, so that nothing that was erased comes back."
                            .formatted(list));
        }

        @Test
        void is_listed_by_nobody_else() throws Exception {
            Path file = copied();
            Path list = backups.resolve("erasures");
            Files.writeString(
                    list,
                    Files.readString(list)
                            .replaceFirst("\n", "\n0197f5a0-0000-7000-8000-000000000000 2026-01-01T00:00:00Z\n"));

            assertThatThrownBy(() -> restore(file))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("No trusted key signed the list of erasures %s.", list);
            assertThat(empty).doesNotExist();

            Files.writeString(list, "Dear all");
            assertThatThrownBy(() -> restore(file)).hasMessage("%s is not a list of erasures.", list);
        }

        @Test
        void is_kept_outside_of_the_database_by_the_program_too() throws Exception {
            String record = Objects.requireNonNull(
                    ask(database, "select min(record_id::text) from records.record_key where wrapped_key is not null"));
            journal.keepErasures(directory);
            Path list = directory.resolve("erasures");
            assertThat(list).content().doesNotContain(record);

            run("update records.record_key set wrapped_key = null, destroyed_at = now() where record_id = '%s'"
                    .formatted(record));
            journal.keepErasures(directory);

            assertThat(list).content().contains(record + " ");
        }

        @Test
        void cannot_be_given_its_key_again() throws Exception {
            run(
                    "update records.record_key set wrapped_key = null, destroyed_at = now() where wrapped_key is not null and record_id in (select min(record_id::text)::uuid from records.record_key)");

            assertThatThrownBy(
                            () -> run(
                                    "update records.record_key set wrapped_key = '\\x00', destroyed_at = null where wrapped_key is null"))
                    .hasMessageMatching("(?s).*The key of record .* was destroyed.*");
            assertThatThrownBy(() -> run("delete from records.record_key where wrapped_key is null"))
                    .hasMessageMatching("(?s).*The key of record .* was destroyed.*");
        }
    }

    /// The same backup for all who do not change what it is of, with its list of erasures.
    private Path copied() throws IOException {
        Files.copy(kept.resolveSibling("erasures"), backups.resolve("erasures"));
        return Files.copy(kept, backups.resolve("backup"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static Made make(Path to) {
        return new MakeBackup(data, KEY, journal.key()).make(to);
    }

    private Restored restore(Path file) {
        return new RestoreBackup(empty, KEY, Set.of()).restore(file, null);
    }

    /// In one sentence, and so that the target is as it was: first where there is none, then where it is empty.
    private void refused(Callable<?> restore, String sentence) {
        assertThatThrownBy(restore::call).isInstanceOf(BackupRefused.class).hasMessage(sentence);
        assertThat(empty).doesNotExist();
        assertThatThrownBy(() -> {
                    Files.createDirectory(empty);
                    restore.call();
                })
                .hasMessage(sentence);
        assertThat(empty).isEmptyDirectory();
    }

    private static boolean holds(Path file, String text) throws IOException {
        return holds(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean holds(Path file, byte[] bytes) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                .contains(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static List<Path> holding(Path root, byte[] bytes) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("postgres"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> {
                        try {
                            return holds(file, bytes);
                        } catch (IOException failure) {
                            throw new java.io.UncheckedIOException(failure);
                        }
                    })
                    .toList();
        }
    }

    private static @Nullable String keyOf(String record, Database in) throws SQLException {
        return ask(in, "select wrapped_key::text from records.record_key where record_id = '%s'".formatted(record));
    }

    private static @Nullable String destroyed(String record, Database in) throws SQLException {
        return ask(in, "select destroyed_at::text from records.record_key where record_id = '%s'".formatted(record));
    }

    private static long count(Database of) throws SQLException {
        return Long.parseLong(Objects.requireNonNull(ask(of, "select count(*) from records.entry")));
    }

    private static @Nullable String ask(Database of, String sql) throws SQLException {
        try (Connection connection = of.administrator().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = database.administrator().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String random() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
