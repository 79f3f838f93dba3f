package concordat.detentions;

import concordat.actor.Role;
import concordat.web.May;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// Reading a detention. Whether a person may read this one, their agency's involvement decides.
@Retention(RetentionPolicy.RUNTIME)
@May({
    Role.CALL_HANDLER,
    Role.DISPATCHER,
    Role.RESPONSE_OFFICER,
    Role.DUTY_INSPECTOR,
    Role.SUPERINTENDENT,
    Role.CUSTODY_OFFICER,
    Role.MENTAL_HEALTH_TEAM,
    Role.PLACE_COORDINATOR,
    Role.RECEIVING_NURSE,
    Role.AMHP,
    Role.SECTION_12_DOCTOR,
    Role.AMBULANCE_CONTROLLER,
    Role.RECORDS_GUARDIAN,
    Role.GUEST
})
public @interface ByThoseInvolved {}
