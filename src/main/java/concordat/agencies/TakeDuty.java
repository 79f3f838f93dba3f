package concordat.agencies;

import concordat.agencies.DutyOutcome.Ground;
import concordat.records.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts someone on duty in a post, unless somebody else is then.
@Component
class TakeDuty {
    record Command(
            String post,
            UUID accountId,
            String accountName,
            Instant startsAt,
            @Nullable Instant endsAt) {}

    private final TeamStore teams;
    private final InstantSource time;

    TakeDuty(TeamStore teams, InstantSource time) {
        this.teams = teams;
        this.time = time;
    }

    @Transactional
    DutyOutcome take(Command command) {
        teams.post(command.post());
        EnumSet<Ground> grounds = EnumSet.noneOf(Ground.class);
        if (!teams.mayFill(command.post(), command.accountId())) {
            grounds.add(Ground.NOT_YOUR_ROTA);
        }
        if (command.endsAt() != null && !command.endsAt().isAfter(command.startsAt())) {
            grounds.add(Ground.ENDS_BEFORE_IT_STARTS);
        }
        if (!grounds.isEmpty()) {
            return new DutyOutcome.Refused(List.copyOf(grounds));
        }
        DutyId id = new DutyId(Ids.next(time.instant()));
        return teams.take(id, command)
                ? new DutyOutcome.Done(id)
                : new DutyOutcome.Refused(List.of(Ground.POST_IS_FILLED));
    }
}
