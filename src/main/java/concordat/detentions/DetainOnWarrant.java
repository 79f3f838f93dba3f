package concordat.detentions;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.law.Breach;
import concordat.law.ClockStart;
import concordat.law.ClockStart.HowHeld;
import concordat.law.HoldClock;
import concordat.law.LawWords;
import concordat.law.PlaceOfSafety;
import concordat.law.PrivateDwelling;
import concordat.records.Basis;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.LinkMeaning;
import concordat.records.Operation;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Records;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Begins the detention of a person removed or kept on a warrant under section 135(1). From here on it is a detention
/// like any other: the same journey, clock, handover, assessment and end.
@Component
public class DetainOnWarrant {
    /// @param keptAt what kind of place the premises are, where the person is kept there; null where they are removed
    /// @param amhpAgency the agency of the AMHP who applied, which sees the detention too
    /// @param breaches what the law says against the execution, which flags the detention
    public record Command(
            RecordId warrant,
            @Nullable RecordId person,
            String personName,
            @Nullable LocalDate bornOn,
            Sex sex,
            String borough,
            String premises,
            String grounds,
            Instant enteredAt,
            @Nullable PlaceOfSafety keptAt,
            String amhp,
            String doctor,
            String amhpAgency,
            List<Breach> breaches) {}

    private final DetentionStore detentions;
    private final Arrive arrive;
    private final StartClock startClock;
    private final Records records;
    private final Journal journal;

    DetainOnWarrant(DetentionStore detentions, Arrive arrive, StartClock startClock, Records records, Journal journal) {
        this.detentions = detentions;
        this.arrive = arrive;
        this.startClock = startClock;
        this.records = records;
        this.journal = journal;
    }

    @Transactional
    public DetentionId detain(Command executed) {
        Actor constable = CurrentActor.required();
        Instant at = executed.enteredAt();
        DetentionId id = new DetentionId(records.open(RecordKind.DETENTION, at).value());
        PlaceOfSafety keptAt = executed.keptAt();
        HowHeld how = keptAt == null ? new HowHeld.RemovedUnderWarrant(List.of()) : new HowHeld.KeptUnderWarrant(at);
        detentions.add(id, facts(executed), executed.warrant(), HoldClock.of(at, ClockStart.of(how)), constable);
        records.link(id.record(), LinkMeaning.AROSE_FROM, executed.warrant());
        if (executed.person() != null) {
            records.link(id.record(), LinkMeaning.CONCERNS, executed.person());
        }
        detentions.flagBreaches(id, executed.breaches(), at);
        journal.write(
                id.record(),
                Happening.of(
                                "detention.began",
                                at,
                                keptAt == null
                                        ? "Section 135(1) warrant executed: to be taken to a place of safety"
                                        : "Section 135(1) warrant executed: kept at the premises")
                        .as(Operation.COLLECTION)
                        .with("Person", executed.personName())
                        .with("Where", executed.premises())
                        .opinion("Grounds", executed.grounds())
                        .with("AMHP", executed.amhp())
                        .with("Doctor", executed.doctor())
                        .with(
                                "Flags",
                                executed.breaches().stream().map(LawWords::of).toList()));
        if (!executed.amhpAgency().equals(constable.agency())) {
            records.open(id.record(), executed.amhpAgency(), Basis.ASSESSING, "Its AMHP applied for the warrant");
        }
        if (keptAt != null) {
            arrive.arrive(
                    new Arrive.Command(id, "", executed.premises(), keptAt, constable.agency(), constable.team(), at));
        }
        Detention detention = detentions.find(id);
        startClock.started(detention);
        if (keptAt == null) {
            startClock.onTheWay(detention);
        }
        return id;
    }

    private static UseSection136.Command facts(Command executed) {
        return new UseSection136.Command(
                null,
                executed.person(),
                executed.personName(),
                executed.bornOn(),
                null,
                null,
                executed.sex(),
                executed.borough(),
                PrivateDwelling.Location.DWELLING,
                executed.premises(),
                executed.grounds(),
                executed.enteredAt(),
                executed.keptAt() != null,
                null,
                null,
                "",
                null,
                null,
                Care.Told.NOTHING);
    }
}
