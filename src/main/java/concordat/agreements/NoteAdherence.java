package concordat.agreements;

import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.RecordId;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Notes whether a clause is kept to, with what was looked at.
@Component
class NoteAdherence {
    private final AgreementStore agreements;
    private final Journal journal;
    private final InstantSource time;

    NoteAdherence(AgreementStore agreements, Journal journal, InstantSource time) {
        this.agreements = agreements;
        this.journal = journal;
        this.time = time;
    }

    /// Throws [NotFound] where the agreement has no such clause.
    @Transactional
    void note(RecordId id, int clause, String adherence, String words) {
        boolean known = agreements.find(id).stream()
                .flatMap(agreement -> agreement.clauses().stream())
                .anyMatch(each -> each.number() == clause);
        if (!known) {
            throw new NotFound("No clause " + clause);
        }
        Instant now = time.instant();
        agreements.note(Ids.next(now), id, clause, adherence, words, CurrentActor.required(), now);
        journal.write(
                id,
                Happening.of("agreement.evidence", now, "Adherence to clause " + clause + " was looked at")
                        .with("Found", words));
    }
}
