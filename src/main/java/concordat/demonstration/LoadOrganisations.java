package concordat.demonstration;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import concordat.agencies.AgencyRegister;
import concordat.agencies.Borough;
import concordat.agencies.Coverage;
import concordat.agencies.Coverage.Function;
import concordat.agencies.Organisation;
import concordat.agencies.OrganisationCode;
import concordat.agencies.OrganisationCode.System;
import concordat.agencies.OrganisationKind;
import concordat.agencies.Post;
import concordat.agencies.Succession;
import concordat.agencies.Team;
import concordat.agencies.TeamKind;
import concordat.london.London;
import concordat.london.Validity;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Registers the boroughs, organisations, teams and posts of London. Loading them again changes nothing.
@Component
class LoadOrganisations {
    private final AgencyRegister register;

    LoadOrganisations(AgencyRegister register) {
        this.register = register;
    }

    void load(London london) {
        Map<String, Validity> existence = london.organisations().stream()
                .collect(toMap(concordat.london.Organisation::code, concordat.london.Organisation::validity));
        london.organisations().forEach(this::organisation);
        london.organisations().forEach(heir -> successions(heir, existence));
        london.boroughs().forEach(borough -> coverage(borough, existence));
        london.teams()
                .forEach(team -> register.team(new Team(
                        team.code(),
                        team.organisation(),
                        team.name(),
                        TeamKind.valueOf(team.kind().name()))));
        london.posts()
                .forEach(post -> register.post(
                        new Post(post.code(), post.team(), post.title(), post.role(), post.escalationRank())));
    }

    private void organisation(concordat.london.Organisation organisation) {
        Validity validity = organisation.validity();
        register.organisation(new Organisation(
                organisation.code(),
                OrganisationKind.valueOf(organisation.kind().name()),
                organisation.name(),
                organisation.parent(),
                validity.from(),
                validity.to(),
                organisation.source(),
                organisation.unverified()));
        code(organisation, System.ODS, organisation.ods());
        code(organisation, System.GSS, organisation.gss());
    }

    private void code(concordat.london.Organisation organisation, System system, @Nullable String code) {
        if (code != null) {
            Validity validity = organisation.validity();
            register.code(new OrganisationCode(organisation.code(), system, code, validity.from(), validity.to()));
        }
    }

    /// The heir may be older than what it took over, so the day is the one on which the predecessor ended.
    private void successions(concordat.london.Organisation heir, Map<String, Validity> existence) {
        for (String predecessor : heir.predecessors()) {
            LocalDate onDate =
                    requireNonNull(requireNonNull(existence.get(predecessor)).to());
            register.succession(new Succession(predecessor, heir.code(), onDate));
        }
    }

    /// Nobody serves a borough before they exist: the boards began later than what is known of the boroughs.
    private void coverage(concordat.london.Borough borough, Map<String, Validity> existence) {
        register.borough(new Borough(
                borough.gss(),
                borough.name(),
                borough.centre().latitude(),
                borough.centre().longitude()));
        served(borough).forEach((function, organisation) -> {
            LocalDate from = later(
                    borough.validity().from(),
                    requireNonNull(existence.get(organisation)).from());
            register.coverage(new Coverage(
                    borough.gss(),
                    function,
                    organisation,
                    from,
                    borough.validity().to(),
                    borough.unverified()));
        });
    }

    private static Map<Function, String> served(concordat.london.Borough borough) {
        Map<Function, String> served = new EnumMap<>(Function.class);
        served.put(Function.POLICING_UNIT, borough.policingUnit());
        served.put(Function.POLICE_FORCE, borough.policeForce());
        served.put(Function.MENTAL_HEALTH_TRUST, borough.trust());
        served.put(Function.COUNCIL, borough.council());
        served.put(Function.ICB, borough.icb());
        served.put(Function.AMBULANCE, borough.ambulance());
        return served;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
