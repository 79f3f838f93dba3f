package concordat.law;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days and times as they are read in London.
final class London {
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private London() {}

    static LocalDate dayOf(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    /// As "14:32 on 4 March". The hour that comes twice when the clocks go back is told apart as "01:30 BST" and
    /// "01:30 GMT".
    static String words(Instant moment) {
        ZonedDateTime local = moment.atZone(ZONE);
        boolean comesTwice =
                ZONE.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
        String which = !comesTwice ? "" : isSummerTime(moment) ? " BST" : " GMT";
        return TIME.format(local) + which + " on " + DAY.format(local);
    }

    static String words(LocalDate day) {
        return YEAR.format(day);
    }

    /// As "24 hours", "1 hour", "6 hours 30 minutes" or "less than a minute". Seconds are left out.
    static String words(Duration length) {
        if (length.toMinutes() == 0) {
            return "less than a minute";
        }
        String hours = count(length.toHours(), "hour");
        String minutes = count(length.toMinutesPart(), "minute");
        if (length.toMinutesPart() == 0) {
            return hours;
        }
        return length.toHours() == 0 ? minutes : hours + " " + minutes;
    }

    static boolean isSummerTime(Instant moment) {
        return ZONE.getRules().isDaylightSavings(moment);
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
