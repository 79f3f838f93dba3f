package concordat.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A plan that was asked for, as far as it was worked out.
///
/// @param tried how many plans were tried for it so far
/// @param ahead how many other plans are worked out before it, while it waits
/// @param workedAt when whoever works it out, or has it in their queue, last said so
record CapacityPlan(
        UUID id,
        CapacityInputs inputs,
        Instant askedAt,
        String askedByName,
        int tried,
        int ahead,
        Instant workedAt,
        @Nullable CapacityAnswer answer,
        @Nullable Instant finishedAt) {
    /// Several times as long as [WorkOutCapacity#SEEN_EVERY]: a slow machine has not died.
    private static final Duration SEEN_WITHIN = Duration.ofMinutes(2);

    enum State {
        WAITING("Waiting for its turn"),
        WORKING("Being worked out"),
        BROKEN_OFF("Broken off"),
        FINISHED("Worked out");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    State state(Instant now) {
        return state(finishedAt, workedAt, tried, now);
    }

    static State state(@Nullable Instant finishedAt, Instant workedAt, int tried, Instant now) {
        if (finishedAt != null) {
            return State.FINISHED;
        }
        if (workedAt.plus(SEEN_WITHIN).isBefore(now)) {
            return State.BROKEN_OFF;
        }
        return tried == 0 ? State.WAITING : State.WORKING;
    }
}
