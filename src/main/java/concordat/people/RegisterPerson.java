package concordat.people;

import concordat.actor.CurrentActor;
import concordat.people.Registration.NotSearched;
import concordat.people.Registration.Registered;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.Operation;
import concordat.records.RecordKind;
import concordat.records.Records;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes the record of a person whom a search did not find. Somebody with a name must have been searched for by it
/// within the hour; somebody whom nobody can name is registered by what they look like.
@Service
class RegisterPerson {
    private final PersonStore people;
    private final Records records;
    private final Journal journal;
    private final InstantSource time;

    RegisterPerson(PersonStore people, Records records, Journal journal, InstantSource time) {
        this.people = people;
        this.records = records;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    Registration register(Details details) {
        Instant now = time.instant();
        List<String> names = details.name().tokens();
        if (!names.isEmpty()
                && !people.hasSearched(CurrentActor.required(), names, now.minus(SearchPeople.COUNTS_FOR))) {
            return new NotSearched();
        }
        PersonId id = new PersonId(records.open(RecordKind.PERSON, now).value());
        people.insert(id, records.find(id.record()).reference(), details, now);
        people.saveKeys(people.find(id), List.of());
        journal.write(id.record(), registered(details, now));
        return new Registered(id);
    }

    private static Happening registered(Details details, Instant now) {
        Happening happening =
                Happening.of("person.registered", now, "Person registered").as(Operation.COLLECTION);
        for (PersonWords.Fact fact : PersonWords.facts(details)) {
            happening = happening.with(fact.label(), fact.words());
        }
        return happening;
    }
}
