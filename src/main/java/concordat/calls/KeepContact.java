package concordat.calls;

import concordat.incidents.IncidentId;
import concordat.incidents.Incidents;
import concordat.incidents.Subject;
import concordat.people.ContactForm;
import concordat.people.People;
import concordat.people.PersonId;
import concordat.records.Journal;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps a carer or health support person whom somebody names on a call, with whether we may share with them: as a
/// contact of the person in crisis, or on the incident's log while nobody is linked as that person.
@Component
class KeepContact {
    private final Incidents incidents;
    private final People people;
    private final Journal journal;
    private final InstantSource time;

    KeepContact(Incidents incidents, People people, Journal journal, InstantSource time) {
        this.incidents = incidents;
        this.people = people;
        this.journal = journal;
        this.time = time;
    }

    /// Gives the person whose contact they are, or nobody where the log keeps them.
    @Transactional
    public Optional<PersonId> keep(IncidentId id, ContactForm said) {
        ContactForm noted = said.noted("Said on " + incidents.find(id).reference());
        Optional<PersonId> person = incidents.inCrisis(id).map(Subject::person);
        person.ifPresentOrElse(
                one -> people.addContact(one, noted),
                () -> journal.write(id.record(), OnTheLog.of(noted, time.instant())));
        return person;
    }
}
