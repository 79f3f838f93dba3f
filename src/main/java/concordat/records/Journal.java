package concordat.records;

import com.fasterxml.jackson.annotation.JsonInclude;
import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.records.JournalStore.EntryRow;
import concordat.records.JournalStore.Head;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// What happened, who did it, when and why: append-only, written in the same transaction as the change it
/// describes, by a plain call inside the act. A look is an act too.
@Component
public class Journal {
    record Said(
            String title,
            Map<String, String> facts,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable Set<String> opinions) {
        static Said of(Happening happening) {
            return new Said(happening.title(), happening.facts(), new TreeSet<>(happening.opinions()));
        }
    }

    /// Within a minute, in the order of entry: what people type has no seconds, and must not precede what led to it.
    private static final Comparator<Entry> AS_READ = Comparator.comparing(
                    (Entry entry) -> entry.happenedAt().truncatedTo(ChronoUnit.MINUTES))
            .thenComparing(Entry::enteredAt)
            .thenComparing(Entry::seq)
            .reversed();

    private static final Said ERASED = new Said("Erased", Map.of(), Set.of());

    private final JournalStore entries;
    private final RecordStore records;
    private final Sealing sealing;
    private final ApplicationEventPublisher events;
    private final InstantSource time;
    private final JsonMapper json = JsonMapper.shared();

    Journal(
            JournalStore entries,
            RecordStore records,
            Sealing sealing,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.entries = entries;
        this.records = records;
        this.sealing = sealing;
        this.events = events;
        this.time = time;
    }

    /// Writes one entry. Throws [concordat.actor.NotFound] where the actor may not see the record, and
    /// [IllegalArgumentException] where it is said to happen later than now.
    @Transactional
    public void write(RecordId record, Happening happening) {
        append(record, happening, List.of());
    }

    /// Begins the chain of a record that this transaction has made.
    void begin(RecordId record, byte[] wrappedKey) {
        entries.begin(record, wrappedKey);
    }

    /// Writes that the actor looked at one record: what of it, in words such as "The timeline". An erased record takes
    /// no more entries, so a look at what is left of it is written on the actor's own account.
    @Transactional
    public void look(RecordId record, String what) {
        Happening look = Happening.of("record.opened", time.instant(), what).as(Operation.CONSULTATION);
        append(record, look, List.of(record.value()));
    }

    /// Writes, on the actor's own account, that a list, board or search showed these records. A refresh that shows
    /// the same again is the same look: callers pass the [#digest] of what the page was showing before, and nothing
    /// is written where it has not changed.
    @Transactional
    public void looked(String screen, Collection<UUID> shown, String seen) {
        if (shown.isEmpty() || digest(shown).equals(seen)) {
            return;
        }
        Happening look = Happening.of("list.shown", time.instant(), screen).as(Operation.CONSULTATION);
        append(new RecordId(CurrentActor.required().id()), look, List.copyOf(shown));
    }

    /// Stands for a set of shown records, whatever their order.
    public static String digest(Collection<UUID> shown) {
        return Integer.toHexString(shown.stream().sorted().toList().hashCode());
    }

    /// The entries of these records, newest first, as far as the actor may see them; looks are left out.
    @Transactional(readOnly = true)
    public List<Entry> timeline(Collection<RecordId> records, int most) {
        return timeline(records, time.instant(), most);
    }

    /// As above, of what happened at that time or earlier.
    @Transactional(readOnly = true)
    public List<Entry> timeline(Collection<RecordId> records, Instant before, int most) {
        return read(entries.timeline(records, before, most)).stream()
                .sorted(AS_READ)
                .toList();
    }

    /// The entries of one record that tell of these acts, newest first, as far as the actor may see them.
    @Transactional(readOnly = true)
    public List<Entry> ofActs(RecordId record, Collection<String> acts, int most) {
        return read(entries.acts(record, acts, most)).stream().sorted(AS_READ).toList();
    }

    /// The entries of one record with every look at it, newest first: for its guardian.
    @Transactional(readOnly = true)
    public List<Entry> withLooks(RecordId record, int most) {
        return read(entries.withLooks(record, most));
    }

    /// The disclosures of these records, newest first, as far as the actor may see them.
    @Transactional(readOnly = true)
    public List<Entry> disclosures(Collection<RecordId> records, int most) {
        return read(entries.disclosures(records, most));
    }

    /// Writes that the whole record is handed out, and gives what that takes. An erased record takes no more entries,
    /// so it is then written on the actor's own account.
    @Transactional
    public Disclosed disclose(RecordId record) {
        RecordHead head = records.find(record).orElseThrow(() -> RecordStore.notFound(record));
        Head before = entries.lockHead(record).orElseThrow(() -> RecordStore.notFound(record));
        byte[] wrapped = before.wrappedKey();
        Happening disclosure = Happening.of(
                        "record.exported", time.instant(), "Every entry of " + head.reference() + " was exported")
                .as(Operation.DISCLOSURE)
                .with("Entries before this one", Long.toString(before.lastSeq()))
                .with("Owner", head.ownerAgency());
        if (wrapped == null) {
            append(new RecordId(CurrentActor.required().id()), disclosure, List.of(record.value()));
            return new Disclosed(head, before.lastSeq(), null);
        }
        append(record, disclosure, List.of());
        return new Disclosed(head, before.lastSeq() + 1, sealing.key(wrapped));
    }

    private void append(RecordId record, Happening happening, List<UUID> shown) {
        Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
        if (happening.at().isAfter(now)) {
            throw new IllegalArgumentException("It cannot have happened later than now: " + happening.act());
        }
        Actor actor = CurrentActor.required();
        Head head = entries.lockHead(record).orElseThrow(() -> RecordStore.notFound(record));
        byte[] key = head.wrappedKey();
        if (key == null && shown.contains(record.value())) {
            append(new RecordId(actor.id()), happening, shown);
            return;
        }
        if (key == null) {
            throw new IllegalStateException("The record was erased: nothing can be added to it");
        }
        byte[] payload = sealing.seal(key, json.writeValueAsBytes(Said.of(happening)));
        String request = MDC.get("request");
        Sealed entry = new Sealed(
                record,
                head.lastSeq() + 1,
                Ids.next(now),
                happening.act(),
                happening.operation(),
                happening.at(),
                now,
                actor,
                request == null ? "-" : request,
                shown,
                payload,
                head.lastHash());
        entries.append(entry, key);
        if (happening.isGrave()) {
            events.publishEvent(new GraveEntry(record));
        }
    }

    /// Unwraps the key of each record once.
    private List<Entry> read(List<EntryRow> rows) {
        Map<UUID, byte[]> keys = new HashMap<>();
        return rows.stream()
                .map(row -> {
                    byte[] wrapped = row.wrappedKey();
                    return read(
                            row,
                            wrapped == null ? null : keys.computeIfAbsent(row.recordId(), _ -> sealing.key(wrapped)));
                })
                .toList();
    }

    private Entry read(EntryRow row, byte @Nullable [] key) {
        Said said = key == null ? ERASED : json.readValue(Sealing.decrypt(key, row.payload()), Said.class);
        return new Entry(
                new RecordId(row.recordId()),
                row.reference(),
                row.seq(),
                row.act(),
                row.operation(),
                row.happenedAt(),
                row.enteredAt(),
                row.actorName(),
                row.agency(),
                row.role(),
                row.purpose(),
                key != null,
                said.title(),
                said.facts(),
                said.opinions() == null ? Set.of() : said.opinions());
    }
}
