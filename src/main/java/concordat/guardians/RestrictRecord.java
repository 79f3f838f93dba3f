package concordat.guardians;

import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.records.Records;
import java.time.InstantSource;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps a record to named people of the guardian's own agency, or opens it to all of its staff again. What other
/// agencies see is theirs to restrict.
@Component
class RestrictRecord {
    private final Records records;
    private final Journal journal;
    private final InstantSource time;

    RestrictRecord(Records records, Journal journal, InstantSource time) {
        this.records = records;
        this.journal = journal;
        this.time = time;
    }

    /// @param names of the people, for the journal
    @Transactional
    void restrict(RecordId record, Collection<UUID> people, String names, String why) {
        records.restrict(record, people, why);
        journal.write(
                record,
                Happening.of("involvement.restricted", time.instant(), "Kept to named people")
                        .with("Who", names)
                        .with("Why", why));
    }

    @Transactional
    void lift(RecordId record, String why) {
        records.lift(record, why);
        journal.write(
                record,
                Happening.of("involvement.unrestricted", time.instant(), "Open to all of the agency’s staff again")
                        .with("Why", why));
    }
}
