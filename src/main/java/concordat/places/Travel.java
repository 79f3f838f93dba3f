package concordat.places;

import java.time.Duration;

/// How long the way by road takes, roughly: as long for every kilometre in a straight line, as agencies have agreed.
/// The same two points are always the same time apart.
record Travel(Duration tenKilometres) {
    private static final double EARTH_KILOMETRES = 6_371;
    private static final double TEN = 10;

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
