package concordat.places;

import concordat.records.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One request to one place to take one person, as the agency that asked and the organisation that was asked see it.
///
/// @param answerBy when an answer is due; a later one still counts while nobody else has accepted
/// @param suite the suite that was given, once accepted
/// @param suiteName its name there
/// @param heldUntil when the hold of it releases itself
public record PlaceRequest(
        RequestId id,
        RecordId detention,
        String place,
        String placeName,
        String askedBy,
        @Nullable String askedByTeam,
        String askedByName,
        String askedOf,
        Instant askedAt,
        Instant answerBy,
        Presentation presentation,
        RequestState state,
        @Nullable SuiteId suite,
        @Nullable String suiteName,
        @Nullable Instant heldUntil,
        @Nullable DeclineReason declineReason,
        @Nullable String declineNote,
        @Nullable WithdrawnBecause withdrawnBecause,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy) {

    /// Where it stands at a time.
    public RequestState stateAt(Instant now) {
        return state == RequestState.ASKED && answerBy.isBefore(now) ? RequestState.LAPSED : state;
    }

    /// Whether it can still be accepted or declined.
    public boolean isOpen() {
        return state == RequestState.ASKED;
    }
}
