package concordat.people;

import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.Operation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Adds somebody to tell, to ask, or not to tell. The person is then found by that phone too. Somebody who is added
/// again just as they are known is not there twice: what they may be told is then what was said last.
@Service
class AddContact {
    /// @param sharingNote who said whether we may share, and when
    record Command(
            PersonId person,
            String name,
            String relationship,
            String phone,
            ContactKind kind,
            MayShare mayShare,
            String sharingNote) {
        /// Whether it tells nothing of who they are that is not known of this contact.
        boolean isOf(Contact known) {
            String number = Normalise.phone(phone);
            return known.kind() == kind
                    && known.name().equalsIgnoreCase(name.strip())
                    && (relationship.isBlank() || known.relationship().equalsIgnoreCase(relationship.strip()))
                    && (phone.isBlank()
                            || known.phone().equals(phone.strip())
                            || (!number.isEmpty() && number.equals(Normalise.phone(known.phone()))));
        }
    }

    private final PersonStore people;
    private final ContactStore contacts;
    private final NoteSharing noteSharing;
    private final Journal journal;
    private final InstantSource time;

    AddContact(
            PersonStore people, ContactStore contacts, NoteSharing noteSharing, Journal journal, InstantSource time) {
        this.people = people;
        this.contacts = contacts;
        this.noteSharing = noteSharing;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    ContactId add(Command command) {
        Instant now = time.instant();
        Person person = people.find(command.person());
        Optional<Contact> known = contacts.of(List.of(person.id())).stream()
                .filter(Contact::isCurrent)
                .filter(command::isOf)
                .findFirst();
        if (known.isPresent()) {
            saySharing(known.get(), command);
            return known.get().id();
        }
        Contact contact = new Contact(
                new ContactId(Ids.next(now)),
                person.id(),
                command.name().strip(),
                command.relationship().strip(),
                command.phone().strip(),
                command.kind(),
                command.mayShare(),
                command.sharingNote().strip(),
                now,
                null,
                null);
        contacts.add(contact);
        people.saveKeys(person, contacts.of(List.of(person.id())));
        journal.write(
                person.id().record(),
                Happening.of("contact.added", now, "Contact added: " + contact.words())
                        .as(Operation.COLLECTION)
                        .with("Who they are", contact.kind().words())
                        .with("Phone", contact.phone())
                        .with("May we share", contact.mayShare().words())
                        .with("Who said so", contact.sharingNote()));
        return contact.id();
    }

    private void saySharing(Contact known, Command command) {
        if (command.mayShare() != MayShare.NOT_ASKED && command.mayShare() != known.mayShare()) {
            noteSharing.note(new NoteSharing.Command(known.id(), command.mayShare(), command.sharingNote()));
        }
    }
}
