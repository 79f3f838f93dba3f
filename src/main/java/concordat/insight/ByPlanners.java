package concordat.insight;

import concordat.actor.Role;
import concordat.web.May;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// Planning how many suites are needed.
@Retention(RetentionPolicy.RUNTIME)
@May({Role.PLACE_COORDINATOR, Role.DUTY_INSPECTOR, Role.SUPERINTENDENT})
@interface ByPlanners {}
