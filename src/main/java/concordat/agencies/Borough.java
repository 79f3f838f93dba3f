package concordat.agencies;

/// One of London's 32 boroughs, or the City.
///
/// @param gss the Government Statistical Service code, such as `E09000007`
/// @param latitude of the centre of its area, in degrees (WGS 84)
/// @param longitude of the same
public record Borough(String gss, String name, double latitude, double longitude) {}
