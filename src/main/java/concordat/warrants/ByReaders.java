package concordat.warrants;

import concordat.actor.Role;
import concordat.web.May;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// Reading a warrant. Whether a person may read this one, their agency's involvement decides.
@Retention(RetentionPolicy.RUNTIME)
@May({
    Role.AMHP,
    Role.RESPONSE_OFFICER,
    Role.DUTY_INSPECTOR,
    Role.SUPERINTENDENT,
    Role.MENTAL_HEALTH_TEAM,
    Role.DISPATCHER,
    Role.RECORDS_GUARDIAN
})
@interface ByReaders {}
