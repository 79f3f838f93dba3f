package concordat.detentions.wellbeing;

import concordat.actor.CurrentActor;
import concordat.detentions.DetentionId;
import concordat.detentions.Detentions;
import concordat.detentions.wellbeing.WellbeingStore.FamilyTold;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.Operation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records who was told where the person is, by whom and when; or why nobody was.
@Component
class TellFamily {
    private final Detentions detentions;
    private final WellbeingStore wellbeing;
    private final Journal journal;
    private final InstantSource time;

    TellFamily(Detentions detentions, WellbeingStore wellbeing, Journal journal, InstantSource time) {
        this.detentions = detentions;
        this.wellbeing = wellbeing;
        this.journal = journal;
        this.time = time;
    }

    /// @param toldAt null where they were not told: then `whyNot` says why
    @Transactional
    UUID tell(DetentionId id, String name, String relation, @Nullable Instant toldAt, String whyNot) {
        detentions.lock(id);
        Instant now = time.instant();
        UUID told = Ids.next(now);
        String by = CurrentActor.required().name();
        wellbeing.add(id, new FamilyTold(told, name, relation, toldAt, by, whyNot, now));
        Happening happening = toldAt == null
                ? Happening.of("contact.not-told", now, "Nobody was told where the person is")
                : Happening.of("contact.told", toldAt, "Somebody was told where the person is")
                        .as(Operation.DISCLOSURE);
        journal.write(
                id.record(),
                happening
                        .with("Who", name)
                        .with("Who they are", relation)
                        .with("Why not", whyNot)
                        .with("By", by));
        return told;
    }
}
