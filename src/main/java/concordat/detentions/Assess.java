package concordat.detentions;

import static java.util.Objects.requireNonNull;

import concordat.agencies.Agencies;
import concordat.agencies.Cover;
import concordat.detentions.Assessment.Step;
import concordat.law.PlaceOfSafety;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.obligations.Owed;
import concordat.obligations.Threshold;
import concordat.obligations.Thresholds;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.web.LondonTime;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records how an assessment goes: when it starts and is over, what is agreed, and the search for a bed where that is
/// an admission. Each step happens once; what is waited for next is owed by whoever holds the person.
@Component
class Assess {
    /// @param outcome of [Step#AGREED] alone
    /// @param bed of [Step#BED_FOUND] alone
    record Command(
            DetentionId detention,
            Step step,
            @Nullable Outcome outcome,
            @Nullable String bed,
            Instant at) {}

    sealed interface Answer {
        record Recorded() implements Answer {}

        record RecordedAlready(Instant at) implements Answer {}
    }

    private final DetentionStore detentions;
    private final AssessmentStore assessments;
    private final Agencies agencies;
    private final Obligations obligations;
    private final Thresholds thresholds;
    private final Escalation escalation;
    private final Journal journal;

    Assess(
            DetentionStore detentions,
            AssessmentStore assessments,
            Agencies agencies,
            Obligations obligations,
            Thresholds thresholds,
            Escalation escalation,
            Journal journal) {
        this.detentions = detentions;
        this.assessments = assessments;
        this.agencies = agencies;
        this.obligations = obligations;
        this.thresholds = thresholds;
        this.escalation = escalation;
        this.journal = journal;
    }

    @Transactional
    Answer record(Command said) {
        Detention detention = detentions.lock(said.detention());
        Assessment before = assessments.lock(detention.id());
        Instant already = before.at(said.step());
        if (already != null) {
            return new Answer.RecordedAlready(already);
        }
        assessments.record(detention.id(), said.step(), said.outcome(), said.bed(), said.at());
        journal.write(detention.id().record(), happening(said));
        if (detention.isOpen()) {
            settle(detention, said);
            owe(detention, before, said);
        }
        return new Answer.Recorded();
    }

    /// From the first arrival on, whoever holds the person owes that the assessment starts: a later move passes the
    /// duty on, and gives no more time.
    @Transactional
    void awaited(Detention detention) {
        obligations.waive(
                detention.id().record(),
                ObligationKind.ASSESSMENT_STARTS,
                null,
                "A later arrival passes it to whoever holds the person now");
        if (assessments.find(detention.id()).startedAt() == null) {
            owe(
                    detention,
                    ObligationKind.ASSESSMENT_STARTS,
                    Threshold.ASSESSMENT_START,
                    requireNonNull(detention.clockStartedAt()));
        }
    }

    private void settle(Detention detention, Command said) {
        switch (said.step()) {
            case STARTED, FINISHED, AGREED -> meet(detention, ObligationKind.ASSESSMENT_STARTS, said.at());
            case BED_ASKED -> meet(detention, ObligationKind.BED_REQUESTED, said.at());
            case BED_FOUND -> {
                meet(detention, ObligationKind.BED_REQUESTED, said.at());
                meet(detention, ObligationKind.BED_FOUND, said.at());
            }
        }
    }

    private void owe(Detention detention, Assessment before, Command said) {
        if (said.step() == Step.AGREED
                && requireNonNull(said.outcome()).isAdmission()
                && before.bedAskedAt() == null
                && before.bedFoundAt() == null) {
            owe(detention, ObligationKind.BED_REQUESTED, Threshold.BED_REQUEST, said.at());
        }
        if (said.step() == Step.BED_ASKED && before.bedFoundAt() == null) {
            owe(detention, ObligationKind.BED_FOUND, Threshold.BED_SEARCH, said.at());
        }
    }

    private void meet(Detention detention, ObligationKind kind, Instant at) {
        obligations.meet(detention.id().record(), kind, at);
    }

    private void owe(Detention detention, ObligationKind kind, Threshold within, Instant from) {
        Duration agreed = thresholds.now(within);
        Instant due = from.plus(agreed);
        String holder = holder(detention, from);
        obligations.owe(escalation.of(
                Owed.of(kind, detention.id().record(), holder, from, due).warnAt(due.minus(agreed.dividedBy(4))),
                holder.equals(detention.placeAgency()) ? detention.placeTeam() : null,
                due));
    }

    /// The place where the person is. Police find no bed: where they hold the person, the trust of the borough does.
    private String holder(Detention detention, Instant at) {
        String place = detention.placeAgency();
        if (place != null && detention.placeKind() != PlaceOfSafety.POLICE_STATION) {
            return place;
        }
        Cover.Serving trust = agencies.cover(
                        detention.borough(), at.atZone(LondonTime.ZONE).toLocalDate())
                .trust();
        return trust == null ? detention.officerAgency() : trust.code();
    }

    private static Happening happening(Command said) {
        Outcome outcome = said.outcome();
        return switch (said.step()) {
            case STARTED -> Happening.of("assessor.started", said.at(), "Assessment started");
            case FINISHED -> Happening.of("assessor.finished", said.at(), "Assessment finished");
            case AGREED ->
                Happening.of(
                        "assessor.agreed",
                        said.at(),
                        "Outcome agreed: " + requireNonNull(outcome).words());
            case BED_ASKED -> Happening.of("assessor.bed-asked", said.at(), "A bed is asked for");
            case BED_FOUND ->
                Happening.of("assessor.bed-found", said.at(), "A bed is found").with("Where", said.bed());
        };
    }
}
