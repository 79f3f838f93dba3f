package concordat.detentions;

import concordat.actor.Role;
import concordat.web.May;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// What the place asks and the police answer.
@Retention(RetentionPolicy.RUNTIME)
@May({
    Role.RESPONSE_OFFICER,
    Role.DUTY_INSPECTOR,
    Role.SUPERINTENDENT,
    Role.MENTAL_HEALTH_TEAM,
    Role.CUSTODY_OFFICER,
    Role.DISPATCHER,
    Role.PLACE_COORDINATOR,
    Role.RECEIVING_NURSE,
    Role.GUEST
})
public @interface ByBothSides {}
