package concordat.insight;

import java.util.List;
import java.util.UUID;

/// A version with what is left of it: rows of detentions that were erased since are gone, with all they said.
record FrozenReturn(ReturnVersion version, List<FrozenRow> rows, List<String> leaves, Counts counts) {
    @SuppressWarnings("ArrayRecordComponent")
    record FrozenRow(int number, UUID detention, byte[] nonce, List<String> codes) {}

    /// What can still be shown of it.
    enum Proof {
        WHOLE("The file is the one that was frozen: its bytes have the same SHA-256."),
        ROWS_ERASED(
                "Rows of detentions that were erased since are gone. Every other row is as it was frozen, and so is the"
                        + " number of all of them."),
        CHANGED("It is not what was frozen. Tell whoever runs the database, and do not send it.");

        private final String words;

        Proof(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    List<String> columns() {
        return List.of(version.columns().split(",", -1));
    }

    String file() {
        return FrozenFile.text(columns(), rows.stream().map(FrozenRow::codes).toList());
    }

    int erased() {
        return version.rows() - rows.size();
    }

    Proof proof() {
        boolean sealed = leaves.size() == version.rows()
                && FrozenFile.seal(columns(), leaves).equals(version.seal())
                && rows.stream()
                        .allMatch(
                                row -> FrozenFile.leaf(row.nonce(), row.codes()).equals(leaves.get(row.number() - 1)));
        if (!sealed) {
            return Proof.CHANGED;
        }
        if (erased() > 0) {
            return Proof.ROWS_ERASED;
        }
        return FrozenFile.sha256(file()).equals(version.sha256()) ? Proof.WHOLE : Proof.CHANGED;
    }
}
