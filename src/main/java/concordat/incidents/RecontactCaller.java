package concordat.incidents;

import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.Operation;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Contacts a caller again. A call that nobody answers is written down, and the contact is still owed.
@Component
class RecontactCaller {
    private final IncidentStore incidents;
    private final Journal journal;
    private final Obligations obligations;
    private final InstantSource time;

    RecontactCaller(IncidentStore incidents, Journal journal, Obligations obligations, InstantSource time) {
        this.incidents = incidents;
        this.journal = journal;
        this.obligations = obligations;
        this.time = time;
    }

    /// @param at when; null for now
    @Transactional
    void recontact(IncidentId id, boolean reached, String said, @Nullable Instant at) {
        incidents.required(id);
        Instant when = at == null ? time.instant() : at;
        String title = reached ? "Caller contacted again" : "Caller could not be reached";
        journal.write(
                id.record(),
                Happening.of("caller.recontacted", when, title)
                        .as(Operation.DISCLOSURE)
                        .with("Said", said));
        if (reached) {
            obligations.meet(id.record(), ObligationKind.CALLER_RECONTACTED, when);
        }
    }
}
