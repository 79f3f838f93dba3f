package concordat.warrants;

import concordat.detentions.DetentionId;
import concordat.detentions.Sex;
import concordat.law.Section135.Cause;
import concordat.law.Section135.Purpose;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The acts that a told history of warrants is made of. They are the acts themselves: each happens now, as whoever
/// acts,
/// and is judged by the law of that moment.
@Component
public class TellWarrant {
    private final WarrantActs acts;
    private final InstantSource time;

    TellWarrant(WarrantActs acts, InstantSource time) {
        this.acts = acts;
        this.time = time;
    }

    /// To assess somebody who lives alone and does not look after themselves.
    ///
    /// @param borough the GSS code
    public WarrantId apply(
            String name, @Nullable LocalDate bornOn, Sex sex, String borough, String premises, String grounds) {
        return acts.apply()
                .apply(new ApplyForWarrant.Command(
                        Purpose.TO_ASSESS,
                        null,
                        name,
                        bornOn,
                        sex,
                        borough,
                        premises,
                        List.of(Cause.ALONE_AND_UNABLE_TO_CARE),
                        grounds,
                        "",
                        "",
                        "The magistrates’ court that sits for the borough",
                        time.instant()));
    }

    public void grant(WarrantId id, String justice) {
        acts.decide().decide(new DecideWarrant.Command(id, Warrant.Decision.GRANTED, justice, "", time.instant()));
    }

    /// With an AMHP and a doctor, and the person removed. Gives the detention.
    public DetentionId remove(WarrantId id, String amhp, String doctor) {
        ExecuteWarrant.Recorded recorded = acts.execute()
                .execute(new ExecuteWarrant.Command(
                        id,
                        time.instant(),
                        true,
                        amhp,
                        doctor,
                        Result.REMOVED,
                        null,
                        "A locksmith opened the door and made it safe."));
        if (recorded.detention() == null) {
            throw new IllegalStateException("Nobody was detained on warrant " + id);
        }
        return recorded.detention();
    }
}
