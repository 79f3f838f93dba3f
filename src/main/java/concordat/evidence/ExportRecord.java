package concordat.evidence;

import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.evidence.Checkpoints.Signed;
import concordat.evidence.ExportStore.Row;
import concordat.records.Disclosed;
import concordat.records.Journal;
import concordat.records.RecordHead;
import concordat.records.RecordId;
import concordat.records.Records;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Hands a whole record to somebody who need trust nobody here: every entry with all that its hash is made of, its
/// place in the tree, and a signed checkpoint. The lines are those that `docs/evidence.md` describes and `verifier/`
/// reads.
@Component
class ExportRecord {
    private static final int AT_ONCE = 500;

    private final Records records;
    private final Journal journal;
    private final SealJournal sealJournal;
    private final EvidenceStore evidence;
    private final ExportStore entries;
    private final Checkpoints checkpoints;
    private final SigningKey key;
    private final TransactionTemplate transaction;

    ExportRecord(
            Records records,
            Journal journal,
            SealJournal sealJournal,
            EvidenceStore evidence,
            ExportStore entries,
            Checkpoints checkpoints,
            SigningKey key,
            TransactionTemplate transaction) {
        this.records = records;
        this.journal = journal;
        this.sealJournal = sealJournal;
        this.evidence = evidence;
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.key = key;
        this.transaction = transaction;
    }

    /// Writes in the journal that the record is handed out, and seals that entry with all before it, so that the
    /// export ends with its own disclosure and nobody can cut it short unseen.
    ///
    /// @throws NotFound where the actor's agency does not own the record
    Disclosed disclose(RecordId id) {
        Disclosed disclosed = transaction.execute(_ -> {
            RecordHead head = records.find(id);
            if (!head.ownerAgency().equals(CurrentActor.required().agency())) {
                throw new NotFound("Record " + id + " is another agency's");
            }
            return journal.disclose(id);
        });
        sealJournal.seal();
        return disclosed;
    }

    void write(Disclosed disclosed, Writer out) {
        Consumer<String> line = text -> {
            try {
                out.write(text);
                out.write('\n');
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        };
        transaction.executeWithoutResult(_ -> write(disclosed, line));
    }

    private void write(Disclosed disclosed, Consumer<String> out) {
        Signed checkpoint = checkpoints.latest().orElseThrow();
        head(disclosed, checkpoint, out);
        for (long after = 0; after < disclosed.lastSeq(); after += AT_ONCE) {
            List<Row> rows = entries.entries(disclosed.head().id(), after, disclosed.lastSeq(), AT_ONCE);
            Map<Node, byte[]> kept = kept(rows, checkpoint.size());
            for (Row row : rows) {
                entry(row, disclosed, proof(row, checkpoint.size(), kept), out);
            }
        }
        out.accept("");
        out.accept("end " + disclosed.lastSeq());
    }

    private void head(Disclosed disclosed, Signed checkpoint, Consumer<String> out) {
        byte[] recordKey = disclosed.key();
        out.accept("concordat-export 1");
        out.accept("reference " + disclosed.head().reference());
        out.accept("owner " + disclosed.head().ownerAgency());
        out.accept("record " + disclosed.head().id());
        out.accept("key " + (recordKey == null ? "destroyed" : Hash.base64(recordKey)));
        out.accept("signer " + key.published());
        checkpoints.witnesses().stream()
                .filter(witness -> checkpoint.note().lines().stream().anyMatch(witness.key()::owns))
                .forEach(witness -> out.accept("witness " + witness.key()));
        out.accept("checkpoint");
        out.accept(checkpoint.note().toString().stripTrailing());
    }

    private Map<Node, byte[]> kept(List<Row> rows, long size) {
        Set<Node> nodes = new HashSet<>();
        rows.forEach(row -> nodes.addAll(Tree.kept(path(row, size))));
        return nodes.isEmpty() ? new HashMap<>() : evidence.hashes(nodes);
    }

    private static String proof(Row row, long size, Map<Node, byte[]> kept) {
        return String.join(
                " ",
                path(row, size).stream()
                        .map(span -> Hash.base64(Tree.hash(span, kept)))
                        .toList());
    }

    private static List<Span> path(Row row, long size) {
        Long leaf = row.leafIndex();
        if (leaf == null) {
            throw new IllegalStateException("Entry %d of %s was not sealed".formatted(row.seq(), row.recordId()));
        }
        return Tree.inclusion(leaf, size);
    }

    private static void entry(Row row, Disclosed disclosed, String proof, Consumer<String> out) {
        out.accept("");
        out.accept("entry " + row.seq());
        out.accept("id " + row.id());
        out.accept("act " + escaped(row.act()));
        out.accept("operation " + row.operation());
        out.accept("happened " + row.happenedAt());
        out.accept("entered " + row.enteredAt());
        out.accept("actor " + row.actorId());
        out.accept("name " + escaped(row.actorName()));
        out.accept("agency " + escaped(row.agency()));
        out.accept("role " + row.role());
        out.accept("purpose " + row.purpose());
        out.accept("request " + escaped(row.requestId()));
        out.accept("shown " + row.shown());
        out.accept("payload " + Hash.base64(row.payload()));
        out.accept("prior " + Hash.base64(row.priorHash()));
        out.accept("hash " + Hash.base64(row.hash()));
        out.accept("leaf " + row.leafIndex());
        out.accept("proof " + proof);
        out.accept("said " + escaped(disclosed.said(row.payload())));
    }

    /// One line, whatever somebody typed.
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }
}
