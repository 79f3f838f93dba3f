package concordat.people;

import concordat.actor.Role;
import concordat.web.May;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Those whose work needs to know who somebody is. Whom they then see, involvement decides.
@May({
    Role.CALL_HANDLER,
    Role.DISPATCHER,
    Role.RESPONSE_OFFICER,
    Role.DUTY_INSPECTOR,
    Role.MENTAL_HEALTH_TEAM,
    Role.PLACE_COORDINATOR,
    Role.RECEIVING_NURSE,
    Role.AMHP,
    Role.SECTION_12_DOCTOR,
    Role.CUSTODY_OFFICER
})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@interface ReadsPeople {}
