package concordat.demonstration;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.actor.Time;
import concordat.agencies.Agencies;
import concordat.agencies.DutyOutcome;
import concordat.london.London;
import concordat.london.Organisation;
import concordat.london.StaffMember;
import concordat.staff.Accounts;
import concordat.staff.SecondFactor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes an account for everybody in `staff.csv`, and puts them on duty. They share one password, and
/// those with a powerful role one secret of their one-time codes; neither is kept from anybody.
@Component
class LoadStaff {
    static final String PASSWORD = "concordat-demonstration";

    private final Accounts accounts;
    private final SecondFactor secondFactor;
    private final Agencies agencies;
    private final Once once;
    private final InstantSource time;
    private @Nullable String hash;

    LoadStaff(Accounts accounts, SecondFactor secondFactor, Agencies agencies, Once once, InstantSource time) {
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.agencies = agencies;
        this.once = once;
        this.time = time;
    }

    /// Each agency's accounts are added as that agency, in a transaction of its own. Hashing is slow on purpose, so
    /// it is done once. They were there before anything that the history tells.
    void load(London london) {
        Instant before = time.instant().minus(LoadHistory.YEAR).minus(Duration.ofDays(30));
        Time.tell(
                InstantSource.fixed(before),
                () -> byAgency(london)
                        .forEach((agency, members) ->
                                once.load("accounts of " + agency, agency, () -> add(members, hash()))));
    }

    private String hash() {
        if (hash == null) {
            hash = accounts.hash(PASSWORD);
        }
        return hash;
    }

    private void add(List<StaffMember> members, String hash) {
        for (StaffMember member : members) {
            Actor actor = accounts.add(member.username(), member.displayName(), member.team(), member.role(), hash);
            if (member.role().isPowerful()) {
                secondFactor.seed(actor.id(), SecondFactor.OF_DEMONSTRATION);
            }
        }
    }

    Cast cast(London london) {
        Map<String, Actor> found = new LinkedHashMap<>();
        byAgency(london).keySet().forEach(agency -> colleagues(agency).forEach(found::put));
        Map<String, Actor> inOrder = new LinkedHashMap<>();
        for (StaffMember member : london.staff()) {
            Actor actor = found.get(member.username());
            if (actor != null) {
                inOrder.put(member.username(), actor);
            }
        }
        return new Cast(inOrder);
    }

    private Map<String, Actor> colleagues(String agency) {
        Map<String, Actor> found = new LinkedHashMap<>();
        CurrentActor.call(Actor.job(Role.SEEDING, agency), accounts::colleagues)
                .forEach(account -> found.put(
                        account.username(),
                        Actor.staff(account.id(), account.displayName(), agency, account.team(), account.role())));
        return found;
    }

    /// Fills each post with the first of its team who does that work, until further notice.
    void putOnDuty(London london, Cast cast) {
        Instant now = time.instant();
        london.posts()
                .forEach(post -> cast.in(post.team(), post.role()).ifPresent(actor -> {
                    DutyOutcome outcome = agencies.takeDuty(post.code(), actor.id(), actor.name(), now, null);
                    if (outcome instanceof DutyOutcome.Refused(var grounds)) {
                        throw new IllegalStateException(post.code() + " " + grounds);
                    }
                }));
    }

    private static Map<String, List<StaffMember>> byAgency(London london) {
        Map<String, Organisation> organisations =
                london.organisations().stream().collect(toMap(Organisation::code, organisation -> organisation));
        return london.staff().stream()
                .collect(groupingBy(
                        member -> employer(requireNonNull(organisations.get(member.organisation()))),
                        LinkedHashMap::new,
                        toList()));
    }

    /// A command unit is part of its force, which is the agency whose records its officers see.
    private static String employer(Organisation organisation) {
        String parent = organisation.parent();
        return organisation.kind() == Organisation.Kind.POLICE_BCU && parent != null ? parent : organisation.code();
    }
}
