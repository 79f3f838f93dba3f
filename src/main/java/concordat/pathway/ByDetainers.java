package concordat.pathway;

import concordat.actor.Role;
import concordat.web.May;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// Reading what became of the people whom one detained.
@Retention(RetentionPolicy.RUNTIME)
@May({Role.RESPONSE_OFFICER, Role.DUTY_INSPECTOR, Role.MENTAL_HEALTH_TEAM, Role.CUSTODY_OFFICER})
@interface ByDetainers {}
