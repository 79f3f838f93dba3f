package concordat.warrants;

import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.records.Happening;
import concordat.records.Journal;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records that a patient who was taken on a warrant under section 135(2) is back where they are liable to be.
@Component
class ReturnPatient {
    private final WarrantStore warrants;
    private final Obligations obligations;
    private final Journal journal;

    ReturnPatient(WarrantStore warrants, Obligations obligations, Journal journal) {
        this.warrants = warrants;
        this.obligations = obligations;
        this.journal = journal;
    }

    /// False where nobody who was taken is still to be returned.
    @Transactional
    boolean returned(WarrantId id, String to, Instant at) {
        warrants.lock(id);
        if (!warrants.returned(id, to, at)) {
            return false;
        }
        journal.write(id.record(), Happening.of("warrant.returned", at, "The patient was returned to " + to));
        obligations.meet(id.record(), ObligationKind.PATIENT_RETURNED, at);
        obligations.close(id.record(), at);
        return true;
    }
}
