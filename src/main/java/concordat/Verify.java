package concordat;

import concordat.database.CannotOpenDatabase;
import concordat.database.Database;
import concordat.database.DatabaseAddress;
import concordat.evidence.LastSigned;
import concordat.evidence.NoteKey;
import concordat.evidence.Verification;
import concordat.evidence.Verification.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads the whole journal and says whether it is whole. It signs in as the owner and takes on the sealing role,
/// which reads the journal of every agency and changes nothing of it; the program may be running meanwhile.
final class Verify {
    private static final int REFUSED = 1;
    private static final int NOT_WHOLE = 3;
    private static final String NO_SUCH_TABLE = "42P01";
    private static final String NO_SUCH_ROLE = "22023";
    private static final String NO_SUCH_SCHEMA = "3F000";

    private final Command.Verify command;
    private final Settings settings;

    private Verify(Command.Verify command) throws IOException {
        this.command = command;
        this.settings = new Settings(command.settings());
    }

    /// Answers with the status to exit with.
    static int run(Command.Verify command) {
        try {
            return new Verify(command).run();
        } catch (CannotOpenDatabase | IllegalArgumentException sentence) {
            System.err.println(sentence.getMessage());
        } catch (SQLException failure) {
            System.err.println(sentence(failure));
        } catch (IOException failure) {
            System.err.printf("A file cannot be read (%s).%n", failure.getMessage());
        }
        return REFUSED;
    }

    private int run() throws IOException, SQLException {
        Set<NoteKey> trusted = trusted();
        List<String> elsewhere = new ArrayList<>();
        for (Path file : command.checkpoints()) {
            elsewhere.add(Files.readString(file));
        }
        new LastSigned(settings.data()).note().ifPresent(elsewhere::add);
        Verdict verdict;
        try (Database database = settings.reach();
                Connection owner = database.owner().connect()) {
            verdict = Verification.byOwner(owner, trusted, elsewhere);
        }
        tell(verdict, trusted);
        return verdict.isWhole() ? 0 : NOT_WHOLE;
    }

    private Set<NoteKey> trusted() throws IOException {
        Set<NoteKey> keys = settings.trusted(command.keys());
        if (keys.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no signing key here: give the public key of the journal by --key.");
        }
        return keys;
    }

    static void tell(Verdict verdict, Set<NoteKey> trusted) {
        IO.println("Entries      %,d of %,d records; %,d are sealed, the others wait"
                .formatted(verdict.entries(), verdict.records(), verdict.sealed()));
        IO.println("Checkpoints  %,d".formatted(verdict.checkpoints()));
        IO.println("Root         %s at %d".formatted(verdict.root(), verdict.sealed()));
        trusted.forEach(key -> IO.println("Trusted key  " + key));
        IO.println(verdict.fault()
                .map(first ->
                        "The journal is NOT whole. Faults: %,d. The first: %s.".formatted(verdict.faults(), first))
                .orElse("The journal is whole."));
    }

    private static String sentence(SQLException failure) {
        return switch (String.valueOf(failure.getSQLState())) {
            case NO_SUCH_TABLE, NO_SUCH_SCHEMA, NO_SUCH_ROLE ->
                "The database was made by an earlier Concordat: prepare it and start on it once.";
            default -> "The journal cannot be read (%s).".formatted(DatabaseAddress.firstSentence(failure));
        };
    }
}
