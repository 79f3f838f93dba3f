package concordat.detentions.wellbeing;

import concordat.actor.CurrentActor;
import concordat.design.YesNo;
import concordat.detentions.DetentionId;
import concordat.detentions.Detentions;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records that the person was told their rights, and in which language. They can be told again: whoever did not
/// understand must be.
@Component
class TellRights {
    /// @param language in words: it may be one that there is no text in
    /// @param understood null where it is not known
    record Command(
            DetentionId detention,
            String language,
            Instant at,
            boolean interpreter,
            @Nullable Boolean understood) {}

    private final Detentions detentions;
    private final RightsStore rights;
    private final Journal journal;
    private final InstantSource time;

    TellRights(Detentions detentions, RightsStore rights, Journal journal, InstantSource time) {
        this.detentions = detentions;
        this.rights = rights;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    void tell(Command told) {
        detentions.lock(told.detention());
        rights.told(Ids.next(time.instant()), told, CurrentActor.required().name());
        detentions.rightsTold(told.detention(), told.at());
        journal.write(
                told.detention().record(),
                Happening.of("detention.rights", told.at(), "Told their rights in " + told.language())
                        .with("Through an interpreter", told.interpreter() ? "Yes" : "No")
                        .opinion("Understood", YesNo.words(told.understood())));
    }
}
