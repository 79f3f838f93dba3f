package concordat.places;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.ConcordatTest;
import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.actor.Time;
import concordat.demonstration.Demonstration;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.obligations.Owed;
import concordat.records.Entry;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Records;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class EscalationTest {
    private static final String MAUDSLEY = "MAUDSLEY";
    private static final String HIGHGATE = "HIGHGATE";
    private static final Actor NURSE =
            Actor.staff(UUID.randomUUID(), "Noor Example", "SLAM", "MAUDSLEY-POS", Role.RECEIVING_NURSE);
    private static final Actor DIRECTOR =
            Actor.staff(UUID.randomUUID(), "Ode Example", "SLAM", "SLAM-DUTY", Role.PLACE_COORDINATOR);

    @Autowired
    Demonstration demonstration;

    @Autowired
    EscalateSearch escalateSearch;

    @Autowired
    Places places;

    @Autowired
    RequestsWaiting requestsWaiting;

    @Autowired
    Obligations obligations;

    @Autowired
    Records records;

    @Autowired
    Journal journal;

    private final Instant asked = Instant.now().minus(Duration.ofHours(3));
    private RecordId detention;

    @BeforeEach
    void somebody_for_whom_two_places_are_asked() {
        demonstration.load();
        at(0, () -> {
            detention = CurrentActor.call(PlacesTest.OFFICER, () -> records.open(RecordKind.DETENTION, asked));
            CurrentActor.run(
                    PlacesTest.OFFICER,
                    () -> places.ask(detention, Set.of(MAUDSLEY, HIGHGATE), PlacesTest.presenting(AgeGroup.ADULT)));
        });
    }

    @Nested
    class While_nobody_answers {
        @Test
        void nobody_more_is_told_until_an_answer_is_overdue() {
            look(14);

            assertThat(told()).isEmpty();
        }

        @Test
        void the_coordinators_are_told_and_then_those_on_call_and_then_the_directors() {
            look(16);
            assertThat(told())
                    .containsExactlyInAnyOrder(
                            "COORDINATORS Section 136 coordinator SLAM", "COORDINATORS Section 136 coordinator NLFT");

            look(31);
            assertThat(told()).contains("ON_CALL Duty senior nurse SLAM", "ON_CALL Duty senior nurse NLFT");

            look(46);
            assertThat(told()).contains("DIRECTORS On-call director SLAM", "DIRECTORS On-call director NLFT");
        }

        @Test
        void whoever_asked_is_told_of_the_emergency_department_last_and_everybody_once() {
            look(61);
            look(62);

            assertThat(told()).hasSize(7).contains("EMERGENCY_DEPARTMENT  MPS");
            assertThat(CurrentActor.call(PlacesTest.OFFICER, () -> journal.timeline(List.of(detention), 20)))
                    .filteredOn(entry -> entry.act().equals("places.escalated"))
                    .extracting(Entry::title)
                    .hasSize(4)
                    .contains(Rung.EMERGENCY_DEPARTMENT.words());
        }

        @Test
        void a_director_reads_it_on_their_own_work_and_learns_no_name() {
            look(46);

            assertThat(work(DIRECTOR, 46)).contains("On-call director: no place has accepted somebody in Camden");
            assertThat(work(DIRECTOR, 46)).doesNotContain("Section 136 coordinator:");
            assertThat(work(NURSE, 46)).contains("Section 136 coordinator: no place has accepted");
        }
    }

    @Nested
    class Once_somebody_accepts {
        @Test
        void nobody_more_is_told() {
            look(16);
            at(
                    20,
                    () -> CurrentActor.run(NURSE, () -> {
                        RequestId request = request(MAUDSLEY);
                        SuiteId suite = places.find(MAUDSLEY).suites().stream()
                                .filter(each -> places.accept(request, each.id()) instanceof Outcome.Done)
                                .findFirst()
                                .orElseThrow()
                                .id();
                        assertThat(suite).isNotNull();
                    }));
            look(61);

            assertThat(told()).hasSize(2);
            at(62, () -> CurrentActor.run(PlacesTest.OFFICER, () -> places.withdrawAll(detention)));
        }
    }

    @Nested
    class Where_every_place_has_declined {
        @BeforeEach
        void both_decline() {
            at(4, () -> {
                CurrentActor.run(
                        PlacesTest.OFFICER,
                        () -> obligations.owe(Owed.of(
                                ObligationKind.AT_PLACE_OF_SAFETY,
                                detention,
                                "MPS",
                                asked,
                                asked.plus(Duration.ofHours(2)))));
                decline(NURSE, MAUDSLEY);
                decline(Actor.staff(UUID.randomUUID(), "Pat Example", "NLFT", null, Role.RECEIVING_NURSE), HIGHGATE);
            });
        }

        @Test
        void their_directors_are_told_at_once() {
            look(5);

            assertThat(told())
                    .containsExactlyInAnyOrder("DIRECTORS On-call director SLAM", "DIRECTORS On-call director NLFT");
        }

        @Test
        void whoever_asked_is_told_of_the_emergency_department_a_step_later_however_late_it_is_looked_for() {
            look(18);
            assertThat(told()).noneMatch(told -> told.startsWith("EMERGENCY_DEPARTMENT"));

            look(50);
            assertThat(told()).contains("EMERGENCY_DEPARTMENT  MPS");
        }

        @Test
        void nobody_is_told_of_somebody_who_has_come_to_a_place() {
            at(
                    5,
                    () -> CurrentActor.run(
                            PlacesTest.OFFICER,
                            () -> obligations.meet(
                                    detention, ObligationKind.AT_PLACE_OF_SAFETY, asked.plus(Duration.ofMinutes(5)))));
            look(6);

            assertThat(told()).isEmpty();
        }
    }

    private void decline(Actor actor, String place) {
        CurrentActor.run(actor, () -> places.decline(request(place), DeclineReason.NO_STAFF, ""));
    }

    private RequestId request(String place) {
        return places.requestsOf(detention).stream()
                .filter(request -> request.place().equals(place))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> told() {
        return CurrentActor.call(PlacesTest.OFFICER, () -> places.escalatedOf(detention)).stream()
                .map(each -> each.rung() + " " + each.post() + " " + each.told())
                .toList();
    }

    private String work(Actor actor, int minutes) {
        return Time.call(
                InstantSource.fixed(asked.plus(Duration.ofMinutes(minutes))),
                () -> CurrentActor.call(actor, () -> {
                    var output = new gg.jte.output.StringOutput();
                    requestsWaiting.of(actor).writeTo(output);
                    return output.toString();
                }));
    }

    private void look(int minutes) {
        at(minutes, escalateSearch::look);
    }

    private void at(int minutes, Runnable work) {
        Time.tell(InstantSource.fixed(asked.plus(Duration.ofMinutes(minutes))), work);
    }
}
