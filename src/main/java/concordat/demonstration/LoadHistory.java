package concordat.demonstration;

import concordat.demonstration.TellHold.Course;
import concordat.london.AgeGroups;
import concordat.london.Borough;
import concordat.london.London;
import concordat.london.Place;
import concordat.web.LondonTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Tells a year of crises that never were, from the oldest to tonight's, through the acts that would have recorded
/// them. The same day gives the same year.
@Component
class LoadHistory {
    static final Duration YEAR = Duration.ofDays(364);
    static final int INCIDENTS = 180;

    /// One in so many incidents is a hold.
    private static final int HOLD_EVERY = 3;

    private static final int SEED = 136;
    private static final Duration PROGRESS = Duration.ofSeconds(3);
    private static final Logger log = LoggerFactory.getLogger(LoadHistory.class);

    /// Courses that are met once or seldom, by number of the hold.
    private static final Map<Integer, Course> COURSES = Map.of(
            3, Course.EXTENDED,
            8, Course.OVERRUN,
            14, Course.POLICE_STATION,
            20, Course.EXTENSION_REFUSED,
            26, Course.CHILD_AT_POLICE_STATION,
            31, Course.EXTENDED_LATE,
            37, Course.POLICE_STATION,
            44, Course.EXTENDED,
            51, Course.EXTENSION_REFUSED,
            57, Course.POLICE_STATION);

    private final TellCrisis tellCrisis;
    private final TellHold tellHold;
    private final TellTonight tellTonight;
    private final InstantSource time;

    LoadHistory(TellCrisis tellCrisis, TellHold tellHold, TellTonight tellTonight, InstantSource time) {
        this.tellCrisis = tellCrisis;
        this.tellHold = tellHold;
        this.tellTonight = tellTonight;
        this.time = time;
    }

    Telling telling(London london, Cast cast) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        return new Telling(london, cast, new Chance(random), new ArrayList<>());
    }

    /// The year up to two days ago, so that nothing of it is open now.
    void tellYear(Telling telling) {
        Instant now = time.instant();
        Instant begin = now.minus(YEAR);
        Duration apart = YEAR.minusDays(2).dividedBy(INCIDENTS);
        List<String> suites = adultSuites(telling.london());
        List<Instant> changes = clockChanges(now);
        Instant told = now;
        for (int number = 0; number < INCIDENTS; number++) {
            Instant from = begin.plus(apart.multipliedBy(number));
            Instant at = from.plus(telling.chance().minutes(0, (int) apart.toMinutes() - 1));
            Borough borough = borough(telling, at);
            if (number % HOLD_EVERY == 0) {
                int hold = number / HOLD_EVERY;
                tellHold.held(telling, borough, at, course(telling, hold), turn(suites, hold), turn(suites, hold + 4));
            } else if (number % 4 == 1) {
                tellCrisis.passedOn(telling, borough, at);
            } else {
                tellCrisis.attended(telling, borough, at);
            }
            if (Duration.between(told, time.instant()).compareTo(PROGRESS) > 0) {
                told = time.instant();
                log.info("Loading the demonstration: {} of {} incidents", number, INCIDENTS);
            }
        }
        for (Instant change : changes) {
            int place = suites.indexOf("MAUDSLEY");
            Instant at = change.minus(Duration.ofHours(3));
            tellHold.held(telling, borough(telling, at), at, Course.PLAIN, suites.get(place), turn(suites, place + 1));
        }
    }

    void tellTonight(Telling telling) {
        tellTonight.tell(telling, time.instant());
    }

    /// The last two nights on which the clocks changed, oldest first.
    static List<Instant> clockChanges(Instant now) {
        var rules = LondonTime.ZONE.getRules();
        Instant last = rules.previousTransition(now).getInstant();
        return List.of(rules.previousTransition(last).getInstant(), last);
    }

    private static Course course(Telling telling, int hold) {
        Course course = COURSES.get(hold);
        if (course != null) {
            return course;
        }
        return telling.chance().oneIn(5) ? Course.EMERGENCY_DEPARTMENT_FIRST : Course.PLAIN;
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

    private static Borough borough(Telling telling, Instant at) {
        return telling.chance()
                .of(telling.london().boroughsOn(at.atZone(LondonTime.ZONE).toLocalDate()));
    }
}
