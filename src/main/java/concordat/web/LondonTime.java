package concordat.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as people in London read them.
public final class LondonTime {
    public static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private LondonTime() {}

    /// "14:32", with the date whenever it is not today.
    public static String of(Instant instant, Instant now) {
        return today(now).equals(today(instant)) ? clock(instant) : full(instant);
    }

    /// "4 March 2026 at 14:32".
    public static String full(Instant instant) {
        ZonedDateTime london = instant.atZone(ZONE);
        return DAY.format(london) + " at " + clock(instant);
    }

    /// "4 March 2026".
    public static String date(LocalDate date) {
        return DAY.format(date);
    }

    /// "14:32", and on the night the clocks go back, which of the two it was.
    public static String clock(Instant instant) {
        ZonedDateTime london = instant.atZone(ZONE);
        boolean twice =
                ZONE.getRules().getValidOffsets(london.toLocalDateTime()).size() == 2;
        return CLOCK.format(london)
                + (twice ? " " + DateTimeFormatter.ofPattern("zzz", Locale.UK).format(london) : "");
    }

    /// "6 minutes ago".
    public static String ago(Instant instant, Instant now) {
        Duration age = Duration.between(instant, now);
        if (age.toMinutes() < 1) {
            return "just now";
        }
        if (age.toMinutes() < 120) {
            return age.toMinutes() == 1 ? "1 minute ago" : age.toMinutes() + " minutes ago";
        }
        return age.toHours() < 48 ? age.toHours() + " hours ago" : age.toDays() + " days ago";
    }

    /// "12 minutes", "3 hours", "6 hours 30 minutes", "2 days".
    public static String length(Duration length) {
        if (length.toMinutes() < 1) {
            return "less than a minute";
        }
        if (length.toMinutes() < 120) {
            return count(length.toMinutes(), "minute");
        }
        if (length.toHours() >= 48) {
            return length.toDays() + " days";
        }
        int minutes = length.toMinutesPart();
        return length.toHours() + " hours" + (minutes == 0 ? "" : " " + count(minutes, "minute"));
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    private static LocalDate today(Instant now) {
        return now.atZone(ZONE).toLocalDate();
    }
}
