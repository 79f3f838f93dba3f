package concordat.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concordat.ConcordatTest;
import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.actor.Role;
import concordat.actor.Time;
import concordat.records.Entry;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Records;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@ConcordatTest
@RecordApplicationEvents
class PlacesTest {
    /// Fewer than the connections of the pool, which tells whoever finds none free to come again.
    private static final int AT_ONCE = 12;

    private static final AtomicInteger NEXT = new AtomicInteger();

    static final Actor OFFICER =
            Actor.staff(UUID.randomUUID(), "Sam Example", "MPS", "MPS-TEST", Role.RESPONSE_OFFICER);

    @Autowired
    Places places;

    @Autowired
    TellDeclines tellDeclines;

    @Autowired
    Records records;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEvents events;

    @Nested
    class A_suite {
        @Test
        void is_not_known_until_its_staff_say_how_it_is() {
            Site site = aSite(1);

            assertThat(site.suite(0).state()).isEqualTo(SuiteState.UNKNOWN);
        }

        @Test
        void is_as_its_staff_last_said() {
            Site site = aSite(1);
            site.confirm(0, SuiteState.CLEANING);
            site.confirm(0, SuiteState.FREE);

            assertThat(site.suite(0).state()).isEqualTo(SuiteState.FREE);
            assertThat(site.suite(0).by()).isEqualTo("Noor Example");
        }

        @Test
        void fades_once_nobody_has_confirmed_it_for_the_agreed_time() {
            Site site = aSite(1);
            site.confirm(0, SuiteState.FREE);

            later(
                    Duration.ofMinutes(61),
                    () -> assertThat(site.suite(0).fading()).isTrue());
        }

        @Test
        void is_confirmed_by_nobody_but_the_staff_of_its_organisation() {
            Site site = aSite(1);
            Actor elsewhere = nurse("OTHER-" + site.organisation());

            assertThat(CurrentActor.call(elsewhere, () -> places.confirm(site.suiteId(0), SuiteState.FREE)))
                    .isEqualTo(refused(Ground.RUN_BY_ANOTHER_ORGANISATION));
            assertThatThrownBy(() -> sayDirectly(elsewhere, site.suiteId(0)))
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }

        @Test
        void that_is_closed_takes_nobody_until_it_is_opened_again() {
            Site site = aSite(1);
            site.run(() -> places.close(site.suiteId(0), ClosedReason.DAMAGED, null));
            RequestId request = ask(aDetention(), site);

            assertThat(site.accept(request, 0)).isEqualTo(refused(Ground.SUITE_IS_CLOSED));
            site.confirm(0, SuiteState.FREE);
            assertThat(site.accept(request, 0)).isInstanceOf(Outcome.Done.class);
        }

        @Test
        void that_was_closed_until_a_time_is_not_known_to_be_open_after_it() {
            Site site = aSite(1);
            Instant until = Instant.now().plus(Duration.ofHours(1));
            site.run(() -> places.close(site.suiteId(0), ClosedReason.CLEANING, until));

            assertThat(site.suite(0).state()).isEqualTo(SuiteState.CLOSED);
            later(
                    Duration.ofMinutes(61),
                    () -> assertThat(site.suite(0).state()).isEqualTo(SuiteState.UNKNOWN));
        }

        @Test
        void that_somebody_left_is_thought_to_be_being_cleaned() {
            Site site = aSite(1);
            site.confirm(0, SuiteState.FREE);
            RecordId detention = aDetention();
            CurrentActor.run(OFFICER, () -> places.occupy(detention, site.suiteId(0)));
            assertThat(site.suite(0).state()).isEqualTo(SuiteState.OCCUPIED);
            CurrentActor.run(OFFICER, () -> places.vacate(detention));

            assertThat(site.suite(0).state()).isEqualTo(SuiteState.CLEANING);
        }
    }

    @Nested
    class A_request {
        @Test
        void is_seen_by_the_two_whom_it_concerns_and_by_no_third() {
            Site site = aSite(1);
            RecordId detention = aDetention();
            ask(detention, site);
            Actor third = nurse("THIRD-" + site.organisation());

            assertThat(CurrentActor.call(OFFICER, () -> places.requestsOf(detention)))
                    .hasSize(1);
            assertThat(CurrentActor.call(site.nurse(), () -> places.requestsOf(detention)))
                    .hasSize(1);
            assertThat(CurrentActor.call(third, () -> places.requestsOf(detention)))
                    .isEmpty();
        }

        @Test
        void is_not_made_by_an_agency_that_cannot_see_the_detention() {
            Site site = aSite(1);
            RecordId detention = aDetention();

            assertThatThrownBy(() -> CurrentActor.call(
                            site.nurse(),
                            () -> places.ask(detention, Set.of(site.place()), presenting(AgeGroup.ADULT))))
                    .isInstanceOf(NotFound.class);
        }

        @Test
        void is_not_made_twice_while_it_waits_for_an_answer() {
            Site site = aSite(1);
            RecordId detention = aDetention();
            ask(detention, site);

            assertThat(CurrentActor.call(
                            OFFICER, () -> places.ask(detention, Set.of(site.place()), presenting(AgeGroup.ADULT))))
                    .isEmpty();
        }

        @Test
        void cannot_be_answered_by_a_place_that_was_not_asked() {
            Site site = aSite(1);
            Site other = aSite(1);
            RequestId request = ask(aDetention(), site);

            assertThatThrownBy(() -> other.accept(request, 0)).isInstanceOf(NotFound.class);
        }

        @Test
        void for_a_child_is_not_accepted_into_a_suite_for_adults() {
            Site site = aSite(1, Ages.ADULT);
            RecordId detention = aDetention();
            RequestId request = CurrentActor.call(
                            OFFICER, () -> places.ask(detention, Set.of(site.place()), presenting(AgeGroup.CHILD)))
                    .getFirst();

            assertThat(site.accept(request, 0)).isEqualTo(refused(Ground.SUITE_IS_FOR_OTHER_AGES));
        }

        @Test
        void that_lapsed_can_still_be_accepted() {
            Site site = aSite(1);
            RecordId detention = aDetention();
            RequestId request = ask(detention, site);

            later(Duration.ofMinutes(16), () -> {
                Instant now = Instant.now().plus(Duration.ofMinutes(16));
                assertThat(CurrentActor.call(OFFICER, () -> places.requestsOf(detention))
                                .getFirst()
                                .stateAt(now))
                        .isEqualTo(RequestState.LAPSED);
                assertThat(site.accept(request, 0)).isInstanceOf(Outcome.Done.class);
            });
        }

        @Test
        void is_declined_with_a_reason_that_the_agency_that_asked_can_read() {
            Site site = aSite(1);
            RecordId detention = aDetention();
            RequestId request = ask(detention, site);
            site.run(() -> places.decline(request, DeclineReason.NO_STAFF, ""));

            assertThat(CurrentActor.call(OFFICER, () -> places.requestsOf(detention)))
                    .singleElement()
                    .satisfies(declined -> {
                        assertThat(declined.state()).isEqualTo(RequestState.DECLINED);
                        assertThat(declined.declineReason()).isEqualTo(DeclineReason.NO_STAFF);
                    });
        }
    }

    @Nested
    class An_acceptance {
        @Test
        void that_is_declined_is_told_once_in_the_journal_of_a_record_that_the_place_cannot_see() {
            Site site = aSite(1);
            RecordId detention = aDetention();
            RequestId request = ask(detention, site);
            site.run(() -> places.decline(request, DeclineReason.NO_STAFF, "One nurse for three"));

            tellDeclines.look();
            tellDeclines.look();

            assertThat(CurrentActor.call(OFFICER, () -> journal.timeline(List.of(detention), 10)))
                    .filteredOn(entry -> entry.act().equals("place.declined"))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.facts())
                            .containsEntry("Why", DeclineReason.NO_STAFF.words())
                            .containsEntry("Note", "One nurse for three")
                            .containsEntry("Said by", "Noor Example"));
            assertThatThrownBy(() -> site.run(() -> records.find(detention))).isInstanceOf(NotFound.class);
        }

        @Test
        void opens_the_record_to_the_place_and_says_so_in_the_journal() {
            Site site = aSite(1);
            RecordId detention = aDetention();
            RequestId request = ask(detention, site);
            assertThatThrownBy(() -> CurrentActor.call(site.nurse(), () -> records.find(detention)))
                    .isInstanceOf(NotFound.class);
            site.accept(request, 0);

            assertThat(CurrentActor.call(site.nurse(), () -> records.find(detention))
                            .id())
                    .isEqualTo(detention);
            assertThat(CurrentActor.call(OFFICER, () -> journal.timeline(List.of(detention), 10)))
                    .extracting(Entry::act)
                    .contains("places.asked", "place.accepted");
        }

        @Test
        void is_told_within_its_own_transaction() {
            Site site = aSite(1);
            RecordId detention = aDetention();
            site.accept(ask(detention, site), 0);

            assertThat(events.stream(RequestAccepted.class).map(RequestAccepted::detention))
                    .containsExactly(detention);
        }

        @Test
        void withdraws_what_was_asked_of_the_others() {
            Site first = aSite(1);
            Site second = aSite(1);
            RecordId detention = aDetention();
            List<RequestId> asked = CurrentActor.call(
                    OFFICER,
                    () -> places.ask(detention, Set.of(first.place(), second.place()), presenting(AgeGroup.ADULT)));
            first.accept(theOneOf(first, detention), 0);

            assertThat(asked).hasSize(2);
            assertThat(second.accept(theOneOf(second, detention), 0)).isEqualTo(refused(Ground.ANOTHER_PLACE_ACCEPTED));
        }

        @Test
        void is_what_lets_a_place_in_and_nothing_else_does() {
            Site site = aSite(1);
            Site other = aSite(1);
            RecordId detention = aDetention();
            RequestId request = ask(detention, site);

            assertThat(letIn(site.nurse(), request)).isFalse();
            site.accept(request, 0);
            assertThat(letIn(other.nurse(), request)).isFalse();
            assertThatThrownBy(() -> CurrentActor.call(other.nurse(), () -> records.find(detention)))
                    .isInstanceOf(NotFound.class);
        }

        @Test
        void can_be_taken_back_until_the_person_arrives_and_the_place_then_sees_no_more() {
            Site site = aSite(1);
            RecordId detention = aDetention();
            RequestId request = ask(detention, site);
            site.accept(request, 0);
            site.run(() -> places.decline(request, DeclineReason.SUITE_DAMAGED, ""));

            assertThatThrownBy(() -> CurrentActor.call(site.nurse(), () -> records.find(detention)))
                    .isInstanceOf(NotFound.class);
            assertThat(CurrentActor.call(OFFICER, () -> places.heldFor(detention)))
                    .isEmpty();
        }

        @Test
        void cannot_be_taken_back_once_the_person_has_arrived() {
            Site site = aSite(1);
            RecordId detention = aDetention();
            RequestId request = ask(detention, site);
            site.accept(request, 0);
            CurrentActor.run(OFFICER, () -> places.occupy(detention, site.suiteId(0)));

            assertThat(CurrentActor.call(site.nurse(), () -> places.decline(request, DeclineReason.NO_STAFF, "")))
                    .isEqualTo(refused(Ground.PERSON_HAS_ARRIVED));
        }

        @Test
        void ends_when_the_agency_that_asked_goes_elsewhere() {
            Site site = aSite(1);
            RecordId detention = aDetention();
            RequestId request = ask(detention, site);
            site.accept(request, 0);
            CurrentActor.run(OFFICER, () -> places.withdraw(request));

            assertThat(site.suite(0).state()).isEqualTo(SuiteState.UNKNOWN);
            assertThatThrownBy(() -> CurrentActor.call(site.nurse(), () -> records.find(detention)))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Nested
    class A_hold {
        @Test
        void releases_itself_when_its_time_comes() {
            Site site = aSite(1);
            site.confirm(0, SuiteState.FREE);
            RecordId first = aDetention();
            RequestId second = ask(aDetention(), site);
            site.accept(ask(first, site), 0);

            assertThat(site.suite(0).state()).isEqualTo(SuiteState.HELD);
            assertThat(site.accept(second, 0)).isEqualTo(refused(Ground.SUITE_IS_HELD));
            later(Duration.ofMinutes(91), () -> {
                assertThat(CurrentActor.call(OFFICER, () -> places.heldFor(first)))
                        .isEmpty();
                assertThat(site.accept(second, 0)).isInstanceOf(Outcome.Done.class);
            });
        }

        @Test
        void becomes_the_stay_of_the_person_who_arrives() {
            Site site = aSite(1);
            RecordId detention = aDetention();
            site.accept(ask(detention, site), 0);
            CurrentActor.run(OFFICER, () -> places.occupy(detention, site.suiteId(0)));

            later(
                    Duration.ofHours(9),
                    () -> assertThat(CurrentActor.call(OFFICER, () -> places.heldFor(detention)))
                            .hasValueSatisfying(
                                    booking -> assertThat(booking.arrived()).isTrue()));
        }

        @Test
        void is_not_taken_by_somebody_who_comes_unannounced() {
            Site site = aSite(1);
            site.accept(ask(aDetention(), site), 0);
            RecordId unannounced = aDetention();

            assertThat(CurrentActor.call(OFFICER, () -> places.occupy(unannounced, site.suiteId(0))))
                    .isEqualTo(refused(Ground.SUITE_IS_HELD));
        }
    }

    @Nested
    class Two_people_in_one_suite {
        @Test
        void are_refused_by_the_database_whatever_the_program_says() {
            Site site = aSite(1);
            site.accept(ask(aDetention(), site), 0);

            assertThatThrownBy(() -> bookDirectly(site.nurse(), site.suiteId(0)))
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .rootCause()
                    .hasMessageContaining("no_double_booking");
        }

        @Test
        void never_come_of_forty_who_accept_at_once() {
            Site site = aSite(3);
            List<RequestId> asked = IntStream.range(0, 40)
                    .mapToObj(_ -> ask(aDetention(), site))
                    .toList();

            List<Outcome<Booking>> outcomes = atOnce(IntStream.range(0, 40)
                    .<Callable<Outcome<Booking>>>mapToObj(each -> () -> site.accept(asked.get(each), each % 3))
                    .toList());

            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(3);
            assertThat(outcomes)
                    .filteredOn(Outcome.Refused.class::isInstance)
                    .hasSize(37)
                    .allMatch(outcome -> outcome.equals(refused(Ground.SUITE_IS_HELD)));
        }

        @Test
        void one_person_is_not_accepted_by_two_places_at_once() {
            List<Site> sites = IntStream.range(0, 8).mapToObj(_ -> aSite(1)).toList();
            RecordId detention = aDetention();
            Set<String> codes = Set.copyOf(sites.stream().map(Site::place).toList());
            CurrentActor.run(OFFICER, () -> places.ask(detention, codes, presenting(AgeGroup.ADULT)));

            List<Outcome<Booking>> outcomes = atOnce(sites.stream()
                    .<Callable<Outcome<Booking>>>map(site -> () -> site.accept(theOneOf(site, detention), 0))
                    .toList());

            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> outcome.equals(refused(Ground.ANOTHER_PLACE_ACCEPTED)))
                    .hasSize(7);
        }
    }

    /// A place of an organisation of its own, with a nurse who works there.
    private record Site(PlacesTest test, String organisation, String place, Actor nurse) {
        SuiteNow suite(int number) {
            return CurrentActor.call(
                    nurse, () -> test.places.find(place).suites().get(number));
        }

        SuiteId suiteId(int number) {
            return suite(number).id();
        }

        void run(Runnable work) {
            CurrentActor.run(nurse, work);
        }

        void confirm(int number, SuiteState state) {
            SuiteId suite = suiteId(number);
            run(() -> test.places.confirm(suite, state));
        }

        Outcome<Booking> accept(RequestId request, int number) {
            SuiteId suite = suiteId(number);
            return CurrentActor.call(nurse, () -> test.places.accept(request, suite));
        }
    }

    private Site aSite(int suites) {
        return aSite(suites, Ages.BOTH);
    }

    private Site aSite(int suites, Ages ages) {
        String organisation = "TRUST-" + NEXT.incrementAndGet();
        Place place = new Place(
                organisation + "-PLACE",
                "The " + organisation + " suite",
                Place.Kind.HBPOS,
                organisation,
                organisation + "-TEAM",
                "E09000007",
                null,
                null,
                51.5,
                -0.1,
                false,
                ages,
                true);
        CurrentActor.run(
                Actor.job(Role.SEEDING, "TEST"),
                () -> places.add(
                        place,
                        IntStream.range(0, suites)
                                .mapToObj(
                                        number -> new Place.Suite("Suite " + number, ages, PhysicalHealth.BASIC, true))
                                .toList()));
        return new Site(this, organisation, place.code(), nurse(organisation));
    }

    private static Actor nurse(String organisation) {
        return Actor.staff(UUID.randomUUID(), "Noor Example", organisation, null, Role.RECEIVING_NURSE);
    }

    private RecordId aDetention() {
        return CurrentActor.call(OFFICER, () -> records.open(RecordKind.DETENTION, Instant.now()));
    }

    private RequestId ask(RecordId detention, Site site) {
        return CurrentActor.call(OFFICER, () -> places.ask(detention, Set.of(site.place()), presenting(AgeGroup.ADULT)))
                .getFirst();
    }

    private RequestId theOneOf(Site site, RecordId detention) {
        return CurrentActor.call(site.nurse(), () -> places.requestsOf(detention))
                .getFirst()
                .id();
    }

    static Presentation presenting(AgeGroup group) {
        return new Presentation(
                group,
                group == AgeGroup.CHILD ? "Under 18" : "25 to 34",
                "Female",
                PhysicalHealth.NONE,
                false,
                false,
                "",
                "Camden",
                null,
                "Distressed in a public place");
    }

    private static <T> Outcome<T> refused(Ground... grounds) {
        return new Outcome.Refused<>(List.of(grounds));
    }

    private static void later(Duration by, Runnable work) {
        Time.tell(InstantSource.fixed(Instant.now().plus(by)), work);
    }

    private boolean letIn(Actor actor, RequestId request) {
        return CurrentActor.call(
                actor,
                () -> transaction.execute(_ -> jdbc.sql("select places.let_in(:id)")
                        .param("id", request.value())
                        .query(Boolean.class)
                        .single()));
    }

    private void sayDirectly(Actor actor, SuiteId suite) {
        CurrentActor.run(
                actor,
                () -> transaction.executeWithoutResult(
                        _ -> jdbc.sql("""
                        insert into places.suite_state (id, suite, state, confirmed_at, confirmed_by, agency)
                        values (gen_random_uuid(), :suite, 'FREE', actor.now(), 'Nobody', actor.agency())
                        """).param("suite", suite.value()).update()));
    }

    private void bookDirectly(Actor actor, SuiteId suite) {
        CurrentActor.run(
                actor,
                () -> transaction.executeWithoutResult(
                        _ -> jdbc.sql("""
                        insert into places.booking (id, suite, during, kind, asked_by)
                        values (gen_random_uuid(), :suite, tstzrange(actor.now(), null), 'OCCUPIED', actor.agency())
                        """).param("suite", suite.value()).update()));
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<T> results = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(work)) {
                results.add(each.get());
            }
            return results;
        } catch (Exception failure) {
            throw new AssertionError("Nothing but an outcome may come of it", failure);
        }
    }
}
