package concordat.people;

import concordat.records.Happening;
import concordat.records.Journal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ends a contact. They stay in the person's history, and nobody is found by their phone any more.
@Service
class WithdrawContact {
    record Command(ContactId contact, String reason) {}

    private final PersonStore people;
    private final ContactStore contacts;
    private final Journal journal;
    private final InstantSource time;

    WithdrawContact(PersonStore people, ContactStore contacts, Journal journal, InstantSource time) {
        this.people = people;
        this.contacts = contacts;
        this.journal = journal;
        this.time = time;
    }

    /// Does nothing where they were withdrawn before.
    @Transactional
    void withdraw(Command command) {
        Instant now = time.instant();
        Contact contact = contacts.find(command.contact());
        if (!contacts.end(command.contact(), command.reason().strip(), now)) {
            return;
        }
        Person person = people.find(contact.personId());
        people.saveKeys(person, contacts.of(List.of(person.id())));
        journal.write(
                person.id().record(),
                Happening.of("contact.withdrawn", now, "No longer a contact: " + contact.words())
                        .with("Why", command.reason()));
    }
}
