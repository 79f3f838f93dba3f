package concordat.detentions;

import concordat.actor.NotFound;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.obligations.Owed;
import concordat.obligations.Threshold;
import concordat.obligations.Thresholds;
import concordat.records.Basis;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.Records;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Asks for the AMHP or the doctor who assess the person, and records their arrival. The AMHP comes from the council of
/// the
/// borough where the person is.
@Component
class AskAssessor {
    /// Who assesses: both do.
    enum Kind {
        AMHP("Approved mental health professional", ObligationKind.AMHP_ATTENDS, Threshold.AMHP_ARRIVAL),
        DOCTOR("Registered medical practitioner", ObligationKind.DOCTOR_ATTENDS, Threshold.DOCTOR_ARRIVAL);

        private final String words;
        private final ObligationKind owed;
        private final Threshold within;

        Kind(String words, ObligationKind owed, Threshold within) {
            this.words = words;
            this.owed = owed;
            this.within = within;
        }

        String words() {
            return words;
        }
    }

    private final DetentionStore detentions;
    private final AssessorStore assessors;
    private final Records records;
    private final Obligations obligations;
    private final Thresholds thresholds;
    private final Escalation escalation;
    private final Journal journal;
    private final InstantSource time;

    AskAssessor(
            DetentionStore detentions,
            AssessorStore assessors,
            Records records,
            Obligations obligations,
            Thresholds thresholds,
            Escalation escalation,
            Journal journal,
            InstantSource time) {
        this.detentions = detentions;
        this.assessors = assessors;
        this.records = records;
        this.obligations = obligations;
        this.thresholds = thresholds;
        this.escalation = escalation;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    UUID ask(DetentionId id, Kind kind, String agency, @Nullable String team, Instant at) {
        detentions.lock(id);
        UUID asked = Ids.next(time.instant());
        records.open(id.record(), agency, Basis.ASSESSING, kind.words() + " asked to attend");
        assessors.ask(asked, id, kind, agency, at);
        Instant due = at.plus(thresholds.now(kind.within));
        obligations.owe(escalation.of(
                Owed.of(kind.owed, id.record(), agency, at, due)
                        .about(asked)
                        .warnAt(due.minus(thresholds.now(kind.within).dividedBy(4))),
                team,
                due));
        journal.write(id.record(), Happening.of("assessor.asked", at, kind.words() + " asked to attend, of " + agency));
        return asked;
    }

    /// Throws [NotFound] where nobody was asked under this id who has not arrived already.
    @Transactional
    void arrived(DetentionId id, UUID asked, String name, Instant at) {
        detentions.lock(id);
        Kind kind = assessors.asked(id).stream()
                .filter(each -> each.id().equals(asked))
                .map(AssessorStore.Asked::kind)
                .findFirst()
                .orElseThrow(() -> new NotFound("No assessor asked " + asked));
        if (!assessors.arrived(id, asked, name, at)) {
            throw new NotFound("Arrived already: " + asked);
        }
        obligations.meet(id.record(), kind.owed, asked, at);
        journal.write(
                id.record(),
                Happening.of("assessor.arrived", at, kind.words() + " arrived").with("Name", name));
    }
}
