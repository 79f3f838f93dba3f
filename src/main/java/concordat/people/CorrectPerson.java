package concordat.people;

import concordat.people.CorrectPerson.Outcome.Corrected;
import concordat.people.CorrectPerson.Outcome.Stale;
import concordat.people.CorrectPerson.Outcome.Unchanged;
import concordat.records.Happening;
import concordat.records.Journal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes what is known of a person. What was said before stays in the journal, and they are still found by where
/// they lived and the phones they had.
@Service
class CorrectPerson {
    /// @param version of the record that whoever corrects it was shown
    record Command(PersonId person, int version, Details details) {}

    sealed interface Outcome {
        record Corrected() implements Outcome {}

        record Unchanged() implements Outcome {}

        /// Somebody changed it first.
        record Stale(Person now) implements Outcome {}
    }

    private final PersonStore people;
    private final ContactStore contacts;
    private final Journal journal;
    private final InstantSource time;

    CorrectPerson(PersonStore people, ContactStore contacts, Journal journal, InstantSource time) {
        this.people = people;
        this.contacts = contacts;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    Outcome correct(Command command) {
        Instant now = time.instant();
        Person before = people.find(command.person());
        if (before.details().equals(command.details())) {
            return new Unchanged();
        }
        if (before.version() != command.version() || !people.correct(before, command.details(), now)) {
            return new Stale(people.find(command.person()));
        }
        Person after = people.find(command.person());
        people.saveKeys(after, contacts.of(List.of(after.id())));
        Happening happening = Happening.of("person.corrected", now, "Details of the person changed");
        for (PersonWords.Fact change : PersonWords.changes(before.details(), after.details())) {
            happening = happening.with(change.label(), change.words());
        }
        journal.write(after.id().record(), happening);
        return new Corrected();
    }
}
