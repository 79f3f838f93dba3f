package concordat.agencies;

import concordat.actor.NotFound;
import concordat.agencies.Cover.Serving;
import concordat.agencies.Coverage.Function;
import concordat.agencies.OrganisationStore.CoverRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.annotation.CacheConfig;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What other modules may ask of agencies, their teams and their posts, and who is on duty.
@Component
@Transactional(readOnly = true)
@CacheConfig(cacheNames = AgencyConfig.REGISTERED, keyGenerator = AgencyConfig.BY_QUESTION)
public class Agencies {
    private final OrganisationStore organisations;
    private final TeamStore teams;
    private final TakeDuty takeDuty;
    private final EndDuty endDuty;

    Agencies(OrganisationStore organisations, TeamStore teams, TakeDuty takeDuty, EndDuty endDuty) {
        this.organisations = organisations;
        this.teams = teams;
        this.takeDuty = takeDuty;
        this.endDuty = endDuty;
    }

    /// @throws NotFound if there is none of that code
    @Cacheable
    public Organisation organisation(String code) {
        return organisations.find(code);
    }

    /// By name; those that have gone too.
    @Cacheable
    public List<Organisation> organisations(OrganisationKind kind) {
        return organisations.ofKind(kind);
    }

    /// Its name, or the code itself where there is none of that code.
    @Cacheable
    public String organisationName(String code) {
        return organisations.name(code);
    }

    /// Of a borough by its GSS code, or the code itself where there is none.
    @Cacheable
    public String boroughName(String gss) {
        return organisations.boroughName(gss);
    }

    /// Its name, or the code itself where there is none of that code.
    @Cacheable
    public String teamName(String code) {
        return teams.name(code);
    }

    /// The 32 boroughs and the City, by name.
    @Cacheable
    public List<Borough> boroughs() {
        return organisations.boroughs();
    }

    /// Who serves a borough on a day.
    ///
    /// @throws NotFound if there is no such borough
    @Cacheable
    public Cover cover(String boroughGss, LocalDate day) {
        return covers(organisations.cover(boroughGss, day), day).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("No such borough"));
    }

    /// Who serves each borough on a day, by name of borough.
    public List<Cover> covers(LocalDate day) {
        return covers(organisations.cover(null, day), day);
    }

    /// @throws NotFound if there is none of that code
    @Cacheable
    public Team team(String code) {
        return teams.team(code);
    }

    /// Of one kind, by name.
    @Cacheable
    public List<Team> teams(String organisation, TeamKind kind) {
        return teams.teams(organisation, kind);
    }

    /// The first by name of one kind, where it matters only that there is one.
    @Cacheable
    public Optional<Team> firstTeam(String organisation, TeamKind kind) {
        return teams(organisation, kind).stream().findFirst();
    }

    /// Of an agency and, where it is a police force, of its command units; by name.
    @Cacheable
    public List<Team> teamsOf(String agency) {
        return teams.teamsOfAgency(agency);
    }

    /// Of an agency and, where it is a police force, of its command units; by title.
    @Cacheable
    public List<Post> postsOf(String agency) {
        return teams.postsOfAgency(agency);
    }

    /// Those of an account that have not ended at that time.
    public List<Duty> dutiesOf(UUID accountId, Instant at) {
        return teams.dutiesOf(accountId, at);
    }

    /// @throws NotFound if there is none of that code
    @Cacheable
    public Post post(String code) {
        return teams.post(code);
    }

    /// Who is told, in order, when a team leaves something undone: its own posts, then its organisation's duty
    /// officers.
    ///
    /// @throws NotFound if there is no such team
    @Cacheable
    public List<Post> ladder(String teamCode) {
        List<Post> ladder = teams.ladder(teamCode);
        if (ladder.isEmpty()) {
            teams.team(teamCode);
        }
        return ladder;
    }

    /// As [#ladder], and empty where there is no such team.
    @Cacheable
    public List<Post> ladderIfAny(String teamCode) {
        return teams.ladder(teamCode);
    }

    public Optional<Duty> onDuty(String postCode, Instant at) {
        return teams.onDuty(postCode, at);
    }

    /// Puts an account on duty in a post, until an end if one is known.
    ///
    /// @throws NotFound if there is no such post
    @Transactional
    public DutyOutcome takeDuty(
            String postCode, UUID accountId, String accountName, Instant startsAt, @Nullable Instant endsAt) {
        return takeDuty.take(new TakeDuty.Command(postCode, accountId, accountName, startsAt, endsAt));
    }

    /// Ends a duty now.
    ///
    /// @throws NotFound if there is no such duty
    @Transactional
    public DutyOutcome endDuty(DutyId id) {
        return endDuty.end(id);
    }

    private static List<Cover> covers(List<CoverRow> rows, LocalDate day) {
        Map<Borough, Map<Function, Serving>> serving = new LinkedHashMap<>();
        for (CoverRow row : rows) {
            Borough borough = new Borough(row.gss(), row.borough(), row.latitude(), row.longitude());
            var ofBorough = serving.computeIfAbsent(borough, _ -> new LinkedHashMap<>());
            if (row.function() != null && row.organisation() != null && row.name() != null) {
                ofBorough.put(row.function(), new Serving(row.organisation(), row.name(), row.unverified()));
            }
        }
        return serving.entrySet().stream()
                .map(entry -> cover(entry.getKey(), day, entry.getValue()))
                .toList();
    }

    private static Cover cover(Borough borough, LocalDate day, Map<Function, Serving> by) {
        return new Cover(
                borough,
                day,
                by.get(Function.POLICING_UNIT),
                by.get(Function.POLICE_FORCE),
                by.get(Function.MENTAL_HEALTH_TRUST),
                by.get(Function.COUNCIL),
                by.get(Function.ICB),
                by.get(Function.AMBULANCE));
    }
}
