package concordat.incidents;

import concordat.law.RightCareRightPerson.Outcome;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A decision whether police attend, as it was written down (RL-20). The latest stands; earlier ones are kept.
///
/// @param thresholds names of what brings police to it, with commas between; empty where nothing does
/// @param callerToldAt null where the caller was told nothing
/// @param review what a supervisor said of it; null until one has looked
public record Attendance(
        UUID id,
        Instant decidedAt,
        String decidedBy,
        String askedBy,
        String asked,
        Power power,
        String thresholds,
        String riskTo,
        boolean rights,
        Outcome outcome,
        String reason,
        String receivingAgency,
        @Nullable Instant reassessAt,
        String callerTold,
        @Nullable Instant callerToldAt,
        Known callerObjects,
        String objection,
        @Nullable Instant reviewedAt,
        @Nullable String reviewedBy,
        @Nullable Boolean reviewAgrees,
        @Nullable String review) {

    /// Whether a power of the Mental Health Act is asked for. Section 136 itself is only ever decided at the scene.
    public enum Power {
        NONE("No"),
        SECTION_135("A warrant under section 135"),
        SECTION_136("Section 136, to be decided at the scene");

        private final String words;

        Power(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
