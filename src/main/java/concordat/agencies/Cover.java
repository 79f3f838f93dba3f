package concordat.agencies;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who serves a borough on a day. Routing is by borough and date, because a command unit spans trusts and trusts merge.
/// An organisation is null where none is known for that day.
public record Cover(
        Borough borough,
        LocalDate day,
        @Nullable Serving policingUnit,
        @Nullable Serving policeForce,
        @Nullable Serving trust,
        @Nullable Serving council,
        @Nullable Serving icb,
        @Nullable Serving ambulance) {

    /// An organisation that serves a borough.
    ///
    /// @param unverified whether that still wants a primary source
    public record Serving(String code, String name, boolean unverified) {}

    /// Whether any of it still wants a primary source.
    public boolean unverified() {
        return Stream.of(policingUnit, policeForce, trust, council, icb, ambulance)
                .anyMatch(serving -> serving != null && serving.unverified());
    }
}
