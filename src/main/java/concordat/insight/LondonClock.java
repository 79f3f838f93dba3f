package concordat.insight;

import concordat.web.LondonTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Dates and times of the day as the data set writes them: in London, as `2026-03-04` and `14:32:00`.
final class LondonClock {
    private LondonClock() {}

    static String date(Instant instant) {
        return instant.atZone(LondonTime.ZONE).toLocalDate().toString();
    }

    static String time(Instant instant) {
        String time = instant.atZone(LondonTime.ZONE)
                .toLocalTime()
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        return time.length() == 5 ? time + ":00" : time;
    }
}
