package concordat.warrants;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry made on a warrant.
///
/// @param amhp with `doctor`: who was there; empty for nobody
/// @param detentionId the detention that it began, if it began one
record Entry(
        UUID id,
        Instant enteredAt,
        String constable,
        String constableAgency,
        boolean forced,
        String amhp,
        String doctor,
        Result result,
        String words,
        @Nullable UUID detentionId,
        @Nullable Instant returnedAt,
        @Nullable String returnedTo) {}
