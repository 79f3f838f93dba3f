package concordat.people;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.records.Happening;
import concordat.records.Journal;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Says that two records are of the same person. Both stay as they are; [PartPeople] takes it back.
@Service
class JoinPeople {
    record Command(PersonId person, PersonId other, String why) {}

    sealed interface Outcome {
        record Joined() implements Outcome {}

        record Refused(Ground ground) implements Outcome {}
    }

    enum Ground {
        ONE_RECORD("This is the reference of the same record. Enter the other one"),
        JOINED_ALREADY("These two are joined already");

        private final String words;

        Ground(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final PersonStore people;
    private final JoinedStore joined;
    private final Journal journal;
    private final InstantSource time;

    JoinPeople(PersonStore people, JoinedStore joined, Journal journal, InstantSource time) {
        this.people = people;
        this.joined = joined;
        this.journal = journal;
        this.time = time;
    }

    /// Throws [concordat.actor.NotFound] where the actor may not see both.
    @Transactional
    Outcome join(Command command) {
        Person one = people.find(command.person());
        Person other = people.find(command.other());
        if (one.id().equals(other.id())) {
            return new Outcome.Refused(Ground.ONE_RECORD);
        }
        if (joined.of(one.id()).stream().anyMatch(each -> each.other().equals(other.id()))) {
            return new Outcome.Refused(Ground.JOINED_ALREADY);
        }
        Actor actor = CurrentActor.required();
        Instant now = time.instant();
        joined.join(one.id(), other.id(), command.why().strip(), now, actor);
        write(one, other, command.why(), now);
        write(other, one, command.why(), now);
        return new Outcome.Joined();
    }

    private void write(Person of, Person with, String why, Instant now) {
        journal.write(
                of.id().record(),
                Happening.of("person.joined", now, "The same person as " + with.reference())
                        .with("Why", why));
    }
}
