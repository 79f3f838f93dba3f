package concordat.insight;

import concordat.actor.Role;
import concordat.web.May;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// Reading and signing the returns of a force.
@Retention(RetentionPolicy.RUNTIME)
@May({Role.RECORDS_GUARDIAN, Role.SUPERINTENDENT})
@interface ByReturnMakers {}
