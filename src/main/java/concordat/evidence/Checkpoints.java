package concordat.evidence;

import concordat.actor.NotFound;
import concordat.evidence.EvidenceStore.Kept;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Checkpoints, those who witness them, and proofs against them.
@Component
class Checkpoints {
    /// A checkpoint with all who signed it.
    record Signed(long size, SignedNote note, Instant signedAt) {}

    /// @param last when it last cosigned one, if ever
    record Witness(NoteKey key, Optional<Instant> last) {}

    private final EvidenceStore evidence;
    private final WitnessStore witnesses;
    private final InstantSource time;

    Checkpoints(EvidenceStore evidence, WitnessStore witnesses, InstantSource time) {
        this.evidence = evidence;
        this.witnesses = witnesses;
        this.time = time;
    }

    @Transactional(readOnly = true)
    Optional<Signed> latest() {
        return evidence.latest().map(this::withWitnesses);
    }

    private Signed withWitnesses(Kept kept) {
        SignedNote ours = SignedNote.parse(kept.note());
        List<SignedNote.Line> lines = new ArrayList<>(ours.lines());
        lines.addAll(witnesses.lines(kept.treeSize()));
        return new Signed(kept.treeSize(), new SignedNote(ours.text(), lines), kept.signedAt());
    }

    @Transactional(readOnly = true)
    List<Witness> witnesses() {
        return witnesses.all().stream()
                .map(key -> new Witness(
                        key, witnesses.latestLine(key).stream().findFirst().flatMap(NoteKey::witnessed)))
                .toList();
    }

    @Transactional
    void register(NoteKey witness) {
        witnesses.register(witness, time.instant());
    }

    /// Keeps the lines by which witnesses we know signed the checkpoint of this size, and gives how many there were.
    /// A line of a witness we know that is not its signature is refused with all the others.
    ///
    /// @throws IllegalArgumentException for such a line
    @Transactional
    int cosign(long size, List<SignedNote.Line> lines) {
        Kept kept = evidence.ofSize(size).orElseThrow(() -> new NotFound("No checkpoint of size " + size));
        String text = SignedNote.parse(kept.note()).text();
        int count = 0;
        for (NoteKey witness : witnesses.all()) {
            for (SignedNote.Line line : lines.stream().filter(witness::owns).toList()) {
                if (!witness.signed(line, text)) {
                    throw new IllegalArgumentException("Not the signature of " + witness.name());
                }
                witnesses.keep(size, witness, line);
                count++;
            }
        }
        return count;
    }

    /// How an entry is proved to be in the tree of the latest checkpoint; empty while it waits to be sealed.
    @Transactional(readOnly = true)
    Optional<Inclusion> inclusion(UUID record, long seq) {
        Optional<Kept> latest = evidence.latest();
        return evidence.leaf(record, seq)
                .filter(leaf -> latest.isPresent() && leaf < latest.get().treeSize())
                .map(leaf -> {
                    Signed checkpoint = withWitnesses(latest.orElseThrow());
                    List<String> hashes = proof(Tree.inclusion(leaf, checkpoint.size()));
                    return new Inclusion(leaf, hashes, checkpoint.note().toString());
                });
    }

    /// @param hashes in base64, from the leaf's sister upwards
    record Inclusion(long leaf, List<String> hashes, String checkpoint) {}

    /// How the tree of the larger size is proved to begin with that of the smaller: hashes in base64.
    ///
    /// @throws IllegalArgumentException where there are no such trees
    @Transactional(readOnly = true)
    List<String> consistency(long smaller, long larger) {
        long size = evidence.latest().map(Kept::treeSize).orElse(0L);
        if (larger > size) {
            throw new IllegalArgumentException("The journal has not grown to " + larger);
        }
        return proof(Tree.consistency(smaller, larger));
    }

    private List<String> proof(List<Span> spans) {
        Map<Node, byte[]> kept = evidence.hashes(Tree.kept(spans));
        return spans.stream().map(span -> Hash.base64(Tree.hash(span, kept))).toList();
    }
}
