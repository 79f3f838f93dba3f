package concordat.places;

import concordat.obligations.Threshold;
import concordat.obligations.Thresholds;
import concordat.web.LondonTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;

/// How long the way by road takes at some hour, roughly: as long for every kilometre in a straight line, with
/// what roads go round, as agencies have agreed for such an hour. The same two points at the same hour are
/// always the same time apart.
///
/// @param tenKilometres how long ten in a straight line take
record Travel(Hour hour, Duration tenKilometres) {
    /// The hours that roads are told apart by.
    enum Hour {
        RUSH("in the rush hour", Threshold.TEN_KILOMETRES_RUSH),
        DAY("at this hour", Threshold.TEN_KILOMETRES),
        NIGHT("at night", Threshold.TEN_KILOMETRES_NIGHT);

        private final String words;
        private final Threshold agreed;

        Hour(String words, Threshold agreed) {
            this.words = words;
            this.agreed = agreed;
        }

        String words() {
            return words;
        }

        /// Rush hours are of Monday to Friday, from 7 to 10 and from 16 to 19; night is from 22 to 6. Nobody has yet
        /// checked these against London's own traffic figures.
        static Hour of(Instant at) {
            ZonedDateTime london = at.atZone(LondonTime.ZONE);
            int hour = london.getHour();
            if (hour >= 22 || hour < 6) {
                return NIGHT;
            }
            boolean works = london.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
            return works && (hour >= 7 && hour < 10 || hour >= 16 && hour < 19) ? RUSH : DAY;
        }
    }

    private static final double EARTH_KILOMETRES = 6_371;
    private static final double TEN = 10;

    /// As agreed for the hour of that time.
    static Travel at(Instant time, Thresholds thresholds) {
        Hour hour = Hour.of(time);
        return new Travel(hour, thresholds.now(hour.agreed));
    }

    /// In whole minutes, at least one.
    int minutes(double kilometres) {
        return Math.max(1, (int) Math.round(kilometres / TEN * tenKilometres.toMinutes()));
    }

    /// By great circle.
    static double kilometres(double fromLatitude, double fromLongitude, double toLatitude, double toLongitude) {
        double from = Math.toRadians(fromLatitude);
        double to = Math.toRadians(toLatitude);
        double acrossLatitude = Math.sin((to - from) / 2);
        double acrossLongitude = Math.sin(Math.toRadians(toLongitude - fromLongitude) / 2);
        double haversine =
                acrossLatitude * acrossLatitude + Math.cos(from) * Math.cos(to) * acrossLongitude * acrossLongitude;
        return 2 * EARTH_KILOMETRES * Math.asin(Math.sqrt(Math.min(1, haversine)));
    }
}
