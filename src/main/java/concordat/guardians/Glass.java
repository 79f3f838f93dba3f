package concordat.guardians;

import concordat.actor.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Once that the glass was broken: by whom, why, until when, and what the owner's guardian found of it.
record Glass(
        UUID involvement,
        UUID recordId,
        String reference,
        UUID accountId,
        String name,
        String agency,
        Role role,
        GlassReason reason,
        String words,
        Instant brokenAt,
        Instant endsAt,
        @Nullable Instant reviewedAt,
        @Nullable String reviewedBy,
        @Nullable Boolean justified,
        @Nullable String review) {}
