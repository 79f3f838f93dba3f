package concordat.demonstration;

import static java.util.stream.Collectors.toMap;

import concordat.actor.CurrentActor;
import concordat.london.AgeGroups;
import concordat.london.London;
import concordat.london.Place;
import concordat.places.PlaceNow;
import concordat.places.Places;
import concordat.web.LondonTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Tells a year of crises that never were, from the oldest to tonight's, through the acts that would have recorded
/// them. The same day gives the same year. Each story is told once, whole or not at all, whatever was told before it.
@Component
class LoadHistory {
    static final Duration YEAR = Duration.ofDays(364);
    static final int INCIDENTS = 240;

    /// One in so many incidents is a hold.
    private static final int HOLD_EVERY = 4;

    private static final int PASSED_ON_EVERY = 5;
    private static final Duration PROGRESS = Duration.ofSeconds(3);
    private static final Logger log = LoggerFactory.getLogger(LoadHistory.class);

    /// One thing that is told, under the name by which it is known to have been told.
    record Story(String name, Consumer<Telling> telling) {}

    private final TellCare tellCare;
    private final TellCrisis tellCrisis;
    private final TellHold tellHold;
    private final TellTonight tellTonight;
    private final TellClosures tellClosures;
    private final Places places;
    private final Once once;
    private final InstantSource time;

    LoadHistory(
            TellCare tellCare,
            TellCrisis tellCrisis,
            TellHold tellHold,
            TellTonight tellTonight,
            TellClosures tellClosures,
            Places places,
            Once once,
            InstantSource time) {
        this.tellCare = tellCare;
        this.tellCrisis = tellCrisis;
        this.tellHold = tellHold;
        this.tellTonight = tellTonight;
        this.tellClosures = tellClosures;
        this.places = places;
        this.once = once;
        this.time = time;
    }

    Telling telling(London london, Cast cast) {
        LocalDate year =
                time.instant().minus(YEAR).atZone(LondonTime.ZONE).toLocalDate().withDayOfYear(1);
        Map<String, concordat.places.Place> byCode = CurrentActor.call(cast.named("dispatcher"), places::board).stream()
                .map(PlaceNow::place)
                .collect(toMap(concordat.places.Place::code, place -> place));
        Londoners londoners = Londoners.of(london, Telling.chanceOf("londoners"), year);
        return new Telling(london, cast, londoners, byCode, Telling.chanceOf("london"));
    }

    void tellYear(London london, Cast cast) {
        Telling telling = telling(london, cast);
        tell(telling, year(telling, INCIDENTS));
    }

    void tellTonight(London london, Cast cast) {
        tell(telling(london, cast), tellTonight.stories(time.instant()));
    }

    void tell(Telling telling, List<Story> stories) {
        Instant told = time.instant();
        for (int number = 1; number <= stories.size(); number++) {
            Story story = stories.get(number - 1);
            once.tell(story.name(), () -> story.telling().accept(telling.of(story.name())));
            if (Duration.between(told, time.instant()).compareTo(PROGRESS) > 0) {
                told = time.instant();
                log.info("Loading the demonstration: {} of {} stories", number, stories.size());
            }
        }
    }

    /// The year up to two days ago, so that nothing of it is open now.
    List<Story> year(Telling telling, int incidents) {
        Instant now = time.instant();
        Instant begin = now.minus(YEAR);
        Duration apart = YEAR.minusDays(2).dividedBy(incidents);
        List<String> suites = adultSuites(telling.london());
        List<Story> stories = new ArrayList<>();
        for (Somebody person : telling.londoners().planned()) {
            stories.add(new Story("plan of " + person.phone(), of -> tellCare.plan(of, person, begin)));
        }
        for (int number = 0; number < incidents; number++) {
            Instant from = begin.plus(apart.multipliedBy(number));
            stories.add(incident(number, from, (int) apart.toMinutes() - 1, suites));
        }
        for (Instant change : clockChanges(now)) {
            int place = suites.indexOf("MAUDSLEY");
            Instant at = change.minus(Duration.ofHours(3));
            stories.add(new Story(
                    "night of " + change,
                    of -> tellHold.held(
                            of, of.boroughAt(at), at, Course.PLAIN, suites.get(place), turn(suites, place + 1))));
        }
        stories.addAll(tellClosures.stories(telling, begin, YEAR.minusDays(2)));
        return stories;
    }

    private Story incident(int number, Instant from, int minutes, List<String> suites) {
        return new Story("incident " + number, of -> {
            Instant at = from.plus(of.chance().minutes(0, minutes));
            if (number % HOLD_EVERY == 0) {
                int hold = number / HOLD_EVERY;
                Course course = Course.of(hold, of.chance());
                tellHold.held(of, of.boroughAt(at), at, course, turn(suites, hold), turn(suites, hold + 4));
            } else if (number % PASSED_ON_EVERY == 1) {
                tellCrisis.passedOn(of, of.boroughAt(at), at);
            } else {
                tellCrisis.attended(of, of.boroughAt(at), at);
            }
        });
    }

    /// The last two nights on which the clocks changed, oldest first.
    static List<Instant> clockChanges(Instant now) {
        var rules = LondonTime.ZONE.getRules();
        Instant last = rules.previousTransition(now).getInstant();
        return List.of(rules.previousTransition(last).getInstant(), last);
    }

    /// Where neighbours in time go to different places, no suite is wanted twice.
    private static String turn(List<String> suites, int number) {
        return suites.get(number % suites.size());
    }

    private static List<String> adultSuites(London london) {
        return london.places().stream()
                .filter(place -> place.kind() == Place.Kind.HBPOS && place.ageGroups() != AgeGroups.CHILD)
                .map(Place::code)
                .toList();
    }
}
