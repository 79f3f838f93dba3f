package concordat.agencies;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that is known of one organisation, and who is on duty there now.
record Profile(
        Organisation organisation,
        @Nullable Organisation parent,
        List<OrganisationCode> codes,
        List<Kin> predecessors,
        List<Kin> successors,
        List<Served> served,
        List<TeamRota> teams) {

    /// An organisation before or after this one, and the day of the change.
    record Kin(String code, String name, LocalDate onDate) {}

    /// What it does or did for a borough.
    record Served(
            String borough,
            Coverage.Function function,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean unverified) {}

    /// A team, its posts, and who is on duty in each.
    record TeamRota(Team team, List<Seat> posts) {}

    /// @param onDuty null where nobody is
    /// @param ours whether who is acting may fill it, or end the duty in it
    record Seat(Post post, @Nullable Duty onDuty, boolean ours) {}
}
