package concordat.detentions;

import concordat.actor.Role;
import concordat.web.May;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// Acts of those who assess the person, and of the place where it happens: at a police station, its custody officer.
@Retention(RetentionPolicy.RUNTIME)
@May({Role.AMHP, Role.SECTION_12_DOCTOR, Role.PLACE_COORDINATOR, Role.RECEIVING_NURSE, Role.CUSTODY_OFFICER})
@interface ByAssessors {}
