package concordat.detentions;

import concordat.actor.Role;
import concordat.web.May;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// Acts of all who may hold, move or assess the person: the law lets a constable, an AMHP, or somebody that either
/// authorises move them between places of safety (s136(3)).
@Retention(RetentionPolicy.RUNTIME)
@May({
    Role.RESPONSE_OFFICER,
    Role.DUTY_INSPECTOR,
    Role.SUPERINTENDENT,
    Role.MENTAL_HEALTH_TEAM,
    Role.CUSTODY_OFFICER,
    Role.DISPATCHER,
    Role.PLACE_COORDINATOR,
    Role.RECEIVING_NURSE,
    Role.AMHP,
    Role.SECTION_12_DOCTOR
})
public @interface ByHolders {}
