package concordat.guardians;

import concordat.records.Entry;
import concordat.records.Journal;
import concordat.records.LinkMeaning;
import concordat.records.RecordHead;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Records;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// To whom a record was disclosed (Data Protection Act 2018 s62(1)(d)); of a person, with what concerns them.
@Component
class Disclosures {
    private static final int MOST = 1_000;

    private final Records records;
    private final Journal journal;

    Disclosures(Records records, Journal journal) {
        this.records = records;
        this.journal = journal;
    }

    /// Newest first, as far as the actor may see them.
    @Transactional(readOnly = true)
    List<Entry> of(RecordHead record) {
        List<RecordId> about = new ArrayList<>(List.of(record.id()));
        if (record.kind() == RecordKind.PERSON) {
            about.addAll(records.linkedTo(record.id(), LinkMeaning.CONCERNS));
        }
        return journal.disclosures(about, MOST);
    }
}
