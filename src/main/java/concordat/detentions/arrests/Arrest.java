package concordat.detentions.arrests;

import concordat.law.PaceClock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One arrest of somebody who is held, as it stands.
///
/// @param arrivedAt at the first police station, which is the relevant time; null on the way there
/// @param authorisedAt when the custody officer authorised detention, from which reviews are counted
/// @param mustEndBy the limit without charge; null until arrival
record Arrest(
        UUID id,
        String offence,
        boolean indictable,
        Instant arrestedAt,
        String recordedBy,
        String station,
        @Nullable Instant arrivedAt,
        @Nullable Instant authorisedAt,
        String authorisedBy,
        @Nullable Instant mustEndBy,
        @Nullable Instant chargedAt,
        @Nullable Instant releasedAt) {

    /// One review that was made.
    record Review(Instant madeAt, String madeBy, String rank, String found) {}

    /// One extension that was given.
    record Extension(boolean byCourt, String givenBy, Instant givenAt, Instant until, boolean lawful) {}

    boolean isOpen() {
        return releasedAt == null;
    }

    /// Null on the way to the station.
    @Nullable PaceClock clock() {
        return arrivedAt == null || mustEndBy == null
                ? null
                : new PaceClock(arrivedAt, Objects.requireNonNullElse(authorisedAt, arrivedAt), mustEndBy);
    }

    /// Whether the limit without charge still counts.
    boolean isLimited() {
        return isOpen() && chargedAt == null;
    }
}
