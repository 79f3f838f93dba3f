package concordat.detentions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How an assessment went, as far as anybody recorded it.
///
/// @param outcome what was agreed, which is not yet the end of the detention
/// @param bed where the bed is that was found
record Assessment(
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Outcome outcome,
        @Nullable Instant agreedAt,
        @Nullable Instant bedAskedAt,
        @Nullable Instant bedFoundAt,
        @Nullable String bed) {
    static final Assessment NONE = new Assessment(null, null, null, null, null, null, null);

    /// One thing that happens in it, in the order in which they mostly do.
    enum Step {
        STARTED("The assessment started"),
        FINISHED("The assessment finished"),
        AGREED("An outcome was agreed"),
        BED_ASKED("A bed was asked for"),
        BED_FOUND("A bed was found");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// When it happened; null where nobody said so.
    @Nullable Instant at(Step step) {
        return switch (step) {
            case STARTED -> startedAt;
            case FINISHED -> finishedAt;
            case AGREED -> agreedAt;
            case BED_ASKED -> bedAskedAt;
            case BED_FOUND -> bedFoundAt;
        };
    }

    boolean awaitsBed() {
        return outcome != null && outcome.isAdmission() && bedFoundAt == null;
    }
}
