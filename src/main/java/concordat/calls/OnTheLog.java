package concordat.calls;

import concordat.people.ContactForm;
import concordat.people.ContactKind;
import concordat.people.MayShare;
import concordat.people.SearchForm;
import concordat.records.Entry;
import concordat.records.Happening;
import concordat.records.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was said of people who have no record of their own yet, as entries of the incident's log.
final class OnTheLog {
    static final String PERSON = "call.person-said";
    static final String CONTACT = "call.contact-said";

    private static final String NAME = "Name";
    private static final String RELATIONSHIP = "To the person";
    private static final String PHONE = "Phone";
    private static final String KIND = "Who they are";
    private static final String MAY_SHARE = "May we share";
    private static final String NOTE = "Who said so";

    private OnTheLog() {}

    static Happening of(SearchForm said, Instant at) {
        String born = Stream.of(
                        said.born().day(), said.born().month(), said.born().year())
                .filter(box -> !box.isBlank())
                .collect(Collectors.joining(" "));
        return Happening.of(PERSON, at, "The person, as they were told of")
                .as(Operation.COLLECTION)
                .with(NAME, said.name())
                .with("Address", said.address())
                .with("Postcode", said.postcode())
                .with("Born", born)
                .with("About how old", said.age());
    }

    static Happening of(ContactForm said, Instant at) {
        return Happening.of(CONTACT, at, "Contact named: " + said.called())
                .as(Operation.COLLECTION)
                .with(NAME, said.name())
                .with(RELATIONSHIP, said.relationship())
                .with(PHONE, said.phone())
                .with(KIND, said.kind().words())
                .with(MAY_SHARE, said.mayShare().words())
                .with(NOTE, said.sharingNote());
    }

    /// Those who were named, the first of them first.
    static List<ContactForm> contacts(List<Entry> newestFirst) {
        return newestFirst.reversed().stream()
                .filter(entry -> entry.act().equals(CONTACT) && entry.readable())
                .map(OnTheLog::contact)
                .toList();
    }

    /// The last that was said of the person themselves.
    static Optional<Entry> person(List<Entry> newestFirst) {
        return newestFirst.stream()
                .filter(entry -> entry.act().equals(PERSON) && entry.readable())
                .findFirst();
    }

    private static ContactForm contact(Entry entry) {
        return new ContactForm(
                entry.facts().get(NAME),
                entry.facts().get(RELATIONSHIP),
                entry.facts().get(PHONE),
                Stream.of(ContactKind.values())
                        .filter(kind -> kind.words().equals(entry.facts().get(KIND)))
                        .findFirst()
                        .orElse(ContactKind.OTHER),
                Stream.of(MayShare.values())
                        .filter(mayShare ->
                                mayShare.words().equals(entry.facts().get(MAY_SHARE)))
                        .findFirst()
                        .orElse(MayShare.NOT_ASKED),
                entry.facts().get(NOTE));
    }
}
