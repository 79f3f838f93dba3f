package concordat.detentions.wellbeing;

import concordat.actor.CurrentActor;
import concordat.design.YesNo;
import concordat.detentions.DetentionId;
import concordat.detentions.Detentions;
import concordat.detentions.wellbeing.WellbeingStore.AppropriateAdult;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.web.LondonTime;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records whether the person needs an appropriate adult, who was asked, and who came.
@Component
class ArrangeAppropriateAdult {
    private final Detentions detentions;
    private final WellbeingStore wellbeing;
    private final Journal journal;
    private final InstantSource time;

    ArrangeAppropriateAdult(Detentions detentions, WellbeingStore wellbeing, Journal journal, InstantSource time) {
        this.detentions = detentions;
        this.wellbeing = wellbeing;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    void arrange(DetentionId id, AppropriateAdult adult) {
        detentions.lock(id);
        Instant now = time.instant();
        wellbeing.save(id, adult);
        journal.write(
                id.record(),
                Happening.of("detention.appropriate-adult", now, title(adult))
                        .with("Needed", YesNo.words(adult.needed()))
                        .opinion("Why", adult.why())
                        .with("Who", adult.name())
                        .with("Who they are", adult.relation())
                        .with("Asked", full(adult.askedAt()))
                        .with("Arrived", full(adult.arrivedAt()))
                        .with("Told by", CurrentActor.required().name()));
    }

    private static String title(AppropriateAdult adult) {
        if (adult.arrivedAt() != null) {
            return "An appropriate adult arrived";
        }
        return adult.askedAt() == null
                ? "Whether an appropriate adult is needed"
                : "An appropriate adult was asked for";
    }

    private static String full(@Nullable Instant at) {
        return at == null ? "" : LondonTime.full(at);
    }
}
