package concordat.staff;

import concordat.actor.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One sign-in of one person, while it lasts.
///
/// @param secondAt when its second factor was last given; null where it never was
/// @param shownAt when its holder last showed by all that their account has who they are; null where they did not
/// yet
record Session(
        UUID id,
        Actor actor,
        State state,
        @Nullable Instant secondAt,
        @Nullable Instant shownAt) {
    /// What it allows.
    enum State {
        /// Whatever the role allows.
        OPEN,
        /// Nothing, until the second factor is given.
        SECOND,
        /// Nothing, until a second factor is set up: the role demands one.
        ENROL
    }

    boolean isOpen() {
        return state == State.OPEN;
    }
}
