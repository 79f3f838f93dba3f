package concordat.agreements;

import concordat.actor.CurrentActor;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.records.Records;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what the person said of sharing. Nothing is overwritten: the last word stands, and the earlier ones remain.
@Component
class NoteConsent {
    private final SharingStore sharing;
    private final Records records;
    private final Journal journal;
    private final InstantSource time;

    NoteConsent(SharingStore sharing, Records records, Journal journal, InstantSource time) {
        this.sharing = sharing;
        this.records = records;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    void note(RecordId record, Consent.Said said, String words, Instant saidAt) {
        records.find(record);
        sharing.noteConsent(
                Ids.next(time.instant()), record, said, words, saidAt, CurrentActor.required(), time.instant());
        journal.write(
                record,
                Happening.of(
                                "consent." + said.name().toLowerCase(java.util.Locale.ROOT),
                                saidAt,
                                "Sharing: " + said.words())
                        .with("In their words", words));
    }
}
