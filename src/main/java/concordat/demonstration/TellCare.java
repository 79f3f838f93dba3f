package concordat.demonstration;

import concordat.actor.Actor;
import concordat.demonstration.Somebody.Carer;
import concordat.people.Born;
import concordat.people.ContactKind;
import concordat.people.Details;
import concordat.people.Home;
import concordat.people.MayShare;
import concordat.people.People;
import concordat.people.PersonId;
import concordat.people.Query;
import concordat.people.Registration;
import concordat.people.Sex;
import concordat.people.TellPerson;
import concordat.web.LondonTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Tells of people: how they came to be known, who cares for them, and what helps them.
@Component
class TellCare {
    private static final List<String> HELPS = List.of(
            "Speak slowly and one at a time, and say what happens next",
            "Sit down with them, somewhere quiet, and offer tea",
            "Talk about their dog, who is with a neighbour",
            "Ask before you touch them or stand close",
            "Music in their own headphones");
    private static final List<String> WORSE = List.of(
            "Blue lights and several people talking at once",
            "Being told to calm down",
            "Being held by the arms",
            "Waiting without being told why",
            "Questions about their children");
    private static final List<String> VIEWS = List.of(
            "They agree with it",
            "They would rather go to their sister than to hospital",
            "They do not want officers in uniform where that can be helped",
            "");

    private final Retelling retelling;
    private final People people;
    private final TellPerson tell;

    TellCare(Retelling retelling, People people, TellPerson tell) {
        this.retelling = retelling;
        this.people = people;
        this.tell = tell;
    }

    /// Somebody is met, and makes a plan with the police mental health team within a few months.
    void plan(Telling telling, Somebody person, Instant begin) {
        Chance chance = telling.chance();
        Actor team = telling.cast().named("mental-health-team");
        Instant met = begin.plus(chance.minutes(30, 60 * 24 * 3));
        retelling.as(team, met, () -> {
            PersonId id = find(person).orElseGet(() -> register(person));
            Carer carer = person.carer();
            if (carer != null) {
                tell.contact(
                        id,
                        carer.name(),
                        carer.relationship(),
                        carer.phone(),
                        chance.oneIn(4) ? ContactKind.FAMILY : ContactKind.CARER,
                        chance.of(List.of(MayShare.YES, MayShare.YES, MayShare.NO, MayShare.NOT_ASKED)),
                        "As they said when the plan was made");
            }
            if (carer == null || chance.oneIn(3)) {
                tell.contact(
                        id,
                        telling.name(),
                        "community nurse",
                        "020 7946 0" + chance.between(100, 499),
                        ContactKind.HEALTH_SUPPORT_PERSON,
                        chance.oneIn(4) ? MayShare.NOT_ASKED : MayShare.YES,
                        "");
            }
            String first = chance.of(HELPS);
            String second = chance.of(HELPS);
            tell.plan(
                    id,
                    first.equals(second) ? first : first + "\n" + second,
                    chance.of(WORSE),
                    carer == null ? "The crisis line of their trust" : carer.name() + ", " + carer.phone(),
                    !chance.oneIn(4),
                    chance.of(VIEWS),
                    met.plus(Duration.ofDays(chance.between(180, 540)))
                            .atZone(LondonTime.ZONE)
                            .toLocalDate());
        });
    }

    /// Looks for somebody by name and date of birth, as one must before registering them.
    Optional<PersonId> find(Somebody person) {
        return people.search(Query.named(person.name()).born(person.bornOn())).stream()
                .map(match -> match.person())
                .filter(found -> found.name().equals(person.name())
                        && person.bornOn().equals(found.details().born().on()))
                .map(found -> found.id())
                .findFirst();
    }

    PersonId register(Somebody person) {
        Registration made = people.register(Details.named(person.given(), person.family())
                .with(Born.on(person.bornOn()))
                .with(person.female() ? Sex.FEMALE : Sex.MALE)
                .with(new Home(person.address(), ""))
                .withPhones(person.phone()));
        return switch (made) {
            case Registration.Registered(PersonId id) -> id;
            case Registration.NotSearched() -> throw new IllegalStateException("It was searched");
        };
    }
}
