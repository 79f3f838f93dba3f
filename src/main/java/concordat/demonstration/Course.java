package concordat.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// How a hold goes. Those the law does not allow happened all the same, and are flagged.
enum Course {
    PLAIN,
    EMERGENCY_DEPARTMENT_FIRST,
    EXTENDED,
    EXTENSION_REFUSED,
    OVERRUN,
    EXTENDED_LATE,
    POLICE_STATION,
    CHILD_AT_POLICE_STATION;

    /// Those that are met once or seldom, by number of the hold.
    private static final Map<Integer, Course> SELDOM = Map.of(
            3, EXTENDED,
            8, OVERRUN,
            14, POLICE_STATION,
            20, EXTENSION_REFUSED,
            26, CHILD_AT_POLICE_STATION,
            31, EXTENDED_LATE,
            37, POLICE_STATION,
            44, EXTENDED,
            51, EXTENSION_REFUSED,
            57, POLICE_STATION);

    static Course of(int hold, Chance chance) {
        Course seldom = SELDOM.get(hold);
        return seldom != null ? seldom : chance.oneIn(5) ? EMERGENCY_DEPARTMENT_FIRST : PLAIN;
    }

    /// When the hold ends, of one whose clock began then.
    Instant end(Instant clockStarted, Chance chance) {
        return clockStarted.plus(
                switch (this) {
                    case EXTENDED -> Duration.ofMinutes(1640);
                    case EXTENSION_REFUSED -> Duration.ofMinutes(1410);
                    case OVERRUN -> Duration.ofMinutes(1512);
                    case EXTENDED_LATE -> Duration.ofMinutes(1590);
                    case PLAIN, EMERGENCY_DEPARTMENT_FIRST, POLICE_STATION, CHILD_AT_POLICE_STATION ->
                        chance.minutes(720, 1400);
                });
    }
}
