package concordat.agencies;

import concordat.agencies.DutyOutcome.Ground;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Ends a duty now. One that has not begun never does.
@Component
class EndDuty {
    private final TeamStore teams;
    private final InstantSource time;

    EndDuty(TeamStore teams, InstantSource time) {
        this.teams = teams;
        this.time = time;
    }

    @Transactional
    DutyOutcome end(DutyId id) {
        Instant now = time.instant();
        Duty duty = teams.duty(id);
        EnumSet<Ground> grounds = EnumSet.noneOf(Ground.class);
        boolean mayFill = teams.mayFill(duty.post(), duty.accountId());
        if (!mayFill) {
            grounds.add(Ground.NOT_YOUR_ROTA);
        }
        if (duty.hasEndedBy(now) || mayFill && !teams.end(id, now)) {
            grounds.add(Ground.HAS_ENDED);
        }
        return grounds.isEmpty() ? new DutyOutcome.Done(id) : new DutyOutcome.Refused(List.copyOf(grounds));
    }
}
