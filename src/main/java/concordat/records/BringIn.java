package concordat.records;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Makes many records at once, each closed and with its journal written, that the actor's agency owns and nobody else
/// sees. It is what [Records#open] and [Journal#write] would make one by one, in four statements.
@Component
public class BringIn {
    private final BringInStore store;
    private final Sealing sealing;
    private final InstantSource time;
    private final JsonMapper json = JsonMapper.shared();

    BringIn(BringInStore store, Sealing sealing, InstantSource time) {
        this.store = store;
        this.sealing = sealing;
        this.time = time;
    }

    /// Gives the reference of each. Throws [IllegalArgumentException] where something is said to happen later than
    /// now.
    @Transactional
    public Map<RecordId, String> bringIn(RecordKind kind, List<Brought> records) {
        Actor actor = CurrentActor.required();
        Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
        List<byte[]> keys = new ArrayList<>(records.size());
        List<List<Sealed>> stories = new ArrayList<>(records.size());
        for (Brought record : records) {
            byte[] key = sealing.newWrappedKey();
            keys.add(key);
            stories.add(seal(record, key, actor, now));
        }
        Map<RecordId, String> references = store.open(kind, actor.agency(), records, stories);
        store.involve(records, actor, now);
        store.saveKeys(records, keys);
        store.append(stories.stream().flatMap(List::stream).toList(), actor);
        return references;
    }

    private List<Sealed> seal(Brought record, byte[] key, Actor actor, Instant now) {
        String request = MDC.get("request");
        List<Sealed> story = new ArrayList<>(record.story().size());
        byte[] prior = EntryHash.nothingBefore();
        for (Happening happening : record.story()) {
            if (happening.at().isAfter(now)) {
                throw new IllegalArgumentException("It cannot have happened later than now: " + happening.act());
            }
            var said = Journal.Said.of(happening);
            Sealed entry = new Sealed(
                    record.id(),
                    story.size() + 1L,
                    Ids.next(now),
                    happening.act(),
                    happening.operation(),
                    happening.at(),
                    now,
                    actor,
                    request == null ? "-" : request,
                    List.of(),
                    sealing.seal(key, json.writeValueAsBytes(said)),
                    prior);
            prior = entry.hash();
            story.add(entry);
        }
        return story;
    }
}
