package concordat.agencies;

import org.springframework.cache.annotation.CacheEvict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Adds to what is known of agencies, as an administrator or the seeding. What is there already stays as it is, so the
/// same may be registered again; a coverage that overlaps another of the same borough and function is left out.
@Component
@Transactional
@CacheEvict(cacheNames = AgencyConfig.REGISTERED, allEntries = true)
public class AgencyRegister {
    private final OrganisationStore organisations;
    private final TeamStore teams;

    AgencyRegister(OrganisationStore organisations, TeamStore teams) {
        this.organisations = organisations;
        this.teams = teams;
    }

    /// Its parent may be registered after it, in the same transaction.
    public void organisation(Organisation organisation) {
        organisations.register(organisation);
    }

    public void code(OrganisationCode code) {
        organisations.register(code);
    }

    public void succession(Succession succession) {
        organisations.register(succession);
    }

    public void borough(Borough borough) {
        organisations.register(borough);
    }

    public void coverage(Coverage coverage) {
        organisations.register(coverage);
    }

    public void team(Team team) {
        teams.register(team);
    }

    public void post(Post post) {
        teams.register(post);
    }
}
