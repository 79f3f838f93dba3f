package concordat.evidence;

import concordat.evidence.Faults.Fault;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Verifies the whole journal from what the database holds and the public keys that are trusted, and from nothing
/// else.
public final class Verification {
    /// What the sealing role may read is what is verified.
    public static final String ROLE = "concordat_sealing";

    /// @param root over all that is sealed, in base64
    /// @param fault the first, where there is one, as a sentence
    public record Verdict(
            long entries,
            long records,
            long sealed,
            String root,
            long checkpoints,
            long faults,
            Optional<String> fault) {
        public boolean isWhole() {
            return faults == 0;
        }
    }

    /// Where the journal stands.
    ///
    /// @param checkpoint the last that was signed, and empty where none was
    public record Head(long entries, Optional<String> checkpoint) {
        /// How many entries the checkpoint is over.
        public long sealed() {
            return read().map(Checkpoint::size).orElse(0L);
        }

        /// Over all that is sealed, in base64.
        public String root() {
            return read().map(Checkpoint::root).orElse("none");
        }

        private Optional<Checkpoint> read() {
            return checkpoint.map(
                    note -> Checkpoint.parse(SignedNote.parse(note).text()));
        }
    }

    private Verification() {}

    /// Says where the journal stands, and verifies nothing.
    public static Head head(Connection connection) throws SQLException {
        VerificationStore store = new VerificationStore(connection);
        return new Head(store.entriesInAll(), Optional.ofNullable(store.lastCheckpoint()));
    }

    /// All records whose key was destroyed.
    public static Erasures erasures(Connection connection) throws SQLException {
        return new Erasures(new VerificationStore(connection).erased());
    }

    /// Throws [IllegalArgumentException] where a note is not a checkpoint that a trusted key signed.
    ///
    /// @param connection in a transaction that sees one state of the database
    /// @param elsewhere notes that somebody kept outside of the database: the journal must begin with what they say
    public static Verdict of(Connection connection, Set<NoteKey> trusted, List<String> elsewhere) throws SQLException {
        List<Checkpoint> kept =
                elsewhere.stream().map(note -> trustedCheckpoint(note, trusted)).toList();
        VerificationStore store = new VerificationStore(connection);
        Faults faults = new Faults();
        ChainCheck chains = new ChainCheck(faults);
        chains.run(store);
        TreeCheck tree = new TreeCheck(faults, trusted, kept);
        tree.run(store);
        Fault first = faults.first();
        return new Verdict(
                chains.entries(),
                chains.records(),
                tree.size(),
                Hash.base64(tree.root()),
                tree.checkpoints(),
                faults.count(),
                first == null ? Optional.empty() : Optional.of(sentence(first, store)));
    }

    /// The same by the owner, who takes on the sealing role and looks at one state of the database.
    public static Verdict byOwner(Connection owner, Set<NoteKey> trusted, List<String> elsewhere) throws SQLException {
        owner.setReadOnly(true);
        owner.setAutoCommit(false);
        owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = owner.createStatement()) {
            statement.execute("set role " + ROLE);
        }
        return of(owner, trusted, elsewhere);
    }

    private static Checkpoint trustedCheckpoint(String written, Set<NoteKey> trusted) {
        SignedNote note = SignedNote.parse(written);
        if (trusted.stream().noneMatch(key -> key.signed(note))) {
            throw new IllegalArgumentException("No trusted key signed the checkpoint that was kept.");
        }
        return Checkpoint.parse(note.text());
    }

    private static String sentence(Fault fault, VerificationStore store) throws SQLException {
        String where = fault.where();
        if (where != null) {
            return where + " " + fault.what();
        }
        if (fault.from() == fault.to()) {
            return leaf(fault.from(), store) + " " + fault.what();
        }
        return leaf(fault.from(), store) + " to " + leaf(fault.to(), store) + " " + fault.what();
    }

    private static String leaf(long leaf, VerificationStore store) throws SQLException {
        String entry = store.entryOfLeaf(leaf);
        return "leaf " + leaf + (entry == null ? "" : " (" + entry + ")");
    }
}
