package concordat.capacity;

/// Where people are held, and who answers for it.
///
/// @param trust the code of its mental health trust
/// @param weight how many of all that are held are held here, in any unit
/// @param latitude of its centre, in degrees (WGS 84)
/// @param longitude of the same
public record Borough(String name, String trust, double weight, double latitude, double longitude) {}
