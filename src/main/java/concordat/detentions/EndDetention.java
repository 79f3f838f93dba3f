package concordat.detentions;

import concordat.law.Breach;
import concordat.law.LawWords;
import concordat.law.Warning;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.places.Places;
import concordat.records.Happening;
import concordat.records.Journal;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Ends a detention with its outcome. A person held after the authority ended was held without it: that is recorded
/// as what it was, and flagged.
@Component
class EndDetention {
    sealed interface Answer {
        record Ended(List<Breach> breaches) implements Answer {}

        record EndedAlready(Instant at) implements Answer {}
    }

    private final DetentionStore detentions;
    private final AssessorStore assessors;
    private final StationChecks stationChecks;
    private final HandOver handOver;
    private final Obligations obligations;
    private final Places places;
    private final Journal journal;

    EndDetention(
            DetentionStore detentions,
            AssessorStore assessors,
            StationChecks stationChecks,
            HandOver handOver,
            Obligations obligations,
            Places places,
            Journal journal) {
        this.detentions = detentions;
        this.assessors = assessors;
        this.stationChecks = stationChecks;
        this.handOver = handOver;
        this.obligations = obligations;
        this.places = places;
        this.journal = journal;
    }

    @Transactional
    Answer end(DetentionId id, Outcome outcome, String words, Instant at) {
        Detention detention = detentions.lock(id);
        Instant ended = detention.endedAt();
        if (ended != null) {
            return new Answer.EndedAlready(ended);
        }
        List<Breach> breaches = detention.clock().breachesOfHoldingUntil(at);
        detentions.saveEnd(id, outcome, at);
        detentions.flagBreaches(id, breaches, at);
        Happening happening = Happening.of("detention.ended", at, "Detention ended: " + outcome.words())
                .with("What happens next", words);
        happening = happening.with("Flags", breaches.stream().map(LawWords::of).toList());
        if (!isAssessed(id, outcome)) {
            Warning warning = Warning.ENDED_WITHOUT_EXAMINATION_OR_INTERVIEW;
            detentions.flagWarnings(id, List.of(warning), at);
            happening = happening.with("Warning", LawWords.of(warning));
        }
        journal.write(id.record(), happening);
        obligations.meet(id.record(), ObligationKind.AUTHORITY_TO_HOLD, at);
        stationChecks.end(detention, "The detention ended");
        String because = "The detention ended";
        obligations.waive(id.record(), ObligationKind.AT_PLACE_OF_SAFETY, null, because);
        obligations.waive(id.record(), ObligationKind.AMHP_ATTENDS, null, because);
        obligations.waive(id.record(), ObligationKind.DOCTOR_ATTENDS, null, because);
        obligations.waive(id.record(), ObligationKind.ESCAPE_CIRCULATED, null, because);
        obligations.waive(id.record(), ObligationKind.TAKEN_BACK, null, because);
        handOver.release(id, at);
        obligations.waive(id.record(), ObligationKind.STAY_ANSWERED, null, because);
        if (detention.placeName() == null) {
            places.withdrawAll(id.record());
        }
        places.noLongerNeeded(id.record());
        places.vacate(id.record());
        obligations.close(id.record(), at);
        return new Answer.Ended(breaches);
    }

    /// A doctor alone can find that there is no disorder; every other outcome of an assessment follows both.
    private boolean isAssessed(DetentionId id, Outcome outcome) {
        List<AskAssessor.Kind> arrived = assessors.asked(id).stream()
                .filter(each -> each.arrivedAt() != null)
                .map(AssessorStore.Asked::kind)
                .toList();
        return outcome == Outcome.NO_MENTAL_DISORDER
                ? arrived.contains(AskAssessor.Kind.DOCTOR)
                : !outcome.followsAssessment() || arrived.containsAll(List.of(AskAssessor.Kind.values()));
    }
}
