package concordat.agreements;

import concordat.records.RecordId;
import concordat.web.LondonTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An information-sharing agreement or a memorandum between agencies, with its parties and its clauses.
record Agreement(
        RecordId id,
        String reference,
        String title,
        Kind kind,
        String purpose,
        String conditions,
        LocalDate startsOn,
        LocalDate reviewOn,
        LocalDate endsOn,
        @Nullable Instant endedAt,
        List<Party> parties,
        List<Clause> clauses) {
    enum Kind {
        INFORMATION_SHARING("Information-sharing agreement"),
        MEMORANDUM("Memorandum of understanding");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// @param signedBy null until it has signed
    record Party(
            String agency,
            @Nullable String signedBy,
            @Nullable Instant signedAt) {}

    /// In force between all of its parties: signed by each, begun, and not ended.
    boolean isInForceAt(Instant now) {
        LocalDate today = now.atZone(LondonTime.ZONE).toLocalDate();
        return endedAt == null
                && !today.isBefore(startsOn)
                && !today.isAfter(endsOn)
                && parties.stream().allMatch(party -> party.signedAt() != null);
    }

    boolean isBetween(String one, String other) {
        List<String> agencies = parties.stream().map(Party::agency).toList();
        return agencies.contains(one) && agencies.contains(other);
    }

    /// The last day is included.
    Instant endsAt() {
        return endsOn.plusDays(1).atStartOfDay(LondonTime.ZONE).toInstant();
    }

    String stateAt(Instant now) {
        LocalDate today = now.atZone(LondonTime.ZONE).toLocalDate();
        if (endedAt != null) {
            return "Ended early";
        }
        if (today.isAfter(endsOn)) {
            return "Ended";
        }
        if (parties.stream().anyMatch(party -> party.signedAt() == null)) {
            return "Waits for signatures";
        }
        if (today.isBefore(startsOn)) {
            return "Not begun";
        }
        return today.isAfter(reviewOn) ? "In force, review overdue" : "In force";
    }
}
