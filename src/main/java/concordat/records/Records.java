package concordat.records;

import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.web.LondonTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The registry: every root thing is a record, with one id, one kind, one reference that people say, links with
/// meaning, a retention date and the involvements that decide who sees it.
@Component
public class Records {
    private final RecordStore records;
    private final Sealing sealing;
    private final Journal journal;
    private final InstantSource time;

    Records(RecordStore records, Sealing sealing, Journal journal, InstantSource time) {
        this.records = records;
        this.sealing = sealing;
        this.journal = journal;
        this.time = time;
    }

    /// Makes a record that the actor's agency owns, and gives its id. The act that makes it writes the first entry.
    ///
    /// @param openedAt when what it is about began; the year of its reference and its retention follow from it
    @Transactional
    public RecordId open(RecordKind kind, Instant openedAt) {
        return open(new RecordId(Ids.next(time.instant())), kind, openedAt);
    }

    /// As [#open(RecordKind, Instant)], under an id that the caller made.
    @Transactional
    public RecordId open(RecordId id, RecordKind kind, Instant openedAt) {
        String why = kind == RecordKind.ACCOUNT ? "Its own staff" : "Made by it";
        byte[] key = sealing.newWrappedKey();
        records.open(id, kind, openedAt, Ids.next(time.instant()), why, key);
        journal.begin(id, key);
        return id;
    }

    /// Throws [concordat.actor.NotFound] where there is none that this actor may see.
    @Transactional(readOnly = true)
    public RecordHead find(RecordId id) {
        return records.find(id).orElseThrow(() -> RecordStore.notFound(id));
    }

    /// As [#find(RecordId)], empty where this actor may not see it: for a page that names what is withheld.
    @Transactional(readOnly = true)
    public Optional<RecordHead> findIfSeen(RecordId id) {
        return records.find(id);
    }

    @Transactional(readOnly = true)
    public Optional<RecordId> find(String reference) {
        return records.find(reference);
    }

    /// By its reference as somebody typed it. Throws [NotFound] where there is none that this actor may see.
    @Transactional(readOnly = true)
    public RecordHead named(String reference) {
        return find(find(reference.strip().toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new NotFound("No record " + reference)));
    }

    /// Opens the record to an agency, and says so in the journal. Does nothing where it is open to it on that basis
    /// already.
    @Transactional
    public void open(RecordId id, String agency, Basis basis, String reason) {
        open(id, agency, basis, Scope.WHOLE, null, reason);
    }

    /// As above, of some of its sections and until a time. False where it is open to it on that basis already.
    ///
    /// @param until null where no end is known
    @Transactional
    public void open(RecordId id, String agency, Basis basis, Scope scope, @Nullable Instant until, String reason) {
        if (!involve(id, agency, basis, scope, until, reason)) {
            return;
        }
        journal.write(
                id,
                Happening.of("involvement.opened", time.instant(), agency + " can see " + scope.words())
                        .as(Operation.DISCLOSURE)
                        .with("Why", "It " + basis.words() + ": " + reason)
                        .with("Until", until == null ? "" : LondonTime.full(until)));
    }

    /// Keeps the record to these people of the actor's own agency, and the actor, who is its guardian: PostgreSQL
    /// refuses anybody else.
    @Transactional
    public void restrict(RecordId id, Collection<UUID> people, String why) {
        records.restrict(id, people, why);
    }

    /// Opens a restricted record to all of the actor's own agency again.
    @Transactional
    public void lift(RecordId id, String why) {
        records.restrict(id, null, why);
    }

    /// Holds the record for a court, a coroner or an inquiry, or no longer where it is null: PostgreSQL refuses
    /// everybody but the guardian of the agency that owns it.
    @Transactional
    public void hold(RecordId id, @Nullable String why) {
        records.hold(id, why);
    }

    /// Why the actor's own agency keeps the record to some of its people, where it does.
    @Transactional(readOnly = true)
    public Optional<String> restriction(RecordId id) {
        return records.restriction(id);
    }

    /// Opens a record to the actor alone, by its reference, whoever may see it. The caller has made sure of who acts,
    /// and writes in the journal why. Empty where no record has this reference.
    ///
    /// @param until eight hours from now at most: PostgreSQL refuses more
    @Transactional
    public Optional<RecordId> breakGlass(String reference, UUID involvement, String why, Instant until) {
        return records.breakGlass(reference, involvement, why, until);
    }

    /// Every look at the record, newest first: at itself, and at the lists, boards and searches of any agency that
    /// showed it. To a records guardian of an agency involved; to anybody else, none.
    @Transactional(readOnly = true)
    public List<Look> looks(RecordId id, int most) {
        return records.looks(id, most);
    }

    /// How much of the record the actor may see; nothing where they are not involved in it.
    @Transactional(readOnly = true)
    public Scope scope(RecordId id) {
        return records.scope(id);
    }

    /// Ends an agency's sight of the record, and says so in the journal.
    @Transactional
    public void end(RecordId id, String agency, Basis basis, String reason) {
        if (records.endInvolvement(id, agency, basis, time.instant())) {
            journal.write(
                    id,
                    Happening.of("involvement.ended", time.instant(), agency + " no longer " + basis.words())
                            .with("Why", reason));
        }
    }

    /// Who can see the record now or could before, and why: to those who can see it themselves.
    @Transactional(readOnly = true)
    public List<Involvement> involvements(RecordId id) {
        return records.involvements(id);
    }

    @Transactional
    public void link(RecordId from, LinkMeaning meaning, RecordId to) {
        records.link(from, meaning, to, time.instant());
    }

    /// What is linked to this record: "`result` … `id`".
    @Transactional(readOnly = true)
    public List<RecordId> linkedTo(RecordId id, LinkMeaning meaning) {
        return records.linkedTo(id, meaning);
    }

    /// Has PostgreSQL keep its plans for the rest of the transaction, which asks of one record and what hangs
    /// on it. By itself it finds a plan for the values in hand a little cheaper and makes it anew each time,
    /// and row security makes planning dear. Not for lists: a plan for all values reads past what a plan for
    /// few would not.
    @Transactional(readOnly = true)
    public void keepPlans() {
        records.keepPlans();
    }

    /// The record, what arose from it, and the people it concerns.
    @Transactional(readOnly = true)
    public List<RecordId> story(RecordId id) {
        return Stream.concat(Stream.of(id), records.story(id).stream()).toList();
    }

    /// Closes the record. False where it was closed already. PostgreSQL refuses while anything is owed on it, so
    /// callers ask `Obligations` first.
    @Transactional
    public boolean close(RecordId id, Instant at) {
        return records.close(id, at);
    }

    private boolean involve(
            RecordId id, String agency, Basis basis, Scope scope, @Nullable Instant until, String reason) {
        return records.involve(
                Ids.next(time.instant()), id, agency, basis, scope, until, reason, CurrentActor.required());
    }
}
