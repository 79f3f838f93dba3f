package concordat.london;

/// A point on the ground in degrees (WGS 84).
public record Coordinates(double latitude, double longitude) {}
