package concordat.warrants;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.detentions.DetainOnWarrant;
import concordat.detentions.DetentionId;
import concordat.law.Breach;
import concordat.law.LawWords;
import concordat.law.PlaceOfSafetyRule;
import concordat.law.PlaceOfSafetyRule.PlaceUse;
import concordat.law.PlaceOfSafetyRule.StationRemoval;
import concordat.law.Section135;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.obligations.Owed;
import concordat.obligations.Threshold;
import concordat.obligations.Thresholds;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records that a constable executed a warrant. It has happened, so it is always recorded, and flagged where the law
/// says no: too late, twice, or without those who must be there. Removing or keeping the person begins a detention with
/// a clock of its own; taking a patient begins none, and owes their return.
@Component
class ExecuteWarrant {
    /// @param keptAt the premises where the person is kept, with the consents given; null where they are not
    record Command(
            WarrantId warrant,
            Instant enteredAt,
            boolean forced,
            String amhp,
            String doctor,
            Result result,
            @Nullable PlaceUse keptAt,
            String words) {}

    /// @param detention null where nobody is detained with a clock
    record Recorded(@Nullable DetentionId detention, List<Breach> breaches) {}

    private final WarrantStore warrants;
    private final DetainOnWarrant detain;
    private final Obligations obligations;
    private final Thresholds thresholds;
    private final Journal journal;
    private final InstantSource time;

    ExecuteWarrant(
            WarrantStore warrants,
            DetainOnWarrant detain,
            Obligations obligations,
            Thresholds thresholds,
            Journal journal,
            InstantSource time) {
        this.warrants = warrants;
        this.detain = detain;
        this.obligations = obligations;
        this.thresholds = thresholds;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    Recorded execute(Command made) {
        Warrant warrant = warrants.lock(made.warrant());
        Actor constable = CurrentActor.required();
        List<Breach> breaches = breaches(warrant, made);
        DetentionId detention = made.result().detains() ? detain.detain(detention(warrant, made, breaches)) : null;
        warrants.addEntry(Ids.next(time.instant()), made, constable, detention == null ? null : detention.value());
        warrants.flag(warrant.id(), breaches, made.enteredAt());
        journal.write(warrant.id().record(), happening(made, constable, breaches));
        obligations.meet(warrant.id().record(), ObligationKind.WARRANT_EXECUTED, made.enteredAt());
        if (made.result() == Result.TAKEN) {
            oweReturn(warrant, made, constable);
        } else {
            obligations.close(warrant.id().record(), made.enteredAt());
        }
        return new Recorded(detention, breaches);
    }

    private static List<Breach> breaches(Warrant warrant, Command made) {
        List<Breach> breaches = new ArrayList<>(Section135.judge(new Section135.Entry(
                        warrant.purpose(),
                        warrant.decision() == Warrant.Decision.GRANTED ? warrant.decidedAt() : null,
                        warrant.enteredAt() != null,
                        made.enteredAt(),
                        !made.amhp().isBlank(),
                        !made.doctor().isBlank(),
                        made.result() == Result.KEPT))
                .breaches());
        if (made.keptAt() != null) {
            breaches.addAll(PlaceOfSafetyRule.judge(
                            made.keptAt(), made.enteredAt(), made.enteredAt(), StationRemoval.NOT_COMMENCED)
                    .breaches());
        }
        return breaches;
    }

    private static DetainOnWarrant.Command detention(Warrant warrant, Command made, List<Breach> breaches) {
        return new DetainOnWarrant.Command(
                warrant.id().record(),
                warrant.personId(),
                warrant.personName(),
                warrant.bornOn(),
                warrant.sex(),
                warrant.borough(),
                warrant.premises(),
                warrant.grounds(),
                made.enteredAt(),
                made.keptAt() == null ? null : made.keptAt().place(),
                made.amhp(),
                made.doctor(),
                warrant.amhpAgency(),
                breaches);
    }

    private void oweReturn(Warrant warrant, Command made, Actor constable) {
        Instant due = made.enteredAt().plus(thresholds.now(Threshold.PATIENT_RETURN));
        obligations.owe(Owed.of(
                        ObligationKind.PATIENT_RETURNED,
                        warrant.id().record(),
                        constable.agency(),
                        made.enteredAt(),
                        due)
                .by(constable.team())
                .warnAt(due.minus(thresholds.now(Threshold.PATIENT_RETURN).dividedBy(4))));
    }

    private static Happening happening(Command made, Actor constable, List<Breach> breaches) {
        return Happening.of(
                        "warrant.executed",
                        made.enteredAt(),
                        "Warrant executed: " + made.result().words())
                .with("Constable", constable.name())
                .with("Entry", made.forced() ? "By force" : "Without force")
                .with("AMHP", made.amhp())
                .with("Doctor", made.doctor())
                .with("What happened", made.words())
                .with("Flags", breaches.stream().map(LawWords::of).toList());
    }
}
