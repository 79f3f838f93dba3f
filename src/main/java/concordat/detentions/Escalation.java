package concordat.detentions;

import concordat.agencies.Agencies;
import concordat.agencies.Post;
import concordat.obligations.Owed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// To which posts an obligation climbs: up the ladder of the team that owes it, one rung at each time.
@Component
public class Escalation {
    private final Agencies agencies;

    Escalation(Agencies agencies) {
        this.agencies = agencies;
    }

    public Owed of(Owed owed, @Nullable String team, Instant... rungs) {
        if (team == null) {
            return owed;
        }
        List<Post> ladder = agencies.ladder(team);
        Owed climbing = owed.by(team);
        for (int rung = 0; rung < rungs.length && rung < ladder.size(); rung++) {
            Post post = ladder.get(rung);
            climbing = climbing.escalateTo(post.code(), post.team(), rungs[rung]);
        }
        return climbing;
    }
}
