package concordat.obligations;

import concordat.actor.Role;
import concordat.web.May;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Those who answer for what their agency owes, and may say that it is owed no longer.
@May({
    Role.DISPATCHER,
    Role.DUTY_INSPECTOR,
    Role.SUPERINTENDENT,
    Role.PLACE_COORDINATOR,
    Role.AMHP,
    Role.AMBULANCE_CONTROLLER,
    Role.RECORDS_GUARDIAN
})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@interface AnswersForWork {}
