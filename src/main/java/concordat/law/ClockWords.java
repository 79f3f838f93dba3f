package concordat.law;

import concordat.law.ClockStart.Basis;
import concordat.law.HoldClock.Extension;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A clock in words: when it started and why, how long it is, and when it ends. London times.
public final class ClockWords {
    private ClockWords() {}

    public static String explain(HoldClock clock) {
        return explain(clock, List.of(), null);
    }

    public static String explain(HoldClock clock, List<String> laterPlaces) {
        return explain(clock, laterPlaces, null);
    }

    /// @param laterPlaces the names of places the person was moved to afterwards, in order
    /// @param endedAt when the detention ended; null while it lasts
    public static String explain(HoldClock clock, List<String> laterPlaces, @Nullable Instant endedAt) {
        Instant startedAt = clock.start().at();
        Instant end = clock.mustEndBy();
        if ((startedAt == null || end == null) && endedAt != null) {
            return "It ended before arrival at a place of safety, so the limit of "
                    + London.words(clock.power().initialPeriod()) + " never began (" + citation(clock) + ").";
        }
        if (startedAt == null || end == null) {
            return (isWarrant(clock) ? "Removed on a warrant, and not yet" : "Not yet")
                    + " at a place of safety. The limit of "
                    + London.words(clock.power().initialPeriod())
                    + " begins on arrival at the first one (" + citation(clock)
                    + "); the person is detained on the way there all the same.";
        }
        return began(clock.start(), startedAt) + limit(clock) + moves(laterPlaces) + "." + extended(clock)
                + ends(end, endedAt) + London.words(end) + "."
                + clockChange(startedAt, end);
    }

    private static String ends(Instant end, @Nullable Instant endedAt) {
        if (endedAt == null) {
            return " It ends at ";
        }
        return endedAt.isBefore(end) ? " It would have ended at " : " It ended at ";
    }

    /// How long a person who escaped may be taken back, and why.
    public static String explainRetaking(HoldClock clock, Instant escapedAt) {
        Instant end = clock.mustEndBy();
        Instant until = clock.mayRetakeUntil(escapedAt);
        String why = end == null || !until.equals(end)
                ? London.words(clock.power().initialPeriod())
                        + " from the escape, because the person had not arrived at a place of safety"
                : "when the hold itself ends, because the person had arrived at a place of safety; the escape does not"
                        + " stop the clock";
        return "They may be taken back before " + London.words(until) + ": " + why + " (" + Rules.RETAKING.citation()
                + ").";
    }

    private static String began(ClockStart start, Instant at) {
        String when = London.words(at) + ".";
        return switch (start.basis()) {
            case REMOVED, WARRANT_REMOVED ->
                (start.basis() == Basis.REMOVED ? "Arrived " : "Removed on a warrant, and arrived ")
                        + (start.firstPlace() == PlaceOfSafety.EMERGENCY_DEPARTMENT
                                ? "at the emergency department, which is a place of safety, at "
                                : "")
                        + when;
            case KEPT -> "The decision to keep the person where they were was made at " + when;
            case WARRANT_KEPT -> "The constable first entered under the warrant at " + when;
        };
    }

    private static String limit(HoldClock clock) {
        String from = switch (clock.start().basis()) {
            case REMOVED, WARRANT_REMOVED -> "arrival at the first place of safety";
            case KEPT -> "that decision";
            case WARRANT_KEPT -> "that entry";
        };
        String because = clock.power().equals(Section136.SINCE_2017)
                ? ""
                : ", because the person was detained before " + London.words(Section136.SINCE_2017.inForceFrom());
        return " The limit is " + London.words(clock.power().initialPeriod()) + " from " + from + because + " ("
                + citation(clock) + ")";
    }

    private static String citation(HoldClock clock) {
        boolean amended = clock.power().equals(Section136.SINCE_2017);
        if (!isWarrant(clock)) {
            return clock.power().citation().toString();
        }
        return amended
                ? "Mental Health Act 1983 s135, as amended by Policing and Crime Act 2017 s82"
                : "Mental Health Act 1983 s135 as enacted";
    }

    private static boolean isWarrant(HoldClock clock) {
        Basis basis = clock.start().basis();
        return basis == Basis.WARRANT_REMOVED || basis == Basis.WARRANT_KEPT;
    }

    private static String moves(List<String> places) {
        if (places.isEmpty()) {
            return "";
        }
        return places.size() == 1
                ? "; the move to " + places.getFirst() + " did not restart it"
                : "; the moves to " + String.join(", then ", places) + " did not restart it";
    }

    private static String extended(HoldClock clock) {
        Extension extension = clock.extension();
        return extension == null
                ? ""
                : " It was extended by " + London.words(extension.length()) + " at "
                        + London.words(extension.authorisedAt()) + " because of the person's condition ("
                        + Rules.EXTENSION.citation() + "), and cannot be extended again.";
    }

    private static String clockChange(Instant start, Instant end) {
        if (London.isSummerTime(start) == London.isSummerTime(end)) {
            return "";
        }
        return London.isSummerTime(start)
                ? " The clocks go back in that time, which adds no hour to it."
                : " The clocks go forward in that time, which takes no hour from it.";
    }
}
