package concordat.incidents;

import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.Operation;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Adds to the log. What is wrong in it is put right by another entry, never by changing this one.
@Component
public class AddNarrative {
    private final IncidentStore incidents;
    private final Journal journal;
    private final InstantSource time;

    AddNarrative(IncidentStore incidents, Journal journal, InstantSource time) {
        this.incidents = incidents;
        this.journal = journal;
        this.time = time;
    }

    /// @param at when it was said or seen; null for now
    @Transactional
    public void add(IncidentId id, String words, @Nullable Instant at) {
        incidents.required(id);
        journal.write(
                id.record(),
                Happening.of("incident.narrative", at == null ? time.instant() : at, "Log")
                        .as(Operation.COLLECTION)
                        .with("Said", words.strip()));
    }
}
