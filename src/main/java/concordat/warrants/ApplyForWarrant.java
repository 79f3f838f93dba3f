package concordat.warrants;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.detentions.Sex;
import concordat.law.LawWords;
import concordat.law.Section135;
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

/// An AMHP lays an information before a court, on oath. Only the AMHP's agency sees it until the court has granted the
/// warrant.
@Component
class ApplyForWarrant {
    record Command(
            Section135.Purpose purpose,
            @Nullable RecordId person,
            String personName,
            @Nullable LocalDate bornOn,
            Sex sex,
            String borough,
            String premises,
            List<Section135.Cause> causes,
            String grounds,
            String liableUnder,
            String returnTo,
            String court,
            Instant at) {}

    private final WarrantStore warrants;
    private final Records records;
    private final Journal journal;

    ApplyForWarrant(WarrantStore warrants, Records records, Journal journal) {
        this.warrants = warrants;
        this.records = records;
        this.journal = journal;
    }

    /// Throws [concordat.actor.NotFound] where there is no such person that the actor may see.
    @Transactional
    WarrantId apply(Command asked) {
        Actor amhp = CurrentActor.required();
        WarrantId id = WarrantId.of(records.open(RecordKind.WARRANT, asked.at()));
        warrants.add(id, asked, amhp);
        if (asked.person() != null) {
            records.link(
                    id.record(),
                    LinkMeaning.CONCERNS,
                    records.find(asked.person()).id());
        }
        journal.write(
                id.record(),
                Happening.of("warrant.applied", asked.at(), "Warrant applied for at " + asked.court())
                        .as(Operation.COLLECTION)
                        .with("Purpose", LawWords.of(asked.purpose()))
                        .with("Person", asked.personName())
                        .with("Premises", asked.premises())
                        .with(
                                "Suspected",
                                asked.causes().stream().map(LawWords::of).toList())
                        .with("Liable to be detained under", asked.liableUnder())
                        .opinion("Grounds", asked.grounds()));
        return id;
    }
}
