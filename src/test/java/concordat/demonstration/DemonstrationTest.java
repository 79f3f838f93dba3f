package concordat.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.ConcordatTest;
import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.agencies.Agencies;
import concordat.london.London;
import concordat.london.Place;
import concordat.london.StaffMember;
import concordat.places.Places;
import concordat.places.SuiteNow;
import concordat.places.SuiteState;
import concordat.staff.Accounts;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ConcordatTest
class DemonstrationTest {
    static final London LONDON = London.load();
    static final Actor SEEDING = Actor.job(Role.SEEDING, "NLFT");

    @Autowired
    Demonstration demonstration;

    @Autowired
    LoadStaff loadStaff;

    @Autowired
    Accounts accounts;

    @Autowired
    Agencies agencies;

    @Autowired
    Places places;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void loading_again_changes_nothing() {
        demonstration.load();
        Map<String, Object> before = counts();
        demonstration.load();

        assertThat(counts()).isEqualTo(before);
        assertThat((Long) before.get("accounts")).isGreaterThanOrEqualTo(ofNlft().count());
    }

    @Test
    void everybody_in_the_data_has_an_account() {
        demonstration.load();

        assertThat(loadStaff.cast(LONDON).byUsername())
                .hasSameSizeAs(LONDON.staff())
                .allSatisfy((username, actor) -> assertThat(actor).as(username).isNotNull());
    }

    @Test
    void the_inspector_is_on_duty() {
        demonstration.load();

        var onDuty = CurrentActor.call(
                SEEDING,
                () -> agencies.ladder("BCU-CN-DUTY").stream()
                        .map(post -> agencies.onDuty(post.code(), Instant.now()))
                        .toList());
        assertThat(onDuty).anyMatch(duty -> duty.isPresent());
    }

    @Test
    void somebody_has_spoken_for_every_suite_that_is_not_in_a_police_station() {
        demonstration.load();

        assertThat(CurrentActor.call(SEEDING, places::board))
                .hasSizeGreaterThanOrEqualTo(LONDON.places().size())
                .filteredOn(place -> LONDON.places().stream()
                        .filter(each -> each.kind() != Place.Kind.POLICE_STATION)
                        .anyMatch(each -> each.code().equals(place.place().code())))
                .flatExtracting(place -> place.suites())
                .extracting(SuiteNow::state)
                .doesNotContain(SuiteState.UNKNOWN)
                .contains(SuiteState.FREE, SuiteState.CLOSED);
    }

    private static Stream<StaffMember> ofNlft() {
        return LONDON.staff().stream().filter(member -> member.organisation().equals("NLFT"));
    }

    private Map<String, Object> counts() {
        return CurrentActor.call(
                SEEDING, () -> transaction.execute(_ -> jdbc.sql("""
                select (select count(*) from staff.account) as accounts,
                       (select count(*) from agencies.duty) as duties,
                       (select count(*) from places.suite_state) as states,
                       (select count(*) from demonstration.loaded) as loaded
                """).query().singleRow()));
    }
}
