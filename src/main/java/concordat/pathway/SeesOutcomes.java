package concordat.pathway;

import concordat.actor.Role;
import concordat.web.May;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// Counting what became of people, and how they waited. Each counts those whom their agency is involved with.
@Retention(RetentionPolicy.RUNTIME)
@May({
    Role.DUTY_INSPECTOR,
    Role.SUPERINTENDENT,
    Role.MENTAL_HEALTH_TEAM,
    Role.PLACE_COORDINATOR,
    Role.AMHP,
    Role.RECORDS_GUARDIAN
})
@interface SeesOutcomes {}
