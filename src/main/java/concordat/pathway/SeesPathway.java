package concordat.pathway;

import concordat.actor.Role;
import concordat.web.May;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// Seeing who waits. Each sees only those whom their agency holds, receives or is asked to assess: row security
/// decides.
@Retention(RetentionPolicy.RUNTIME)
@May({
    Role.DISPATCHER,
    Role.DUTY_INSPECTOR,
    Role.SUPERINTENDENT,
    Role.CUSTODY_OFFICER,
    Role.MENTAL_HEALTH_TEAM,
    Role.PLACE_COORDINATOR,
    Role.RECEIVING_NURSE,
    Role.AMHP,
    Role.SECTION_12_DOCTOR
})
@interface SeesPathway {}
