package concordat.obligations;

import concordat.records.RecordId;
import concordat.web.LondonTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something owed, as it stands.
public record Obligation(
        UUID id,
        RecordId recordId,
        String reference,
        ObligationKind kind,
        @Nullable UUID subject,
        String ownerAgency,
        @Nullable String ownerTeam,
        Instant owedFrom,
        Instant dueAt,
        @Nullable Outcome outcome,
        @Nullable Instant settledAt,
        @Nullable String waivedReason) {

    /// How an obligation ends.
    public enum Outcome {
        MET("Met"),
        WAIVED("Waived"),
        MISSED("Missed");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public boolean isOpen() {
        return outcome == null;
    }

    public boolean isOverdueAt(Instant now) {
        return isOpen() && !now.isBefore(dueAt);
    }

    /// In the words of a list of work: "due in 12 minutes", "14 minutes overdue".
    public String dueWords(Instant now) {
        Duration left = Duration.between(now, dueAt);
        return left.isPositive() ? "due in " + LondonTime.length(left) : LondonTime.length(left.negated()) + " overdue";
    }
}
