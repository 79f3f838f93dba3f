package concordat.law.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The law read a second time, from the statutes and not from the program: a table of refusals that a lawyer could
/// check, each with the facts that bring it about, and a calendar counted by hand. It shares no code with
/// `concordat.law`, and knows nothing of `java.time`. Times are seconds since 1970; [#NEVER] is none.
public final class Statute {
    public static final long NEVER = Long.MIN_VALUE;

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private static final String REFUSALS = """
            an extension
              LAW_ALLOWS_NO_EXTENSION              old law
              LONGER_THAN_LAW_ALLOWS               new law, longer than 12 hours
              EXTENSION_NOT_POSITIVE               no length
              PERIOD_HAS_NOT_STARTED               not begun
              PERIOD_HAS_ENDED                     begun, first period over
              ALREADY_EXTENDED                     extended before
              REASON_IS_NOT_THE_PERSONS_CONDITION  not their condition
              NOT_THE_RESPONSIBLE_DOCTOR           not responsible doctor
              NO_SUPERINTENDENT_APPROVAL           assessed at station, not superintendent

            a move
              LAW_ALLOWS_NO_TRANSFER               before transfers
              TRANSFER_AFTER_PERIOD_ENDED          over

            taking back
              RETAKE_TIME_HAS_PASSED               too late

            a police station
              POLICE_STATIONS_REMOVED              removed
              UNDER_18_AT_POLICE_STATION           not removed, new law, surely a child
              AGE_UNKNOWN                          not removed, new law, not surely a child, not surely adult
              NO_IMMINENT_RISK                     not removed, new law, not surely a child, not risk
              ANOTHER_PLACE_COULD_HOLD_THEM        not removed, new law, not surely a child, not no other place
              NO_HEALTHCARE_AT_STATION             not removed, new law, not surely a child, not healthcare
              NO_INSPECTOR_AUTHORITY               not removed, new law, not surely a child, not inspector decides, not inspector authorises
              NO_CONSULTATION_ABOUT_STATION        not removed, new law, not surely a child, not consulted

            a home
              PERSON_DOES_NOT_AGREE                new law, not person agrees
              OCCUPIER_DOES_NOT_AGREE              new law, not lives alone, not occupier agrees

            another place
              MANAGER_DOES_NOT_AGREE               new law, not manager agrees

            a search
              LAW_ALLOWS_NO_SEARCH                 old law
              NO_DANGER_BELIEVED                   not danger
              NO_CONCEALED_ITEM_BELIEVED           not conceals
              SEARCH_TOO_FAR                       too far

            an entry
              WARRANT_NOT_YET_GRANTED              not granted
              WARRANT_HAS_EXPIRED                  granted, expired
              WARRANT_USED_ALREADY                 used
              NO_AMHP_PRESENT                      to assess, not amhp
              NO_DOCTOR_PRESENT                    to assess, not doctor
              LAW_ALLOWS_NO_KEEPING                to assess, old law, kept

            a review under PACE
              REVIEWER_BELOW_INSPECTOR             not charged, not inspector
              REVIEWER_INVESTIGATES                not charged, investigates
              REVIEWER_NOT_CUSTODY_OFFICER         charged, not custody officer

            a superintendent's extension
              CUSTODY_LIMIT_HAS_PASSED             limit passed
              CUSTODY_NOT_LENGTHENED               not later
              NOT_A_SUPERINTENDENT                 not superintendent
              SECOND_REVIEW_NOT_DONE               not two reviews
              OFFENCE_NOT_INDICTABLE               not indictable
              LONGER_THAN_A_SUPERINTENDENT_MAY     beyond 36 hours

            a warrant of further detention
              CUSTODY_LIMIT_HAS_PASSED             limit passed
              CUSTODY_NOT_LENGTHENED               not later
              LONGER_THAN_A_COURT_MAY              adds more than 36 hours
              LONGER_THAN_A_COURT_MAY              beyond 96 hours
            """;

    private static final Map<String, List<Line>> TABLE = read();

    private record Line(String ground, List<String> facts) {
        boolean holdsOf(Set<String> told) {
            return facts.stream()
                    .allMatch(
                            fact -> fact.startsWith("not ") ? !told.contains(fact.substring(4)) : told.contains(fact));
        }
    }

    private Statute() {}

    /// Every ground against it, by name.
    public static Set<String> grounds(String against, Set<String> facts) {
        Set<String> grounds = new TreeSet<>();
        for (Line line : TABLE.get(against)) {
            if (line.holdsOf(facts)) {
                grounds.add(line.ground());
            }
        }
        return grounds;
    }

    public static boolean isNewLaw(long detained) {
        return londonDay(detained) >= day(2017, 12, 11);
    }

    public static boolean allowsTransfers(long second) {
        return londonDay(second) >= day(2008, 4, 30);
    }

    public static long firstPeriod(long detained) {
        return (isNewLaw(detained) ? 24 : 72) * HOUR;
    }

    /// Removed on either power: the first arrival, whichever was told first. Kept on either: the moment itself.
    public static long begins(boolean kept, long detained, List<Long> arrivals) {
        if (kept) {
            return detained;
        }
        long first = NEVER;
        for (long arrival : arrivals) {
            first = first == NEVER || arrival < first ? arrival : first;
        }
        return first;
    }

    /// The first second at which somebody who escaped can no longer be taken back.
    public static long retakenBefore(long detained, long begins, long ends, long escaped) {
        boolean arrived = begins != NEVER && escaped >= begins;
        return arrived ? ends : escaped + firstPeriod(detained);
    }

    /// The end in London of the day a month after this one.
    public static long monthLater(long second) {
        int[] date = civil(londonDay(second));
        int year = date[1] == 12 ? date[0] + 1 : date[0];
        int month = date[1] == 12 ? 1 : date[1] + 1;
        int lastDay = lengthOfMonth(year, month);
        long next = day(year, month, Math.min(date[2], lastDay)) + 1;
        long midnight = next * DAY;
        return isSummer(midnight - HOUR) ? midnight - HOUR : midnight;
    }

    /// In whole years: a birthday on 29 February comes on 1 March in other years.
    public static int age(int year, int month, int dayOfMonth, long second) {
        int[] today = civil(londonDay(second));
        boolean had = today[1] > month || today[1] == month && today[2] >= dayOfMonth;
        return today[0] - year - (had ? 0 : 1);
    }

    public static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    public static int lengthOfMonth(int year, int month) {
        return switch (month) {
            case 2 -> isLeap(year) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /// When the next review is due under PACE: the first in 6 hours, each later one 9 hours from the one before it, or
    /// from when that was due if it was late.
    public static long paceReviewDue(long authorised, List<Long> made) {
        List<Long> inOrder = new ArrayList<>(made);
        inOrder.sort(null);
        long due = authorised + 6 * HOUR;
        for (long review : inOrder) {
            due = Math.min(review, due) + 9 * HOUR;
        }
        return due;
    }

    /// The spring and the autumn change of the clocks of a year.
    public static long[] clockChanges(int year) {
        return new long[] {lastSunday(year, 3) * DAY + HOUR, lastSunday(year, 10) * DAY + HOUR};
    }

    public static long day(int year, int month, int dayOfMonth) {
        long days = 0;
        for (int before = 1970; before < year; before++) {
            days += isLeap(before) ? 366 : 365;
        }
        for (int before = 1; before < month; before++) {
            days += lengthOfMonth(year, before);
        }
        return days + dayOfMonth - 1;
    }

    public static long londonDay(long second) {
        return Math.floorDiv(isSummer(second) ? second + HOUR : second, DAY);
    }

    private static boolean isSummer(long second) {
        long[] changes = clockChanges(civil(Math.floorDiv(second, DAY))[0]);
        return second >= changes[0] && second < changes[1];
    }

    /// The first of January 1970 was a Thursday.
    private static long lastSunday(int year, int month) {
        long last = day(year, month, lengthOfMonth(year, month));
        return last - Math.floorMod(last + 4, 7);
    }

    private static int[] civil(long days) {
        int year = 1970;
        long left = days;
        while (left >= (isLeap(year) ? 366 : 365)) {
            left -= isLeap(year) ? 366 : 365;
            year++;
        }
        int month = 1;
        while (left >= lengthOfMonth(year, month)) {
            left -= lengthOfMonth(year, month);
            month++;
        }
        return new int[] {year, month, (int) left + 1};
    }

    private static Map<String, List<Line>> read() {
        Map<String, List<Line>> table = new HashMap<>();
        List<Line> lines = new ArrayList<>();
        for (String line : REFUSALS.lines().toList()) {
            if (line.isBlank()) {
                continue;
            }
            if (!line.startsWith(" ")) {
                lines = new ArrayList<>();
                table.put(line.strip(), lines);
                continue;
            }
            String[] parts = line.strip().split(" +", 2);
            lines.add(new Line(parts[0], List.of(parts[1].split(", *"))));
        }
        return table;
    }
}
