package concordat;

import concordat.database.CannotOpenDatabase;
import concordat.database.Database;
import concordat.records.MasterKeyChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;

/// Changes the master key while the program stands still. Only what lies directly under it is written anew, as the
/// owner of the tables and in one transaction: the keys of the records, and the secrets of one-time codes and of
/// links.
final class Rekey {
    static final String KEY = "master.key";
    static final String NEXT = "master.key.next";
    private static final int REFUSED = 1;
    private static final int KEY_BYTES = 32;
    private static final int AT_ONCE = 1_000;

    /// @param read the row's id, what is sealed, and what it is sealed as
    private record Sealed(String words, String lift, String force, String read, String write) {}

    private static final List<Sealed> ALL = List.of(
            new Sealed(
                    "keys of records",
                    "alter table records.record_key no force row level security",
                    "alter table records.record_key force row level security",
                    "select k.record_id::text, k.wrapped_key, '' from records.record_key k where k.wrapped_key is not null",
                    "update records.record_key set wrapped_key = ? where record_id = ?::uuid"),
            new Sealed(
                    "secrets of one-time codes",
                    "alter table staff.one_time_code no force row level security",
                    "alter table staff.one_time_code force row level security",
                    "select c.account_id::text, c.secret, 'one-time-code:' || c.account_id from staff.one_time_code c",
                    "update staff.one_time_code set secret = ? where account_id = ?::uuid"),
            new Sealed(
                    "links",
                    "alter table places.link no force row level security",
                    "alter table places.link force row level security",
                    "select l.place, l.sealed_key, 'place-link:' || l.place from places.link l",
                    "update places.link set sealed_key = ? where place = ?"));

    private static final String SERVING = """
            select count(*) from pg_stat_activity a where a.datname = current_database() and a.usename = 'concordat_app'
            """;

    private Rekey() {}

    /// Answers with the status to exit with.
    static int run(Command.Rekey command) {
        try {
            Settings settings = new Settings(command.settings());
            boolean given = !settings.of("concordat.master-key").isBlank();
            if (!given && !settings.of("concordat.database").isBlank()) {
                throw new IllegalArgumentException(
                        "Give the key in CONCORDAT_MASTER_KEY and the new one in CONCORDAT_NEW_MASTER_KEY.");
            }
            if (given) {
                changeGiven(settings);
            } else {
                changeKept(settings.data());
            }
            return 0;
        } catch (CannotOpenDatabase | IllegalArgumentException | IllegalStateException sentence) {
            System.err.println(sentence.getMessage());
        } catch (SQLException | IOException failure) {
            System.err.printf("The master key is as it was (%s).%n", failure.getMessage());
        }
        return REFUSED;
    }

    private static void changeGiven(Settings settings) throws SQLException, IOException {
        String next = settings.of("concordat.new-master-key");
        if (next.isBlank()) {
            throw new IllegalArgumentException(
                    "Give the new key in CONCORDAT_NEW_MASTER_KEY: head -c 32 /dev/urandom | base64 makes one.");
        }
        try (Database database = settings.reach()) {
            change(database, new MasterKeyChange(settings.of("concordat.master-key"), next));
        }
        IO.println("Start every program with the new key in CONCORDAT_MASTER_KEY from now on.");
    }

    /// The new key is written down before the database is told, and takes the place of the one before after: where
    /// that was interrupted, the next run finds out how far it came.
    private static void changeKept(Path data) throws SQLException, IOException {
        Path kept = data.resolve(KEY);
        if (!Files.exists(kept)) {
            throw new IllegalArgumentException(
                    "There is no master key in %s: give the directory by --data.".formatted(data));
        }
        try (Database database = Database.embedded(data)) {
            Path next = data.resolve(NEXT);
            if (!Files.exists(next)) {
                Files.createFile(
                        next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                byte[] fresh = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(fresh);
                Files.writeString(next, Base64.getEncoder().encodeToString(fresh));
            }
            change(database, new MasterKeyChange(Files.readString(kept), Files.readString(next)));
            Files.move(next, kept, StandardCopyOption.ATOMIC_MOVE);
        }
        IO.println("The new key is in %s. Backups made before carry their own.".formatted(kept));
    }

    private static void change(Database database, MasterKeyChange change) throws SQLException {
        try (Connection owner = database.owner().connect()) {
            owner.setAutoCommit(false);
            if (first(owner, SERVING) > 0) {
                throw new IllegalStateException("A program is serving from this database: stop it first.");
            }
            rewrap(owner, change).forEach(IO::println);
            owner.commit();
        }
    }

    /// In a transaction of the owner, which nobody else reads or writes these tables beside. Says what was done.
    static List<String> rewrap(Connection owner, MasterKeyChange change) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            List<String> said = new java.util.ArrayList<>();
            for (Sealed sealed : ALL) {
                statement.execute(sealed.lift());
                said.add("%,d %s".formatted(rewrap(owner, change, sealed), sealed.words()));
                statement.execute(sealed.force());
            }
            return said;
        }
    }

    private static int rewrap(Connection owner, MasterKeyChange change, Sealed sealed) throws SQLException {
        int count = 0;
        try (PreparedStatement read = owner.prepareStatement(sealed.read());
                PreparedStatement write = owner.prepareStatement(sealed.write())) {
            read.setFetchSize(AT_ONCE);
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    byte[] bytes = rows.getBytes(2);
                    if (change.isDone(bytes, rows.getString(3))) {
                        continue;
                    }
                    write.setBytes(1, change.again(bytes, rows.getString(3)));
                    write.setString(2, rows.getString(1));
                    write.addBatch();
                    count++;
                    if (count % AT_ONCE == 0) {
                        write.executeBatch();
                    }
                }
            }
            write.executeBatch();
        }
        return count;
    }

    private static int first(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
