package concordat.agencies;

import concordat.agencies.Profile.Seat;
import concordat.agencies.Profile.TeamRota;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads everything that is known of one organisation.
@Component
class ReadProfile {
    private final OrganisationStore organisations;
    private final TeamStore teams;
    private final InstantSource time;

    ReadProfile(OrganisationStore organisations, TeamStore teams, InstantSource time) {
        this.organisations = organisations;
        this.teams = teams;
        this.time = time;
    }

    @Transactional(readOnly = true)
    Profile of(String code) {
        Organisation organisation = organisations.find(code);
        String parent = organisation.parent();
        Map<String, List<Seat>> seats = teams.rota(code, time.instant()).stream()
                .collect(Collectors.groupingBy(seat -> seat.post().team()));
        return new Profile(
                organisation,
                parent == null ? null : organisations.find(parent),
                organisations.codes(code),
                organisations.predecessors(code),
                organisations.successors(code),
                organisations.served(code),
                teams.teams(code, null).stream()
                        .map(team -> new TeamRota(team, seats.getOrDefault(team.code(), List.of())))
                        .toList());
    }

    /// The code of the organisation that a post belongs to.
    @Transactional(readOnly = true)
    String organisationOf(String post) {
        return teams.team(teams.post(post).team()).organisation();
    }

    @Transactional(readOnly = true)
    Duty duty(DutyId id) {
        return teams.duty(id);
    }
}
