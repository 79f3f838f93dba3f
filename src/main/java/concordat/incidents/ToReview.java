package concordat.incidents;

import concordat.law.RightCareRightPerson.Outcome;
import java.time.Instant;
import java.util.UUID;

/// A decision that nobody attends, which no supervisor has looked at yet.
///
/// @param id of the incident
record ToReview(
        UUID id,
        String reference,
        String headline,
        String borough,
        Instant decidedAt,
        String decidedBy,
        Outcome outcome) {}
