package concordat.capacity;

import java.util.List;
import java.util.stream.IntStream;

/// A place with its suites.
///
/// @param trust the code of who runs it
/// @param like whom a suite takes that is added to those it has
/// @param latitude in degrees (WGS 84)
/// @param longitude in degrees (WGS 84)
public record Site(
        String code, String name, String trust, double latitude, double longitude, Suite like, List<Suite> suites) {
    public Site {
        suites = List.copyOf(suites);
    }

    /// The same place with so many suites: the first of those it has, and then more of the same.
    public Site with(int many) {
        List<Suite> changed = IntStream.range(0, many)
                .mapToObj(at -> at < suites.size() ? suites.get(at) : like)
                .toList();
        return new Site(code, name, trust, latitude, longitude, like, changed);
    }
}
