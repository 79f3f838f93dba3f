package concordat.guardians;

import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.RecordId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The owner's guardian says whether breaking the glass was right. Nobody reviews their own.
@Component
class ReviewGlass {
    private final GlassStore glass;
    private final Obligations obligations;
    private final Journal journal;
    private final InstantSource time;

    ReviewGlass(GlassStore glass, Obligations obligations, Journal journal, InstantSource time) {
        this.glass = glass;
        this.obligations = obligations;
        this.journal = journal;
        this.time = time;
    }

    /// Does nothing where somebody reviewed it before. Throws [NotFound] where there is none that the actor may
    /// review.
    @Transactional
    void review(UUID involvement, boolean justified, String words) {
        Glass broken = glass.lock(involvement).orElseThrow(() -> new NotFound("No broken glass " + involvement));
        Instant now = time.instant();
        String by = CurrentActor.required().name();
        if (!glass.review(involvement, justified, words, by, now)) {
            return;
        }
        RecordId record = new RecordId(broken.recordId());
        obligations.meet(record, ObligationKind.GLASS_REVIEWED, involvement, now);
        journal.write(
                record,
                Happening.of("involvement.reviewed", now, "Breaking the glass by " + broken.name() + " was reviewed")
                        .with("Found", justified ? "Justified" : "Not justified")
                        .opinion("Words", words));
    }
}
