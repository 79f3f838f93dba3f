package concordat.demonstration;

import concordat.detentions.DetentionId;
import java.time.Instant;

/// Somebody who is held.
record Hold(DetentionId id, Crisis crisis, Instant at, boolean physicalNeeds, boolean intoxicated) {}
