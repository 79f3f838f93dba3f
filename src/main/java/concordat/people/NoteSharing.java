package concordat.people;

import concordat.records.Happening;
import concordat.records.Journal;
import java.time.InstantSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes down what the person now says about telling a contact what happens to them. What they said before stays in
/// the journal.
@Service
class NoteSharing {
    /// @param note who said so, and when
    record Command(ContactId contact, MayShare mayShare, String note) {}

    private final ContactStore contacts;
    private final Journal journal;
    private final InstantSource time;

    NoteSharing(ContactStore contacts, Journal journal, InstantSource time) {
        this.contacts = contacts;
        this.journal = journal;
        this.time = time;
    }

    /// False where they are no longer a contact.
    @Transactional
    boolean note(Command command) {
        Contact before = contacts.find(command.contact());
        if (!contacts.saveSharing(
                command.contact(), command.mayShare(), command.note().strip())) {
            return false;
        }
        journal.write(
                before.personId().record(),
                Happening.of("contact.sharing", time.instant(), "Whether we may share with " + before.words())
                        .with("Before", before.mayShare().words())
                        .with("Now", command.mayShare().words())
                        .with("Who said so", command.note()));
        return true;
    }
}
