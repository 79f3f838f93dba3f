package concordat.capacity;

/// By great circle.
public final class Distance {
    private static final double EARTH_KILOMETRES = 6_371;

    private Distance() {}

    public static double kilometres(double fromLatitude, double fromLongitude, double toLatitude, double toLongitude) {
        double from = Math.toRadians(fromLatitude);
        double to = Math.toRadians(toLatitude);
        double acrossLatitude = Math.sin((to - from) / 2);
        double acrossLongitude = Math.sin(Math.toRadians(toLongitude - fromLongitude) / 2);
        double haversine =
                acrossLatitude * acrossLatitude + Math.cos(from) * Math.cos(to) * acrossLongitude * acrossLongitude;
        return 2 * EARTH_KILOMETRES * Math.asin(Math.sqrt(Math.min(1, haversine)));
    }
}
