package concordat.warrants;

import concordat.actor.Role;
import concordat.web.May;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// Acts of whoever applied for a warrant, and of the constables who executed it.
@Retention(RetentionPolicy.RUNTIME)
@May({Role.AMHP, Role.RESPONSE_OFFICER, Role.DUTY_INSPECTOR, Role.MENTAL_HEALTH_TEAM})
@interface ByEither {}
