package concordat.pathway;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When each thing of one detention happened, as far as whoever asks may see it.
///
/// @param incidentSeen whether they see the incident that it arose from, and `clinicalSeen` its clinical part
record Times(
        boolean incidentSeen,
        boolean clinicalSeen,
        @Nullable Instant calledAt,
        @Nullable Instant onSceneAt,
        @Nullable Instant consultedAt,
        Instant detainedAt,
        @Nullable Instant ambulanceAskedAt,
        @Nullable Instant ambulanceOnSceneAt,
        @Nullable Instant placeAskedAt,
        @Nullable Instant placeAcceptedAt,
        int declines,
        @Nullable Instant leftSceneAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant handedOverAt,
        @Nullable Instant releasedAt,
        @Nullable Instant amhpAskedAt,
        @Nullable Instant amhpArrivedAt,
        @Nullable Instant doctorAskedAt,
        @Nullable Instant doctorArrivedAt,
        @Nullable Instant assessmentStartedAt,
        @Nullable Instant assessmentFinishedAt,
        @Nullable Instant agreedAt,
        @Nullable Instant endedAt,
        @Nullable Instant mustEndBy,
        @Nullable Instant bedAskedAt,
        @Nullable Instant bedFoundAt,
        @Nullable Instant extensionAt) {}
