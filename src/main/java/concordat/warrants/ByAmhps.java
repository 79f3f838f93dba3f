package concordat.warrants;

import concordat.actor.Role;
import concordat.web.May;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// Acts of whoever applies for a warrant.
@Retention(RetentionPolicy.RUNTIME)
@May({Role.AMHP})
@interface ByAmhps {}
