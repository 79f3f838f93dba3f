package concordat.people;

import concordat.actor.CurrentActor;
import concordat.records.Happening;
import concordat.records.Journal;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes back that two records are of the same person. That it was once said stays in the journals of both.
@Service
class PartPeople {
    record Command(PersonId person, PersonId other, String why) {}

    private final PersonStore people;
    private final JoinedStore joined;
    private final Journal journal;
    private final InstantSource time;

    PartPeople(PersonStore people, JoinedStore joined, Journal journal, InstantSource time) {
        this.people = people;
        this.joined = joined;
        this.journal = journal;
        this.time = time;
    }

    /// Does nothing where somebody has parted them before. Throws [concordat.actor.NotFound] where the actor
    /// may not see both.
    @Transactional
    void part(Command command) {
        Person one = people.find(command.person());
        Person other = people.find(command.other());
        Instant now = time.instant();
        if (joined.part(one.id(), other.id(), command.why().strip(), now, CurrentActor.required())) {
            write(one, other, command.why(), now);
            write(other, one, command.why(), now);
        }
    }

    private void write(Person of, Person from, String why, Instant now) {
        journal.write(
                of.id().record(),
                Happening.of("person.parted", now, "Not the same person as " + from.reference())
                        .with("Why", why));
    }
}
