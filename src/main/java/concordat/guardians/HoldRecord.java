package concordat.guardians;

import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.records.Records;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps a record for a court, a coroner or an inquiry, whatever its retention: while it is held nobody erases it.
@Component
class HoldRecord {
    private final Records records;
    private final Journal journal;
    private final InstantSource time;

    HoldRecord(Records records, Journal journal, InstantSource time) {
        this.records = records;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    void hold(RecordId record, String why) {
        records.hold(record, why);
        journal.write(
                record,
                Happening.of("record.held", time.instant(), "On legal hold").with("Why", why));
    }

    @Transactional
    void release(RecordId record, String why) {
        records.hold(record, null);
        journal.write(
                record,
                Happening.of("record.released", time.instant(), "No longer on legal hold")
                        .with("Why", why));
    }
}
