package concordat.places;

import concordat.design.Colour;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.Locale;

/// What people read of a suite.
final class SuiteWords {
    private SuiteWords() {}

    /// "Free, confirmed 6 minutes ago".
    static String state(SuiteNow suite, Instant now) {
        return word(suite) + ", " + age(suite, now);
    }

    /// "Free"; once nobody has confirmed it for a while, "Was free"; and later, "Not known, was free".
    static String word(SuiteNow suite) {
        String words = suite.state().words();
        return switch (suite.confidence()) {
            case FRESH -> words;
            case FADING -> "Was " + words.toLowerCase(Locale.UK);
            case LOST -> "Not known, was " + words.toLowerCase(Locale.UK);
        };
    }

    /// "confirmed 6 minutes ago", "until 14:32", "No staff, until 18:00".
    static String age(SuiteNow suite, Instant now) {
        Instant since = suite.since();
        if (since == null) {
            return "nobody has confirmed it";
        }
        return switch (suite.state()) {
            case FREE -> "confirmed " + LondonTime.ago(since, now);
            case OCCUPIED ->
                suite.booked() ? "since " + LondonTime.of(since, now) : "confirmed " + LondonTime.ago(since, now);
            case CLEANING ->
                suite.booked()
                        ? "the person left " + LondonTime.ago(since, now)
                        : "confirmed " + LondonTime.ago(since, now);
            case HELD -> suite.heldUntil() == null ? "" : "until " + LondonTime.of(suite.heldUntil(), now);
            case CLOSED -> closed(suite, now);
            case UNKNOWN -> "was to open again and nobody has confirmed it";
        };
    }

    private static String closed(SuiteNow suite, Instant now) {
        String why =
                suite.closedReason() == null ? "" : suite.closedReason().words().toLowerCase(Locale.UK);
        return suite.closedUntil() == null ? why : why + ", until " + LondonTime.of(suite.closedUntil(), now);
    }

    /// "Adults, basic physical health care, nobody intoxicated".
    static String takes(SuiteNow suite) {
        String care = switch (suite.physicalHealth()) {
            case NONE -> "no physical health care";
            case BASIC -> "basic physical health care";
            case FULL -> "emergency physical health care";
        };
        return suite.ageGroups().words() + ", " + care + (suite.takesIntoxicated() ? "" : ", nobody intoxicated");
    }

    static Colour colour(SuiteNow suite) {
        if (suite.fading()) {
            return Colour.GREY;
        }
        return switch (suite.state()) {
            case FREE -> Colour.GREEN;
            case HELD -> Colour.YELLOW;
            case OCCUPIED -> Colour.BLUE;
            case CLEANING -> Colour.PURPLE;
            case CLOSED -> Colour.RED;
            case UNKNOWN -> Colour.GREY;
        };
    }

    /// "One person on the way", "2 people on their way".
    static String onTheirWay(long people) {
        return people == 1 ? "One person on the way" : people + " people on their way";
    }
}
