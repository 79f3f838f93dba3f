package concordat.detentions;

import concordat.obligations.ObligationKind;
import concordat.places.RequestState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A detention as a program reads it.
record DetentionTold(
        Detention facts,
        ClockTold clock,
        Care.Told care,
        List<FlagTold> flags,
        List<OwedTold> owed,
        List<JourneyStore.Leg> legs,
        List<JourneyStore.Arrived> arrivals,
        List<RequestTold> requests,
        List<HandoverStore.Stay> stays,
        List<AssessorStore.Asked> assessors,
        Assessment assessment) {

    /// @param words what it says now, and `why` it says so, with the law
    record ClockTold(
            @Nullable Instant startedAt, @Nullable Instant mustEndBy, String state, String words, String why) {}

    record FlagTold(String code, String text, Instant happenedAt) {}

    record OwedTold(
            ObligationKind kind,
            String words,
            String agency,
            @Nullable String team,
            Instant due) {}

    record RequestTold(
            UUID id,
            String place,
            String placeName,
            RequestState state,
            @Nullable String suite,
            @Nullable Instant heldUntil,
            @Nullable String declined) {}
}
