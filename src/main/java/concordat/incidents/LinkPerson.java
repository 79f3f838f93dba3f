package concordat.incidents;

import concordat.people.PersonId;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.LinkMeaning;
import concordat.records.Operation;
import concordat.records.Records;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Links a person whom the incident concerns. Theirs stays their own record: this is a link, and not a merge.
@Component
public class LinkPerson {
    private final IncidentStore incidents;
    private final Records records;
    private final Journal journal;
    private final InstantSource time;

    LinkPerson(IncidentStore incidents, Records records, Journal journal, InstantSource time) {
        this.incidents = incidents;
        this.records = records;
        this.journal = journal;
        this.time = time;
    }

    /// Throws [concordat.actor.NotFound] where the actor may not see the person. Does nothing where they are linked.
    ///
    /// @param name as it was shown to whoever links them
    @Transactional
    public void link(IncidentId id, PersonId person, Subject.Role role, String name) {
        incidents.required(id);
        String reference = records.find(person.record()).reference();
        if (incidents.link(id, person, role, name, time.instant())) {
            records.link(id.record(), LinkMeaning.CONCERNS, person.record());
            journal.write(
                    id.record(),
                    Happening.of("person.linked", time.instant(), role.words() + ": " + name)
                            .as(Operation.COMBINATION)
                            .with("Person", reference)
                            .with("Kept under", role.regime().words()));
        }
    }
}
