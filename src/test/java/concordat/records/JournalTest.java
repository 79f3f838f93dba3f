package concordat.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concordat.ConcordatTest;
import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.actor.Role;
import concordat.actor.Time;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ConcordatTest
class JournalTest {
    static final Actor OFFICER =
            Actor.staff(UUID.randomUUID(), "Sam Example", "MPS", "MPS-TEST", Role.RESPONSE_OFFICER);
    static final Actor NURSE =
            Actor.staff(UUID.randomUUID(), "Noor Example", "SLAM", "SLAM-TEST", Role.RECEIVING_NURSE);

    static final InstantSource AHEAD = () -> Instant.now().plusSeconds(3_600);

    @Autowired
    Records records;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Nested
    class A_record {
        @Test
        void is_seen_by_the_agency_that_made_it() {
            RecordId id = aRecord();

            assertThat(CurrentActor.call(OFFICER, () -> records.find(id)).reference())
                    .matches("INC-\\d{4}-\\d{6}");
        }

        @Test
        void is_not_found_by_an_agency_that_is_not_involved() {
            RecordId id = aRecord();

            assertThatThrownBy(() -> CurrentActor.call(NURSE, () -> records.find(id)))
                    .isInstanceOf(NotFound.class);
        }

        @Test
        void tells_what_somebody_thinks_apart_from_facts() {
            RecordId id = aRecord();
            CurrentActor.run(
                    OFFICER,
                    () -> journal.write(
                            id,
                            Happening.of("incident.told", Instant.now(), "Told")
                                    .with("Where", "A bridge")
                                    .opinion("Grounds", "Will jump")
                                    .opinion("Advice", "")));

            Entry told = CurrentActor.call(OFFICER, () -> journal.timeline(List.of(id), 1))
                    .getFirst();

            assertThat(told.opinions()).containsExactly("Grounds");
            assertThat(told.facts().keySet().stream().map(told::label)).containsExactly("Where", "Grounds (opinion)");
        }

        @Test
        void is_seen_by_an_agency_while_it_is_involved_and_not_after() {
            RecordId id = aRecord();
            CurrentActor.run(OFFICER, () -> records.open(id, "SLAM", Basis.RECEIVING, "Accepted at the Example suite"));
            CurrentActor.call(NURSE, () -> records.find(id));
            CurrentActor.run(OFFICER, () -> records.end(id, "SLAM", Basis.RECEIVING, "Sent elsewhere"));

            assertThatThrownBy(() -> CurrentActor.call(NURSE, () -> records.find(id)))
                    .isInstanceOf(NotFound.class);
        }

        /// As where the clock was ahead and was put right, or where another node's is behind.
        @Test
        void is_seen_by_those_involved_although_a_clock_that_was_ahead_said_when() {
            RecordId id = Time.call(AHEAD, JournalTest.this::aRecord);
            Time.tell(AHEAD, () -> {
                write(id, "First");
                CurrentActor.run(
                        OFFICER, () -> records.open(id, "SLAM", Basis.RECEIVING, "Accepted at the Example suite"));
            });

            assertThat(CurrentActor.call(NURSE, () -> records.find(id)).id()).isEqualTo(id);
            assertThat(CurrentActor.call(OFFICER, () -> journal.timeline(List.of(id), 10)))
                    .extracting(Entry::title)
                    .contains("First");

            CurrentActor.run(OFFICER, () -> records.end(id, "SLAM", Basis.RECEIVING, "Sent elsewhere"));

            assertThatThrownBy(() -> CurrentActor.call(NURSE, () -> records.find(id)))
                    .as("it ended before it began")
                    .isInstanceOf(NotFound.class);
            assertThat(CurrentActor.call(OFFICER, () -> records.involvements(id)))
                    .filteredOn(each -> each.isOpenAt(Instant.now()))
                    .extracting(Involvement::agency)
                    .containsExactly("MPS");
        }

        @Test
        void is_closed_although_a_clock_that_was_ahead_said_when_it_was_opened() {
            RecordId id = Time.call(
                    AHEAD, () -> CurrentActor.call(OFFICER, () -> records.open(RecordKind.INCIDENT, AHEAD.instant())));

            assertThat(CurrentActor.call(OFFICER, () -> records.close(id, Instant.now())))
                    .isTrue();
        }

        @Test
        void is_the_only_one_that_a_guest_sees() {
            RecordId id = aRecord();
            RecordId other = aRecord();
            Actor guest = Actor.guest(UUID.randomUUID(), "Guest Example", "MPS", id.value());

            assertThat(CurrentActor.call(guest, () -> records.find(id)).id()).isEqualTo(id);
            assertThatThrownBy(() -> CurrentActor.call(guest, () -> records.find(other)))
                    .isInstanceOf(NotFound.class);
        }

        @Test
        void cannot_be_involved_by_an_agency_that_does_not_see_it() {
            RecordId id = aRecord();

            assertThatThrownBy(
                            () -> CurrentActor.run(NURSE, () -> records.open(id, "SLAM", Basis.RECEIVING, "Let me in")))
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }

        @Test
        void names_those_involved_to_those_who_see_it_and_to_nobody_else() {
            RecordId id = aRecord();

            assertThat(CurrentActor.call(OFFICER, () -> records.involvements(id)))
                    .extracting(Involvement::agency)
                    .containsExactly("MPS");
            assertThat(CurrentActor.call(NURSE, () -> records.involvements(id))).isEmpty();
        }
    }

    @Nested
    class The_journal {
        @Test
        void tells_what_happened_newest_first() {
            RecordId id = aRecord();
            write(id, "First");
            write(id, "Second");

            assertThat(CurrentActor.call(OFFICER, () -> journal.timeline(List.of(id), 10)))
                    .extracting(Entry::title)
                    .containsExactly("Second", "First");
        }

        @Test
        void chains_each_entry_to_the_one_before_it() {
            RecordId id = aRecord();
            write(id, "First");
            write(id, "Second");

            List<Boolean> linked = CurrentActor.call(
                    OFFICER,
                    () -> transaction.execute(_ -> jdbc.sql("""
                    select e.prior_hash = coalesce(lag(e.hash) over (order by e.seq), decode(repeat('00', 32), 'hex'))
                      from records.entry e where e.record_id = :id order by e.seq
                    """)
                            .param("id", id.value())
                            .query(Boolean.class)
                            .list()));

            assertThat(linked).containsExactly(true, true);
        }

        @Test
        void keeps_no_word_of_its_payload_in_the_clear() {
            RecordId id = aRecord();
            write(id, "Canary 7f3a");

            byte[] payload = CurrentActor.call(
                    OFFICER,
                    () -> transaction.execute(
                            _ -> jdbc.sql("select e.payload from records.entry e where e.record_id = :id")
                                    .param("id", id.value())
                                    .query(byte[].class)
                                    .single()));

            assertThat(new String(payload, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("Canary");
        }

        @Test
        void cannot_be_changed_or_shortened() {
            RecordId id = aRecord();
            write(id, "First");

            for (String tampering : List.of("update records.entry set act = 'x'", "delete from records.entry")) {
                assertThatThrownBy(() -> CurrentActor.call(
                                OFFICER,
                                () -> transaction.execute(
                                        _ -> jdbc.sql(tampering).update())))
                        .rootCause()
                        .hasMessageContaining("permission denied");
            }
        }

        @Test
        void refuses_what_is_said_to_happen_later_than_now() {
            RecordId id = aRecord();
            Happening tomorrow = Happening.of("test", Instant.now().plusSeconds(86_400), "Tomorrow");

            assertThatThrownBy(() -> CurrentActor.run(OFFICER, () -> journal.write(id, tomorrow)))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void labels_an_entry_that_was_made_late() {
            RecordId id = aRecord();
            CurrentActor.run(
                    OFFICER,
                    () -> journal.write(id, Happening.of("test", Instant.now().minusSeconds(3_600), "An hour ago")));

            assertThat(CurrentActor.call(OFFICER, () -> journal.timeline(List.of(id), 1)))
                    .singleElement()
                    .matches(Entry::isLate);
        }
    }

    @Test
    void nothing_can_be_done_as_nobody() {
        assertThatThrownBy(() -> records.open(RecordKind.INCIDENT, Instant.now()))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_query_made_as_nobody_is_an_error_and_not_an_empty_list() {
        aRecord();

        assertThatThrownBy(() -> jdbc.sql("select r.id from records.record r")
                        .query(UUID.class)
                        .list())
                .rootCause()
                .hasMessageContaining("No actor");
    }

    private RecordId aRecord() {
        return CurrentActor.call(OFFICER, () -> records.open(RecordKind.INCIDENT, Instant.now()));
    }

    private void write(RecordId id, String title) {
        CurrentActor.run(OFFICER, () -> journal.write(id, Happening.of("test", Instant.now(), title)));
    }
}
