package concordat.law;

import concordat.law.ClockStart.Basis;
import concordat.law.HoldClock.Extension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A clock in words: when it started and why, how long it is, and when it ends. London times.
public final class ClockWords {
    private ClockWords() {}

    /// @param laterPlaces the names of places the person was moved to afterwards, in order
    /// @param endedAt when the detention ended; null while nobody has recorded that it has
    public static String explain(HoldClock clock, List<String> laterPlaces, @Nullable Instant endedAt, Instant now) {
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
        boolean runs = endedAt == null && now.isBefore(end);
        return began(clock.start(), startedAt) + limit(clock) + moves(laterPlaces) + "." + extended(clock, runs)
                + clockChange(startedAt, end, runs) + ends(end, endedAt, now);
    }

    /// In the tense of this moment. While nobody has recorded the end of a hold that has run out, what to do now.
    private static String ends(Instant end, @Nullable Instant endedAt, Instant now) {
        if (endedAt != null) {
            return endedAt.isAfter(end)
                    ? " It ran out at " + London.words(end) + ", and the detention was ended "
                            + London.words(Duration.between(end, endedAt)) + " later."
                    : (endedAt.equals(end) ? " It ended at " : " It would have ended at ") + London.words(end) + ".";
        }
        return now.isBefore(end)
                ? " It ends at " + London.words(end) + "."
                : " It ran out at " + London.words(end) + ", " + London.words(Duration.between(end, now))
                        + " ago, and nothing renews it. The person is free to leave: tell them so, unless another power"
                        + " applies, and end the detention here.";
    }

    /// How long a person who escaped may be taken back, and why; or until when they could be, and what to do
    /// instead.
    public static String explainRetaking(HoldClock clock, Instant escapedAt, Instant now) {
        Instant end = clock.mustEndBy();
        Instant until = clock.mayRetakeUntil(escapedAt);
        boolean may = now.isBefore(until);
        String why = end == null || !until.equals(end)
                ? London.words(clock.power().initialPeriod())
                        + " from the escape, because the person had not arrived at a place of safety"
                : "when the hold itself " + (may ? "ends" : "ended")
                        + ", because the person had arrived at a place of safety; the escape does not stop the clock";
        return (may ? "They may be taken back before " : "They could be taken back before ") + London.words(until)
                + ": " + why + " (" + Rules.RETAKING.citation() + ")."
                + (may
                        ? ""
                        : " That passed " + London.words(Duration.between(until, now)) + " ago. "
                                + LawWords.instead(Ground.RETAKE_TIME_HAS_PASSED));
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

    private static String extended(HoldClock clock, boolean runs) {
        Extension extension = clock.extension();
        return extension == null
                ? ""
                : " It was extended by " + London.words(extension.length()) + " at "
                        + London.words(extension.authorisedAt()) + " because of the person's condition ("
                        + Rules.EXTENSION.citation() + ")" + (runs ? ", and cannot be extended again." : ".");
    }

    private static String clockChange(Instant start, Instant end, boolean runs) {
        if (London.isSummerTime(start) == London.isSummerTime(end)) {
            return "";
        }
        String go = runs ? " The clocks go " : " The clocks went ";
        return London.isSummerTime(start)
                ? go + "back in that time, which " + (runs ? "adds" : "added") + " no hour to it."
                : go + "forward in that time, which " + (runs ? "takes" : "took") + " no hour from it.";
    }
}
