package concordat.agreements;

import concordat.actor.Role;
import concordat.web.May;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// Those who look after people and may share a record under an agreement, or ask to see more of one.
@Retention(RetentionPolicy.RUNTIME)
@May({
    Role.CALL_HANDLER,
    Role.DISPATCHER,
    Role.RESPONSE_OFFICER,
    Role.DUTY_INSPECTOR,
    Role.SUPERINTENDENT,
    Role.CUSTODY_OFFICER,
    Role.PLACE_COORDINATOR,
    Role.RECEIVING_NURSE,
    Role.AMHP,
    Role.SECTION_12_DOCTOR,
    Role.MENTAL_HEALTH_TEAM,
    Role.RECORDS_GUARDIAN
})
@interface SharesRecords {}
