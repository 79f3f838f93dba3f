package concordat.obligations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concordat.ConcordatTest;
import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.actor.Role;
import concordat.actor.Time;
import concordat.records.Basis;
import concordat.records.Entry;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Records;
import concordat.vitals.Vital;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ConcordatTest
class ObligationsTest {
    static final Duration WARN = Duration.ofMinutes(20);
    static final Duration DUE = Duration.ofMinutes(30);
    static final Duration ESCALATE = Duration.ofMinutes(40);

    @Autowired
    Obligations obligations;

    @Autowired
    ObligationEngine engine;

    @Autowired
    ObligationVitals vitals;

    @Autowired
    ObligationStore store;

    @Autowired
    Records records;

    @Autowired
    Journal journal;

    @Autowired
    Thresholds thresholds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Actor officer;
    Actor controller;
    Instant began;
    RecordId record;

    @BeforeEach
    void a_record_of_two_agencies() {
        String tag = UUID.randomUUID().toString().substring(0, 8);
        officer = Actor.staff(UUID.randomUUID(), "Sam Example", "X-POLICE-" + tag, "X-TEAM", Role.RESPONSE_OFFICER);
        controller =
                Actor.staff(UUID.randomUUID(), "Alex Example", "X-LAS-" + tag, "X-DESK", Role.AMBULANCE_CONTROLLER);
        began = Instant.now().truncatedTo(ChronoUnit.MICROS);
        record = as(officer, () -> records.open(RecordKind.INCIDENT, began));
    }

    @Nested
    class An_obligation {
        @Test
        void opens_the_record_to_whoever_owes_it() {
            owe(ObligationKind.AMBULANCE_ON_SCENE);

            assertThat(as(controller, () -> obligations.of(controller.agency(), "X-DESK", 10)))
                    .singleElement()
                    .satisfies(owed -> assertThat(owed.dueAt()).isEqualTo(began.plus(DUE)));
            assertThat(as(controller, () -> records.involvements(record)))
                    .filteredOn(involvement -> involvement.agency().equals(controller.agency()))
                    .singleElement()
                    .satisfies(involvement -> assertThat(involvement.basis()).isEqualTo(Basis.OWED));
        }

        @Test
        void is_counted_by_an_operator_who_is_told_where_the_engine_is_behind() {
            double open = vital("obligations_open", began).value();

            owe(ObligationKind.AMBULANCE_ON_SCENE);
            Vital lag = vital("engine_lag_seconds", began.plus(WARN).plusSeconds(61));

            assertThat(vital("obligations_open", began).value()).isEqualTo(open + 1);
            assertThat(lag.value()).isGreaterThanOrEqualTo(61);
            assertThat(lag.wrong()).contains("Alarms sound late");
        }

        private Vital vital(String name, Instant now) {
            return Time.call(InstantSource.fixed(now), vitals::read).stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void is_of_no_concern_to_another_team_of_the_agency() {
            owe(ObligationKind.AMBULANCE_ON_SCENE);

            assertThat(as(controller, () -> obligations.of(controller.agency(), "X-OTHER", 10)))
                    .isEmpty();
        }

        @Test
        void warns_falls_due_and_escalates_each_exactly_once_whatever_the_number_of_engines() throws Exception {
            owe(ObligationKind.AMBULANCE_ON_SCENE);

            assertThat(soundedByTwoEngines(WARN.minusSeconds(1))).isZero();
            assertThat(soundedByTwoEngines(WARN)).isOne();
            assertThat(soundedByTwoEngines(DUE)).isOne();
            assertThat(soundedByTwoEngines(ESCALATE)).isOne();
            assertThat(soundedByTwoEngines(ESCALATE.plusDays(1))).isZero();

            assertThat(notices())
                    .extracting(Notice::what, Notice::post)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple(Notice.What.WARN, null),
                            org.assertj.core.groups.Tuple.tuple(Notice.What.DUE, null),
                            org.assertj.core.groups.Tuple.tuple(Notice.What.ESCALATE, "X-INSPECTOR"));
            assertThat(acts())
                    .filteredOn(act -> act.startsWith("obligation."))
                    .containsExactlyInAnyOrder("obligation.warn", "obligation.due", "obligation.escalate");
        }

        @Test
        void that_many_engines_missed_sounds_everything_at_once_and_in_order() {
            owe(ObligationKind.AMBULANCE_ON_SCENE);

            assertThat(sounded(ESCALATE)).isEqualTo(3);
        }

        @Test
        void is_still_open_when_it_is_overdue() {
            owe(ObligationKind.AMBULANCE_ON_SCENE);
            sounded(ESCALATE);

            assertThat(as(officer, () -> obligations.openOn(record)))
                    .singleElement()
                    .satisfies(owed -> {
                        assertThat(owed.isOverdueAt(began.plus(ESCALATE))).isTrue();
                        assertThat(owed.dueWords(began.plus(ESCALATE))).isEqualTo("10 minutes overdue");
                    });
        }

        @Test
        void that_was_met_is_silent() {
            owe(ObligationKind.AMBULANCE_ON_SCENE);
            run(officer, () -> obligations.meet(record, ObligationKind.AMBULANCE_ON_SCENE, began));

            assertThat(sounded(ESCALATE)).isZero();
            assertThat(as(officer, () -> obligations.openOn(record))).isEmpty();
        }

        @Test
        void is_met_by_what_concerns_its_own_subject() {
            UUID subject = UUID.randomUUID();
            run(
                    officer,
                    () -> obligations.owe(
                            owed(ObligationKind.AMBULANCE_ON_SCENE).about(subject)));
            run(officer, () -> obligations.meet(record, ObligationKind.AMBULANCE_ON_SCENE, UUID.randomUUID(), began));

            assertThat(as(officer, () -> obligations.openOn(record))).hasSize(1);
        }

        @Test
        void is_waived_with_a_reason_that_is_kept() {
            UUID id = owe(ObligationKind.AMBULANCE_ON_SCENE);
            run(controller, () -> obligations.waive(id, "They walked to the hospital"));

            assertThat(as(officer, () -> obligations.openOn(record))).isEmpty();
            assertThat(as(officer, () -> journal.timeline(List.of(record), 5))
                            .getFirst()
                            .facts())
                    .containsEntry("Reason", "They walked to the hospital");
        }

        @Test
        void is_not_waived_without_a_reason() {
            UUID id = owe(ObligationKind.AMBULANCE_ON_SCENE);

            assertThatThrownBy(() -> run(
                            officer,
                            () -> transaction.executeWithoutResult(
                                    _ -> store.settle(id, Obligation.Outcome.WAIVED, began, null))))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> run(officer, () -> obligations.waive(id, " ")))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void is_not_waived_by_an_agency_that_does_not_see_it() {
            UUID id = owe(ObligationKind.AMBULANCE_ON_SCENE);
            Actor stranger = Actor.staff(UUID.randomUUID(), "Stranger Example", "X-OTHER", null, Role.AMHP);

            assertThatThrownBy(() -> run(stranger, () -> obligations.waive(id, "Mine to end")))
                    .isInstanceOf(NotFound.class);
        }

        @Test
        void that_is_moved_sounds_at_the_new_times_however_often() {
            owe(ObligationKind.AMBULANCE_ON_SCENE);
            sounded(WARN);
            Instant later = began.plus(Duration.ofHours(2));
            for (int i = 0; i < 3; i++) {
                Instant due = later.plusSeconds(i);
                run(
                        officer,
                        () -> obligations.move(
                                Owed.of(ObligationKind.AMBULANCE_ON_SCENE, record, controller.agency(), began, due)
                                        .warnAt(due.minusSeconds(60))));
            }

            assertThat(sounded(ESCALATE)).isZero();
            assertThat(sounded(Duration.ofHours(3))).isEqualTo(2);
        }
    }

    @Nested
    class Authority_to_hold {
        @Test
        void is_lost_when_it_is_due_and_nothing_renews_it() {
            owe(ObligationKind.AUTHORITY_TO_HOLD);
            sounded(DUE);
            run(officer, () -> obligations.meet(record, ObligationKind.AUTHORITY_TO_HOLD, began.plus(ESCALATE)));

            assertThat(as(officer, () -> obligations.openOn(record))).isEmpty();
            assertThat(outcome()).isEqualTo("MISSED");
            assertThat(as(officer, () -> at(DUE, () -> journal.timeline(List.of(record), 1)))
                            .getFirst()
                            .title())
                    .isEqualTo("Authority to hold ends: authority has expired");
        }
    }

    @Nested
    class A_record {
        @Test
        void does_not_close_while_something_is_owed_on_it() {
            owe(ObligationKind.AMBULANCE_ON_SCENE);

            assertThat(as(officer, () -> obligations.close(record, began)))
                    .isInstanceOfSatisfying(
                            Obligations.Closing.StillOwed.class,
                            still -> assertThat(still.open()).hasSize(1));
        }

        @Test
        void does_not_close_by_any_other_way_either() {
            owe(ObligationKind.AMBULANCE_ON_SCENE);

            assertThatThrownBy(() -> as(
                            officer,
                            () -> transaction.execute(
                                    _ -> jdbc.sql("update records.record set closed_at = now() where id = :id")
                                            .param("id", record.value())
                                            .update())))
                    .hasMessageContaining("open obligation");
        }

        @Test
        void closes_once_nothing_is_owed() {
            owe(ObligationKind.AMBULANCE_ON_SCENE);
            run(officer, () -> obligations.meet(record, ObligationKind.AMBULANCE_ON_SCENE, began));

            assertThat(as(officer, () -> obligations.close(record, began)))
                    .isInstanceOf(Obligations.Closing.Closed.class);
            assertThatThrownBy(() -> owe(ObligationKind.POLICE_RELEASED)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void one_alarm_that_cannot_sound_keeps_no_other_from_sounding() {
        owe(ObligationKind.AMBULANCE_ON_SCENE);
        run(officer, () -> records.end(record, controller.agency(), Basis.OWED, "A mistake"));
        record = as(officer, () -> records.open(RecordKind.INCIDENT, began));
        owe(ObligationKind.AMBULANCE_ON_SCENE);

        assertThat(sounded(WARN)).isOne();
    }

    @Nested
    class A_notice {
        @Test
        void is_gone_for_whoever_read_it_and_for_nobody_else() {
            owe(ObligationKind.AMBULANCE_ON_SCENE);
            sounded(WARN);
            Notice notice = notices().getFirst();
            run(
                    controller,
                    () -> at(WARN, () -> {
                        obligations.readNotice(notice.id());
                        return true;
                    }));
            Actor colleague = Actor.staff(
                    UUID.randomUUID(), "Kit Example", controller.agency(), "X-DESK", Role.AMBULANCE_CONTROLLER);

            assertThat(notices()).isEmpty();
            assertThat(as(colleague, () -> obligations.notices(colleague.agency(), "X-DESK", 10)))
                    .extracting(Notice::id)
                    .containsExactly(notice.id());
        }

        @Test
        void is_for_the_team_of_the_post_it_was_escalated_to_and_for_no_other() {
            run(
                    officer,
                    () -> obligations.owe(Owed.of(
                                    ObligationKind.AMBULANCE_ON_SCENE,
                                    record,
                                    controller.agency(),
                                    began,
                                    began.plus(DUE))
                            .by("X-DESK")
                            .escalateTo("X-INSPECTOR", "X-DUTY", began.plus(ESCALATE))));
            sounded(ESCALATE);

            assertThat(as(controller, () -> obligations.notices(controller.agency(), "X-DUTY", 10)))
                    .extracting(Notice::post)
                    .containsExactly("X-INSPECTOR");
            assertThat(as(controller, () -> obligations.notices(controller.agency(), "X-DESK", 10)))
                    .extracting(Notice::what)
                    .containsExactly(Notice.What.DUE);
        }

        @Test
        void is_gone_once_what_it_warns_of_is_settled() {
            owe(ObligationKind.AMBULANCE_ON_SCENE);
            sounded(WARN);
            run(officer, () -> obligations.meet(record, ObligationKind.AMBULANCE_ON_SCENE, began.plus(WARN)));

            assertThat(notices()).isEmpty();
        }
    }

    @Nested
    class A_threshold {
        @Test
        void holds_from_the_day_it_was_agreed_and_not_before() {
            Actor administrator = Actor.staff(UUID.randomUUID(), "Robin Example", "MPS", null, Role.ADMINISTRATOR);
            Threshold threshold = Threshold.STAY_ANSWER;
            Instant agreed = began.plus(Duration.ofDays(400));
            run(
                    administrator,
                    () -> Time.tell(
                            InstantSource.fixed(agreed),
                            () -> thresholds.agree(threshold, 25, "Agreed by the partnership")));

            assertThat(as(officer, () -> thresholds.now(threshold))).isEqualTo(threshold.initially());
            assertThat(as(officer, () -> at(Duration.ofDays(401), () -> thresholds.now(threshold))))
                    .isEqualTo(Duration.ofMinutes(25));
            assertThat(as(officer, thresholds::history))
                    .filteredOn(row -> row.code() == threshold)
                    .extracting(Thresholds.Agreed::owner, Thresholds.Agreed::reason)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("MPS", "Agreed by the partnership"));
        }

        @Test
        void is_not_set_by_just_anybody() {
            assertThatThrownBy(() -> run(officer, () -> thresholds.agree(Threshold.STAY_ANSWER, 1, "Because")))
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
    }

    private Owed owed(ObligationKind kind) {
        return Owed.of(kind, record, controller.agency(), began, began.plus(DUE))
                .by("X-DESK")
                .warnAt(began.plus(WARN))
                .escalateTo("X-INSPECTOR", "X-DESK", began.plus(ESCALATE));
    }

    private UUID owe(ObligationKind kind) {
        return as(officer, () -> obligations.owe(owed(kind)));
    }

    /// How many notices this agency has more, once an engine has run at that time.
    private int sounded(Duration later) {
        int before = notices().size();
        at(later, engine::soundDue);
        return notices().size() - before;
    }

    private int soundedByTwoEngines(Duration later) throws Exception {
        int before = notices().size();
        Callable<Integer> engineOfOneNode = () -> at(later, engine::soundDue);
        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (var each : nodes.invokeAll(Collections.nCopies(2, engineOfOneNode))) {
                each.get();
            }
        }
        return notices().size() - before;
    }

    private List<Notice> notices() {
        return as(controller, () -> obligations.notices(controller.agency(), "X-DESK", 10));
    }

    private List<String> acts() {
        return as(officer, () -> at(ESCALATE.plusDays(2), () -> journal.timeline(List.of(record), 50))).stream()
                .map(Entry::act)
                .toList();
    }

    private String outcome() {
        return as(
                officer,
                () -> transaction.execute(
                        _ -> jdbc.sql("select o.outcome from obligations.obligation o where o.record_id = :record")
                                .param("record", record.value())
                                .query(String.class)
                                .single()));
    }

    private static <T> T as(Actor actor, java.util.function.Supplier<T> work) {
        return CurrentActor.call(actor, work::get);
    }

    private static void run(Actor actor, Runnable work) {
        CurrentActor.run(actor, work);
    }

    /// Does the work when so much has passed since the record began.
    private <T> T at(Duration later, java.util.function.Supplier<T> work) {
        var answer = new AtomicReference<T>();
        Time.tell(InstantSource.fixed(began.plus(later)), () -> answer.set(work.get()));
        return answer.get();
    }
}
