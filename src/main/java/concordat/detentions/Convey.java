package concordat.detentions;

import concordat.actor.NotFound;
import concordat.law.Conveyance;
import concordat.law.Decision;
import concordat.law.Ground;
import concordat.law.LawWords;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.web.LondonTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Arranges a leg of the way to a place of safety, and records its times. A police vehicle that is proposed needs
/// its reason; one that was used is recorded, and flagged without.
@Component
class Convey {
    /// @param already whether the vehicle has been used, so that it is a fact and no longer a proposal
    record Command(
            DetentionId detention,
            Conveyance.Mode mode,
            Conveyance.@Nullable PoliceVehicleReason reason,
            @Nullable Instant ambulanceAskedAt,
            String toPlace,
            Instant requestedAt,
            boolean already) {}

    sealed interface Answer {
        record Arranged(UUID leg) implements Answer {}

        record Refused(List<Ground> grounds) implements Answer {}
    }

    /// The times of a leg, in order.
    enum Step {
        ON_SCENE("On scene"),
        LEFT("Left the scene"),
        ARRIVED("Arrived");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final DetentionStore detentions;
    private final JourneyStore journey;
    private final OnTheBoard onTheBoard;
    private final Journal journal;
    private final InstantSource time;

    Convey(
            DetentionStore detentions,
            JourneyStore journey,
            OnTheBoard onTheBoard,
            Journal journal,
            InstantSource time) {
        this.detentions = detentions;
        this.journey = journey;
        this.onTheBoard = onTheBoard;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    Answer arrange(Command leg) {
        Detention detention = detentions.lock(leg.detention());
        Decision decision = Conveyance.judge(leg.mode(), leg.reason(), leg.ambulanceAskedAt());
        if (decision instanceof Decision.Refused(List<Ground> grounds) && !leg.already()) {
            return new Answer.Refused(grounds);
        }
        UUID id = Ids.next(time.instant());
        journey.addLeg(
                detention.id(),
                new JourneyStore.Leg(
                        id,
                        leg.mode(),
                        leg.reason(),
                        leg.ambulanceAskedAt(),
                        leg.toPlace(),
                        leg.requestedAt(),
                        null,
                        null,
                        null));
        detentions.flagBreaches(detention.id(), decision.breaches(), leg.requestedAt());
        Happening asked = Happening.of(
                        "leg.requested", leg.requestedAt(), LawWords.of(leg.mode()) + " to " + leg.toPlace())
                .with("Reason for a police vehicle", leg.reason() == null ? null : LawWords.of(leg.reason()))
                .with(
                        "Ambulance asked for at",
                        leg.ambulanceAskedAt() == null ? null : LondonTime.clock(leg.ambulanceAskedAt()));
        for (var breach : decision.breaches()) {
            asked = asked.with("Flag", LawWords.of(breach));
        }
        journal.write(detention.id().record(), asked);
        return new Answer.Arranged(id);
    }

    /// Records that a leg reached a step. Throws [NotFound] where the detention has no such leg.
    @Transactional
    void move(DetentionId id, UUID leg, Step step, Instant at) {
        Detention detention = detentions.lock(id);
        if (!journey.moveLeg(id, leg, step, at)) {
            throw new NotFound("No leg " + leg);
        }
        onTheBoard.moved(detention, leg, step, at);
        journal.write(
                id.record(),
                Happening.of(
                        "leg." + step.name().toLowerCase(java.util.Locale.ROOT), at, "Conveyance: " + step.words()));
    }
}
