package concordat.detentions.escapes;

import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.detentions.Detention;
import concordat.detentions.DetentionId;
import concordat.detentions.Detentions;
import concordat.law.Breach;
import concordat.law.LawWords;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.Operation;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What follows an escape: others are told, and the person comes back or is taken back. That has happened, so it is
/// recorded whenever it was, and flagged where the time for it had passed.
@Component
class EndEscape {
    private final Detentions detentions;
    private final EscapeStore escapes;
    private final Obligations obligations;
    private final Journal journal;

    EndEscape(Detentions detentions, EscapeStore escapes, Obligations obligations, Journal journal) {
        this.detentions = detentions;
        this.escapes = escapes;
        this.obligations = obligations;
        this.journal = journal;
    }

    /// Throws [NotFound] where nobody is away.
    @Transactional
    void circulated(DetentionId id, String told, Instant at) {
        detentions.lock(id);
        Escape escape = away(id);
        if (escape.circulatedAt() != null) {
            return;
        }
        escapes.circulated(escape.id(), told, at);
        obligations.meet(id.record(), ObligationKind.ESCAPE_CIRCULATED, escape.id(), at);
        journal.write(
                id.record(),
                Happening.of("detention.circulated", at, "Circulated as escaped")
                        .as(Operation.DISCLOSURE)
                        .with("Told", told));
    }

    /// Gives the flags. Throws [NotFound] where nobody is away.
    @Transactional
    List<Breach> returned(DetentionId id, Escape.How how, String to, Instant at) {
        Detention detention = detentions.lock(id);
        Escape escape = away(id);
        List<Breach> breaches = how == Escape.How.TAKEN_BACK
                ? detention.clock().retake(escape.escapedAt(), at).breaches()
                : List.of();
        escapes.returned(escape.id(), how, to, CurrentActor.required().name(), at);
        detentions.flag(id, breaches, at);
        obligations.waive(id.record(), ObligationKind.ESCAPE_CIRCULATED, escape.id(), "They are back");
        obligations.meet(id.record(), ObligationKind.TAKEN_BACK, escape.id(), at);
        journal.write(
                id.record(),
                Happening.of("detention.returned", at, how.words())
                        .with("To", to)
                        .with("Flags", breaches.stream().map(LawWords::of).toList()));
        return breaches;
    }

    private Escape away(DetentionId id) {
        return escapes.away(id).orElseThrow(() -> new NotFound("Nobody is away from " + id));
    }
}
