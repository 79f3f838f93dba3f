package concordat.warrants;

import concordat.actor.Role;
import concordat.web.May;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// Acts of constables who execute a warrant.
@Retention(RetentionPolicy.RUNTIME)
@May({Role.RESPONSE_OFFICER, Role.DUTY_INSPECTOR, Role.MENTAL_HEALTH_TEAM})
@interface ByConstables {}
