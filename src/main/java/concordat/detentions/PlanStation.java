package concordat.detentions;

import concordat.law.Consultation;
import concordat.law.Decision;
import concordat.law.Ground;
import concordat.law.LawWords;
import concordat.law.PlaceOfSafetyRule;
import concordat.law.PlaceOfSafetyRule.PlaceUse;
import concordat.law.PlaceOfSafetyRule.StationRemoval;
import concordat.law.PlaceOfSafetyRule.StationTest;
import concordat.law.Rule.Nation;
import concordat.records.Happening;
import concordat.records.Journal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Proposes a police station as the place of safety. Never for a child; for an adult only on the conditions of the 2017
/// Regulations. A refusal is an answer: it is kept and explained.
@Component
class PlanStation {
    record Command(
            DetentionId detention,
            String placeCode,
            String placeName,
            StationTest test,
            String decidedBy,
            String authorisedBy,
            String consulted) {}

    sealed interface Answer {
        record Allowed() implements Answer {}

        record Refused(List<Ground> grounds) implements Answer {}
    }

    private final DetentionStore detentions;
    private final JourneyStore journey;
    private final Journal journal;
    private final StationRemoval removal;
    private final InstantSource time;

    PlanStation(
            DetentionStore detentions,
            JourneyStore journey,
            Journal journal,
            StationRemoval removal,
            InstantSource time) {
        this.detentions = detentions;
        this.journey = journey;
        this.journal = journal;
        this.removal = removal;
        this.time = time;
    }

    @Transactional
    Answer plan(Command proposed) {
        Detention detention = detentions.lock(proposed.detention());
        Instant now = time.instant();
        Decision decision = PlaceOfSafetyRule.judge(
                new PlaceUse.PoliceStation(detention.age(), proposed.test(), Nation.ofArea(detention.borough())),
                detention.detainedAt(),
                now,
                removal);
        Consultation consultation = proposed.test().consultation();
        if (consultation != null) {
            detentions.consulted(detention.id(), "USING_A_POLICE_STATION", consultation, proposed.consulted());
        }
        return switch (decision) {
            case Decision.Refused(List<Ground> grounds) -> {
                Happening refused =
                        Happening.of("station.refused", now, "Use of " + proposed.placeName() + " refused by the law");
                for (Ground ground : grounds) {
                    refused = refused.with("Ground " + (grounds.indexOf(ground) + 1), LawWords.of(ground));
                }
                journal.write(detention.id().record(), refused);
                yield new Answer.Refused(grounds);
            }
            case Decision.Allowed() -> {
                journey.savePlan(
                        detention.id(),
                        proposed.placeCode(),
                        proposed.test(),
                        proposed.decidedBy(),
                        proposed.authorisedBy(),
                        now);
                journal.write(
                        detention.id().record(),
                        Happening.of("station.planned", now, "Use of " + proposed.placeName() + " decided")
                                .with("Decided by", proposed.decidedBy())
                                .with("Authorised by", proposed.authorisedBy()));
                yield new Answer.Allowed();
            }
        };
    }
}
