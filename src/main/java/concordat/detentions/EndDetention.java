package concordat.detentions;

import concordat.actor.CurrentActor;
import concordat.law.Breach;
import concordat.law.LawWords;
import concordat.law.Warning;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.places.Places;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.Operation;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Ends a detention with its outcome. A person held after the authority ended was held without it: that is recorded
/// as what it was, and flagged.
@Component
class EndDetention {
    /// @param plan what happens next, for those who care for the person
    /// @param told what the officers may read of it
    record Command(DetentionId detention, Outcome outcome, String plan, String told, Instant at) {}

    sealed interface Answer {
        record Ended(List<Breach> breaches) implements Answer {}

        record EndedAlready(Instant at) implements Answer {}
    }

    /// What nobody owes any more, because nobody is held.
    private static final List<ObligationKind> NO_LONGER_OWED = List.of(
            ObligationKind.AT_PLACE_OF_SAFETY,
            ObligationKind.AMHP_ATTENDS,
            ObligationKind.DOCTOR_ATTENDS,
            ObligationKind.ASSESSMENT_STARTS,
            ObligationKind.BED_REQUESTED,
            ObligationKind.BED_FOUND,
            ObligationKind.ESCAPE_CIRCULATED,
            ObligationKind.TAKEN_BACK);

    private final DetentionStore detentions;
    private final AssessorStore assessors;
    private final AssessmentStore assessments;
    private final StationChecks stationChecks;
    private final HandOver handOver;
    private final Obligations obligations;
    private final Places places;
    private final Journal journal;

    EndDetention(
            DetentionStore detentions,
            AssessorStore assessors,
            AssessmentStore assessments,
            StationChecks stationChecks,
            HandOver handOver,
            Obligations obligations,
            Places places,
            Journal journal) {
        this.detentions = detentions;
        this.assessors = assessors;
        this.assessments = assessments;
        this.stationChecks = stationChecks;
        this.handOver = handOver;
        this.obligations = obligations;
        this.places = places;
        this.journal = journal;
    }

    @Transactional
    Answer end(Command end) {
        DetentionId id = end.detention();
        Outcome outcome = end.outcome();
        Instant at = end.at();
        Detention detention = detentions.lock(id);
        Instant ended = detention.endedAt();
        if (ended != null) {
            return new Answer.EndedAlready(ended);
        }
        List<Breach> breaches = detention.clock().breachesOfHoldingUntil(at);
        detentions.saveEnd(id, outcome, at);
        detentions.flagBreaches(id, breaches, at);
        Happening happening = Happening.of("detention.ended", at, "Detention ended: " + outcome.words())
                .with("Flags", breaches.stream().map(LawWords::of).toList());
        if (!isAssessed(id, outcome)) {
            Warning warning = Warning.ENDED_WITHOUT_EXAMINATION_OR_INTERVIEW;
            detentions.flagWarnings(id, List.of(warning), at);
            happening = happening.with("Warning", LawWords.afterwards(warning));
        }
        journal.write(id.record(), happening);
        tell(detention, end);
        obligations.meet(id.record(), ObligationKind.AUTHORITY_TO_HOLD, at);
        stationChecks.end(detention, "The detention ended");
        String because = "The detention ended";
        NO_LONGER_OWED.forEach(kind -> obligations.waive(id.record(), kind, null, because));
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

    /// The plan is for those who care for the person. The officers who detained them are told how it ended, in words
    /// that are theirs to read.
    private void tell(Detention detention, Command end) {
        boolean byOfficers = CurrentActor.required().agency().equals(detention.officerAgency());
        if (!end.plan().isEmpty()) {
            assessments.savePlan(detention.id(), end.plan(), byOfficers ? "" : detention.officerAgency());
        }
        assessments.tellOfficers(detention.id(), end.told(), end.at());
        journal.write(
                detention.id().record(),
                Happening.of(
                                "outcome.told",
                                end.at(),
                                "Officers told: " + end.outcome().words())
                        .as(Operation.DISCLOSURE)
                        .with("Told", end.told())
                        .with(
                                "What happens next",
                                end.plan().isEmpty() ? "" : "Written for those who care for the person"));
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
