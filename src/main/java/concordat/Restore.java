package concordat;

import concordat.backup.BackupKey;
import concordat.backup.BackupRefused;
import concordat.backup.RestoreBackup;
import concordat.backup.RestoreBackup.Restored;
import concordat.database.CannotOpenDatabase;
import concordat.database.Database;
import concordat.evidence.NoteKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;

/// Puts a backup into an empty directory, ready to start on, and says whether its journal is whole.
final class Restore {
    private static final int REFUSED = 1;
    private static final int NOT_WHOLE = 3;
    private static final double NANOS = 1e9;
    private static final double MEGA = 1e6;

    private Restore() {}

    /// Answers with the status to exit with.
    static int run(Command.Restore command) {
        try {
            long begun = System.nanoTime();
            Settings settings = new Settings(command.settings());
            Set<NoteKey> trusted = settings.trusted(command.keys());
            if (command.file() == null) {
                eraseAgain(settings, Objects.requireNonNull(command.erasures()), trusted);
                return 0;
            }
            BackupKey key =
                    BackupKey.find(settings.of("concordat.backup-key"), settings.of("concordat.backup-key-file"));
            Restored restored =
                    new RestoreBackup(settings.data(), key, trusted).restore(command.file(), command.erasures());
            tell(command.file(), restored, begun);
            if (settings.signingKey().isEmpty()) {
                IO.println(
                        "Put signing.key back into %s before you start, from where you keep it: another would be made, and would have to be trusted too."
                                .formatted(settings.data()));
            }
            return restored.journal().isWhole() ? 0 : NOT_WHOLE;
        } catch (BackupRefused | CannotOpenDatabase | IllegalArgumentException sentence) {
            System.err.println(sentence.getMessage());
        } catch (IOException failure) {
            System.err.printf("A file cannot be read (%s).%n", failure.getMessage());
        }
        return REFUSED;
    }

    private static void eraseAgain(Settings settings, Path list, Set<NoteKey> trusted) throws IOException {
        int erased;
        try (Database database = settings.reach()) {
            erased = RestoreBackup.eraseAgain(database.owner(), list, trusted);
        }
        IO.println("Erased       %,d records that were erased before, and were there again".formatted(erased));
    }

    private static void tell(Path file, Restored restored, long begun) {
        IO.println("Backup       %s, made %s, restored in %.1f s"
                .formatted(file, restored.made(), (System.nanoTime() - begun) / NANOS));
        IO.println("Holds        %,d files of %.1f MB, each as it was copied"
                .formatted(restored.files(), restored.size() / MEGA));
        IO.println("Began with   %s at %d, when it was backed up"
                .formatted(restored.before().root(), restored.before().sealed()));
        IO.println("Erased       %,d records that were erased after it was made".formatted(restored.erased()));
        Verify.tell(restored.journal(), restored.trusted());
    }
}
