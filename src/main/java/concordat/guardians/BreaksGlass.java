package concordat.guardians;

import concordat.actor.Role;
import concordat.web.May;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// Those who look after people in a crisis: never those who look after accounts or records.
@Retention(RetentionPolicy.RUNTIME)
@May({
    Role.CALL_HANDLER,
    Role.DISPATCHER,
    Role.RESPONSE_OFFICER,
    Role.DUTY_INSPECTOR,
    Role.SUPERINTENDENT,
    Role.CUSTODY_OFFICER,
    Role.PLACE_COORDINATOR,
    Role.RECEIVING_NURSE,
    Role.AMHP,
    Role.SECTION_12_DOCTOR,
    Role.AMBULANCE_CONTROLLER,
    Role.MENTAL_HEALTH_TEAM
})
@interface BreaksGlass {}
