package concordat.detentions;

import concordat.actor.Role;
import concordat.web.May;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// Acts of those who receive the person: with an account or with a code.
@Retention(RetentionPolicy.RUNTIME)
@May({Role.PLACE_COORDINATOR, Role.RECEIVING_NURSE, Role.CUSTODY_OFFICER, Role.GUEST})
public @interface ByReceivers {}
