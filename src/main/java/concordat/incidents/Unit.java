package concordat.incidents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A unit that was assigned, with its officers, and how far it has got.
///
/// @param officers as they were named, with commas between
public record Unit(
        UUID id,
        String callsign,
        String officers,
        Kind kind,
        Instant assignedAt,
        @Nullable Instant enRouteAt,
        @Nullable Instant atSceneAt,
        @Nullable Instant clearAt,
        String clearReason) {

    public enum Kind {
        RESPONSE("Response"),
        STREET_TRIAGE("Street triage"),
        MENTAL_HEALTH_TEAM("Mental health team"),
        OTHER("Other");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// How far a unit has got. A step may be skipped, and may be told late.
    public enum Step {
        EN_ROUTE("on the way"),
        AT_SCENE("at the scene"),
        CLEAR("clear");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public @Nullable Step step() {
        if (clearAt != null) {
            return Step.CLEAR;
        }
        if (atSceneAt != null) {
            return Step.AT_SCENE;
        }
        return enRouteAt == null ? null : Step.EN_ROUTE;
    }

    public String stateWords() {
        Step step = step();
        return step == null ? "assigned" : step.words();
    }
}
