package concordat.evidence;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.evidence.EvidenceStore.Waiting;
import concordat.records.GraveEntry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts what was written since into the tree and signs a checkpoint: at least each minute, at once after a death or a
/// serious injury, and before an export. Every node runs one, and one at a time works.
@Component
class SealJournal {
    static final Actor JOB = Actor.job(Role.SEALING, Actor.NO_AGENCY);

    private static final Logger log = LoggerFactory.getLogger(SealJournal.class);
    private static final int AT_ONCE = 5_000;

    private final EvidenceStore evidence;
    private final SigningKey key;
    private final LastSigned lastSigned;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    SealJournal(
            EvidenceStore evidence,
            SigningKey key,
            LastSigned lastSigned,
            TransactionTemplate transaction,
            InstantSource time) {
        this.evidence = evidence;
        this.key = key;
        this.lastSigned = lastSigned;
        this.transaction = transaction;
        this.time = time;
    }

    @Scheduled(fixedDelayString = "${concordat.sealing.every:1m}")
    void run() {
        try {
            seal();
        } catch (RuntimeException failure) {
            log.error("The journal could not be sealed and will be", failure);
        }
    }

    /// After the commit and on a thread of its own: the request does not wait for it.
    @TransactionalEventListener
    void atOnce(GraveEntry grave) {
        Thread.ofVirtual().name("seal " + grave.record()).start(this::run);
    }

    /// What one transaction sealed, and the note for it, which is kept here only once it is committed.
    private record Seal(int entries, @Nullable SignedNote note) {}

    /// Seals all that had been committed when it was called, and gives how many entries it sealed itself.
    ///
    /// @throws IllegalStateException where the tree does not begin with what was signed here before
    int seal() {
        int all = 0;
        Seal seal;
        do {
            seal = CurrentActor.call(JOB, () -> transaction.execute(_ -> sealSome()));
            all += seal.entries();
            if (seal.note() != null) {
                lastSigned.keep(seal.note());
            }
        } while (seal.entries() == AT_ONCE);
        return all;
    }

    private Seal sealSome() {
        long first = evidence.lock();
        List<Waiting> entries = evidence.waiting(AT_ONCE);
        if (entries.isEmpty()) {
            return new Seal(0, null);
        }
        refuseAnotherPast(first);
        Frontier tree = frontier(first);
        List<byte[]> leaves = new ArrayList<>(entries.size());
        Map<Node, byte[]> completed = new HashMap<>();
        for (Waiting entry : entries) {
            byte[] leaf = Hash.leaf(entry.hash());
            leaves.add(leaf);
            tree.add(leaf, (node, hash) -> {
                if (node.isKept()) {
                    completed.put(node, hash);
                }
            });
        }
        SignedNote note = key.sign(key.checkpoint(tree));
        evidence.seal(first, entries, leaves, completed, tree.size(), note, time.instant());
        return new Seal(entries.size(), note);
    }

    private void refuseAnotherPast(long size) {
        lastSigned.checkpoint().filter(signed -> !beginsWith(signed, size)).ifPresent(_ -> {
            throw new IllegalStateException(
                    "The journal does not begin with the checkpoint in %s, which was signed here: see docs/evidence.md"
                            .formatted(lastSigned));
        });
    }

    private boolean beginsWith(Checkpoint signed, long size) {
        return signed.size() <= size
                && signed.root().equals(Hash.base64(frontier(signed.size()).root()));
    }

    private Frontier frontier(long size) {
        List<Span> spans = Frontier.spans(size);
        Map<Node, byte[]> kept = evidence.hashes(Tree.kept(spans));
        return new Frontier(
                size, spans.stream().map(span -> Tree.hash(span, kept)).toList());
    }
}
