package concordat.places.gaps;

import concordat.actor.Role;
import concordat.web.May;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Those who answer for there being enough places, on either side.
@May({
    Role.PLACE_COORDINATOR,
    Role.RECEIVING_NURSE,
    Role.DUTY_INSPECTOR,
    Role.SUPERINTENDENT,
    Role.MENTAL_HEALTH_TEAM,
    Role.AMHP
})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@interface ByPlanners {}
