package concordat.obligations;

import concordat.records.RecordId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A warning or an escalation that was sounded, once, to a team or a post.
public record Notice(
        UUID id,
        RecordId recordId,
        String reference,
        ObligationKind kind,
        What what,
        String agency,
        @Nullable String team,
        @Nullable String post,
        Instant soundedAt,
        Instant dueAt) {

    /// Why it sounded.
    public enum What {
        WARN("Due soon"),
        DUE("Now due"),
        ESCALATE("Escalated");

        private final String words;

        What(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
