package concordat.detentions.wellbeing;

import concordat.actor.CurrentActor;
import concordat.detentions.DetentionId;
import concordat.detentions.Detentions;
import concordat.detentions.wellbeing.WellbeingStore.Communication;
import concordat.records.Happening;
import concordat.records.Journal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records how the person understands and is understood. Each telling replaces the last, and both stay in the journal.
@Component
class RecordCommunication {
    private final Detentions detentions;
    private final WellbeingStore wellbeing;
    private final Journal journal;
    private final InstantSource time;

    RecordCommunication(Detentions detentions, WellbeingStore wellbeing, Journal journal, InstantSource time) {
        this.detentions = detentions;
        this.wellbeing = wellbeing;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    void record(DetentionId id, List<CommunicationNeed> needs, String language, String words) {
        detentions.lock(id);
        Instant now = time.instant();
        wellbeing.save(
                id,
                new Communication(
                        needs, language, words, now, CurrentActor.required().name()));
        journal.write(
                id.record(),
                Happening.of("handover.communication", now, "Communication needs recorded")
                        .with(
                                "Needs",
                                needs.stream().map(CommunicationNeed::words).collect(Collectors.joining(". ")))
                        .with("Language", language)
                        .with("What helps", words));
    }
}
