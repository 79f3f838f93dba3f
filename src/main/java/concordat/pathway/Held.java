package concordat.pathway;

import concordat.detentions.DetentionId;
import java.time.Instant;

/// One time at which a person was held.
record Held(DetentionId id, String reference, Instant detainedAt) {}
