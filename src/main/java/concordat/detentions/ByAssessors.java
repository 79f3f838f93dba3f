package concordat.detentions;

import concordat.actor.Role;
import concordat.web.May;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// Acts of those who assess the person, and of the place where it happens.
@Retention(RetentionPolicy.RUNTIME)
@May({Role.AMHP, Role.SECTION_12_DOCTOR, Role.PLACE_COORDINATOR, Role.RECEIVING_NURSE})
@interface ByAssessors {}
