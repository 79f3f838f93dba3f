package concordat.detentions.arrests;

import concordat.actor.CurrentActor;
import concordat.detentions.Detention;
import concordat.detentions.DetentionId;
import concordat.detentions.Detentions;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records that somebody who is held is under arrest too. The clock of PACE begins at the police station.
@Component
class RecordArrest {
    record Command(DetentionId detention, String offence, boolean indictable, Instant at) {}

    sealed interface Answer {
        record Recorded() implements Answer {}

        /// Nobody has recorded that they were released.
        record ArrestedAlready(Instant since) implements Answer {}

        /// Nobody is held under the Mental Health Act any more: there is no second clock to stand beside.
        record NotHeld(Instant endedAt) implements Answer {}
    }

    private final Detentions detentions;
    private final ArrestStore arrests;
    private final Journal journal;
    private final InstantSource time;

    RecordArrest(Detentions detentions, ArrestStore arrests, Journal journal, InstantSource time) {
        this.detentions = detentions;
        this.arrests = arrests;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    Answer record(Command told) {
        Detention detention = detentions.lock(told.detention());
        if (detention.endedAt() != null) {
            return new Answer.NotHeld(detention.endedAt());
        }
        Arrest before = arrests.open(told.detention()).orElse(null);
        if (before != null) {
            return new Answer.ArrestedAlready(before.arrestedAt());
        }
        arrests.add(
                told.detention(),
                Ids.next(time.instant()),
                told.offence(),
                told.indictable(),
                told.at(),
                CurrentActor.required().name());
        journal.write(
                told.detention().record(),
                Happening.of("custody.arrested", told.at(), "Under arrest as well")
                        .with("Offence", told.offence())
                        .with("Indictable", told.indictable() ? "Yes" : "No"));
        return new Answer.Recorded();
    }
}
