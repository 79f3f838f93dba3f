package concordat.detentions;

import concordat.obligations.Obligations;
import concordat.places.PlaceRequest;
import concordat.places.Places;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts one detention together for a program.
@Component
class AssembleDetention {
    private final DetentionStore detentions;
    private final JourneyStore journey;
    private final HandoverStore handovers;
    private final AssessorStore assessors;
    private final AssessmentStore assessments;
    private final Care care;
    private final Places places;
    private final Obligations obligations;
    private final InstantSource time;

    AssembleDetention(
            DetentionStore detentions,
            JourneyStore journey,
            HandoverStore handovers,
            AssessorStore assessors,
            AssessmentStore assessments,
            Care care,
            Places places,
            Obligations obligations,
            InstantSource time) {
        this.detentions = detentions;
        this.journey = journey;
        this.handovers = handovers;
        this.assessors = assessors;
        this.assessments = assessments;
        this.care = care;
        this.places = places;
        this.obligations = obligations;
        this.time = time;
    }

    @Transactional(readOnly = true)
    DetentionTold tell(DetentionId id) {
        Instant now = time.instant();
        Detention detention = detentions.find(id);
        List<JourneyStore.Arrived> arrivals = journey.arrivals(id);
        ClockFace face = DetentionWords.clock(detention, now);
        return new DetentionTold(
                detention,
                new DetentionTold.ClockTold(
                        detention.clockStartedAt(),
                        detention.mustEndBy(),
                        face.state(),
                        face.words(),
                        DetentionWords.why(detention, arrivals, now)),
                care.of(id),
                detentions.flags(id).stream()
                        .map(flag -> new DetentionTold.FlagTold(
                                flag.code(), DetentionWords.flag(flag.code()), flag.happenedAt()))
                        .toList(),
                obligations.openOn(id.record()).stream()
                        .map(owed -> new DetentionTold.OwedTold(
                                owed.kind(), owed.kind().words(), owed.ownerAgency(), owed.ownerTeam(), owed.dueAt()))
                        .toList(),
                journey.legs(id),
                arrivals,
                places.requestsOf(id.record()).stream()
                        .map(request -> told(request, now))
                        .toList(),
                handovers.stays(id),
                assessors.asked(id),
                assessments.find(id));
    }

    private static DetentionTold.RequestTold told(PlaceRequest request, Instant now) {
        return new DetentionTold.RequestTold(
                request.id().value(),
                request.place(),
                request.placeName(),
                request.stateAt(now),
                request.suiteName(),
                request.heldUntil(),
                request.declineReason() == null ? null : request.declineReason().words());
    }
}
