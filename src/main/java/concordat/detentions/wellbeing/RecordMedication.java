package concordat.detentions.wellbeing;

import concordat.actor.CurrentActor;
import concordat.design.YesNo;
import concordat.detentions.DetentionId;
import concordat.detentions.Detentions;
import concordat.detentions.wellbeing.WellbeingStore.Medication;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.web.LondonTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records one medicine that the person takes: its dose, when they last took it, and whether it came with them.
@Component
class RecordMedication {
    private final Detentions detentions;
    private final WellbeingStore wellbeing;
    private final Journal journal;
    private final InstantSource time;

    RecordMedication(Detentions detentions, WellbeingStore wellbeing, Journal journal, InstantSource time) {
        this.detentions = detentions;
        this.wellbeing = wellbeing;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    UUID record(
            DetentionId id, String name, String dose, @Nullable Instant lastTakenAt, @Nullable Boolean withProperty) {
        detentions.lock(id);
        Instant now = time.instant();
        UUID medication = Ids.next(now);
        wellbeing.add(
                id,
                new Medication(
                        medication,
                        name,
                        dose,
                        lastTakenAt,
                        withProperty,
                        now,
                        CurrentActor.required().name()));
        journal.write(
                id.record(),
                Happening.of("handover.medication", now, "Takes " + name)
                        .with("Dose", dose)
                        .with("Last taken", lastTakenAt == null ? "Not known" : LondonTime.full(lastTakenAt))
                        .with("With their property", YesNo.words(withProperty)));
        return medication;
    }
}
