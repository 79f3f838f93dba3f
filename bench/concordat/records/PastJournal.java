package concordat.records;

import concordat.actor.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// Makes journals of records as [Journal] writes them: encrypted under a key for each record, chained by hash.
/// It stands in the program's package, because nothing outside it may seal an entry.
public final class PastJournal {
    private final Sealing sealing;
    private final JsonMapper json = JsonMapper.shared();

    /// @param masterKey the program's, under which the records' keys are
    public PastJournal(byte[] masterKey) {
        this.sealing = new Sealing(masterKey);
    }

    /// An entry as the database keeps it.
    public record Line(
            long seq,
            UUID id,
            String act,
            String operation,
            Instant happenedAt,
            Actor actor,
            byte[] payload,
            byte[] priorHash,
            byte[] hash) {}

    public byte[] newKey() {
        return sealing.newWrappedKey();
    }

    /// @param ids of the entries, one for each
    public List<Line> write(UUID record, byte[] key, Actor actor, List<Happening> story, List<UUID> ids) {
        List<Line> lines = new ArrayList<>(story.size());
        byte[] prior = EntryHash.nothingBefore();
        for (Happening happening : story) {
            Sealed entry = new Sealed(
                    new RecordId(record),
                    lines.size() + 1L,
                    ids.get(lines.size()),
                    happening.act(),
                    happening.operation(),
                    happening.at(),
                    happening.at(),
                    actor,
                    "-",
                    List.of(),
                    sealing.seal(key, json.writeValueAsBytes(Journal.Said.of(happening))),
                    prior);
            byte[] hash = entry.hash();
            lines.add(new Line(
                    entry.seq(),
                    entry.id(),
                    entry.act(),
                    entry.operation().name(),
                    entry.happenedAt(),
                    actor,
                    entry.payload(),
                    prior,
                    hash));
            prior = hash;
        }
        return lines;
    }
}
