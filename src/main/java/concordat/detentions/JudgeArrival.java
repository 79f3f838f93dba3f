package concordat.detentions;

import concordat.law.Breach;
import concordat.law.Consultation;
import concordat.law.PlaceOfSafetyRule;
import concordat.law.PlaceOfSafetyRule.PlaceUse;
import concordat.law.PlaceOfSafetyRule.StationRemoval;
import concordat.law.PlaceOfSafetyRule.StationTest;
import concordat.law.Rule.Nation;
import java.util.List;
import org.springframework.stereotype.Component;

/// What the law says of a place that was used, by what had been decided about it before.
@Component
class JudgeArrival {
    private final DetentionStore detentions;
    private final JourneyStore journey;
    private final StationRemoval removal;

    JudgeArrival(DetentionStore detentions, JourneyStore journey, StationRemoval removal) {
        this.detentions = detentions;
        this.journey = journey;
        this.removal = removal;
    }

    List<Breach> breaches(Detention detention, JourneyStore.Arrived arrival) {
        PlaceUse use = switch (arrival.placeKind()) {
            case HBPOS, EMERGENCY_DEPARTMENT, CARE_HOME -> new PlaceUse.CarePlace(arrival.placeKind());
            case POLICE_STATION ->
                new PlaceUse.PoliceStation(detention.age(), planned(detention), Nation.ofArea(detention.borough()));
            case PRIVATE_HOME -> new PlaceUse.PrivateHome(PlaceOfSafetyRule.Occupancy.NOT_AN_OCCUPIER, true, true);
            case OTHER_SUITABLE -> new PlaceUse.OtherSuitable(true);
        };
        return PlaceOfSafetyRule.judge(use, detention.detainedAt(), arrival.arrivedAt(), removal)
                .breaches();
    }

    /// What was decided about a police station before it was used; nothing at all where nobody decided.
    private StationTest planned(Detention detention) {
        Consultation second = detentions.consultations(detention.id()).stream()
                .filter(each -> each.about().equals("USING_A_POLICE_STATION"))
                .findFirst()
                .map(DetentionStore.Consulted::asLaw)
                .orElse(null);
        return journey.plan(detention.id())
                .map(plan -> new StationTest(
                        plan.imminentRisk(),
                        plan.noOther(),
                        plan.healthcare(),
                        plan.deciderRank(),
                        plan.authoriserRank(),
                        second))
                .orElseGet(() -> new StationTest(false, false, false, null, null, second));
    }
}
