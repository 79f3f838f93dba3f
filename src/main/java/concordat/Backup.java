package concordat;

import concordat.backup.BackupKey;
import concordat.backup.BackupRefused;
import concordat.backup.MakeBackup;
import concordat.backup.MakeBackup.Made;
import concordat.database.CannotOpenDatabase;
import concordat.evidence.SigningKey;
import java.io.IOException;

/// Makes a backup of what a program with its own PostgreSQL keeps, while it runs or not.
final class Backup {
    private static final int REFUSED = 1;
    private static final double NANOS = 1e9;
    private static final double MEGA = 1e6;

    private Backup() {}

    /// Answers with the status to exit with.
    static int run(Command.Backup command) {
        try {
            long begun = System.nanoTime();
            Settings settings = new Settings(command.settings());
            if (!settings.of("concordat.database").isBlank()) {
                throw new IllegalArgumentException(
                        "A PostgreSQL that somebody else runs is backed up by its own tools: see docs/backup.md.");
            }
            BackupKey key =
                    BackupKey.find(settings.of("concordat.backup-key"), settings.of("concordat.backup-key-file"));
            SigningKey signing = settings.signingKey()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "There is no signing key in %s: give the directory of the records by --data, or the key in CONCORDAT_SIGNING_KEY."
                                    .formatted(settings.data())));
            tell(new MakeBackup(settings.data(), key, signing).make(command.to()), begun);
            return 0;
        } catch (BackupRefused | CannotOpenDatabase | IllegalArgumentException sentence) {
            System.err.println(sentence.getMessage());
        } catch (IOException failure) {
            System.err.printf("A file cannot be read (%s).%n", failure.getMessage());
        }
        return REFUSED;
    }

    private static void tell(Made made, long begun) {
        IO.println("Backup       %s, %.1f MB in %.1f s"
                .formatted(made.file(), made.bytes() / MEGA, (System.nanoTime() - begun) / NANOS));
        IO.println("Holds        %,d files of %.1f MB".formatted(made.files(), made.size() / MEGA));
        IO.println("Journal      %,d entries".formatted(made.journal().entries()));
        IO.println("Root         %s at %d"
                .formatted(made.journal().root(), made.journal().sealed()));
        IO.println("Erasures     %,d, listed in %s"
                .formatted(made.erased(), made.file().resolveSibling("erasures")));
        IO.println("It was read back: every file in it is as it was copied.");
    }
}
