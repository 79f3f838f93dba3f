package concordat.detentions;

import concordat.actor.Role;
import concordat.web.May;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// Acts of the police who hold the person until the handover.
@Retention(RetentionPolicy.RUNTIME)
@May({
    Role.RESPONSE_OFFICER,
    Role.DUTY_INSPECTOR,
    Role.SUPERINTENDENT,
    Role.MENTAL_HEALTH_TEAM,
    Role.CUSTODY_OFFICER,
    Role.DISPATCHER
})
public @interface ByOfficers {}
