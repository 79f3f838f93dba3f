package concordat.detentions.corrections;

import concordat.actor.Role;
import concordat.web.May;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// Acts of the staff of a place that signed for a person. A guest signed once, and is gone.
@Retention(RetentionPolicy.RUNTIME)
@May({Role.PLACE_COORDINATOR, Role.RECEIVING_NURSE, Role.CUSTODY_OFFICER})
@interface ByWhoeverSigned {}
