package concordat.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import concordat.ConcordatTest;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@ConcordatTest
class ActorTransactionManagerTest {
    static final Actor OFFICER = Actor.staff(UUID.randomUUID(), "Sam Example", "X-POLICE", null, Role.RESPONSE_OFFICER);
    static final Actor NURSE = Actor.staff(UUID.randomUUID(), "Noor Example", "X-TRUST", null, Role.RECEIVING_NURSE);

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Turns turns;

    @Autowired
    JdbcClient jdbc;

    @Nested
    class Work_as_somebody_else {
        @Test
        void cannot_join_a_transaction_that_has_begun() {
            assertThatThrownBy(() -> within(TransactionDefinition.PROPAGATION_REQUIRED))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("one actor's");
        }

        @Test
        void is_judged_as_theirs_in_a_transaction_of_its_own() {
            assertThat(within(TransactionDefinition.PROPAGATION_REQUIRES_NEW)).isEqualTo("X-TRUST X-POLICE");
        }

        @Test
        void is_judged_as_theirs_from_their_turn_on_and_no_longer_as_anybody_elses() {
            TransactionTemplate template = new TransactionTemplate(transactions);

            assertThatThrownBy(() -> CurrentActor.run(
                            OFFICER,
                            () -> template.executeWithoutResult(_ -> {
                                CurrentActor.run(NURSE, () -> {
                                    turns.next();
                                    template.executeWithoutResult(
                                            _ -> assertThat(agency()).isEqualTo("X-TRUST"));
                                });
                                template.execute(_ -> agency());
                            })))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("one actor's");
        }

        private String within(int propagation) {
            TransactionTemplate inner = new TransactionTemplate(transactions);
            inner.setPropagationBehavior(propagation);
            TransactionTemplate outer = new TransactionTemplate(transactions);
            return CurrentActor.call(
                    OFFICER,
                    () -> outer.execute(_ -> {
                        String agency = CurrentActor.call(NURSE, () -> inner.execute(_ -> agency()));
                        return agency + " " + agency();
                    }));
        }
    }

    @Nested
    class What_is_remembered {
        private final TransactionTemplate template = new TransactionTemplate(transactions);

        @Test
        void lasts_for_a_transaction_and_no_longer() {
            assertThat(inOne(() -> found("first") + found("second"))).isEqualTo("firstfirst");
            assertThat(inOne(() -> found("third"))).isEqualTo("third");
        }

        @Test
        void is_forgotten_where_it_has_changed() {
            assertThat(inOne(() -> {
                        found("first");
                        Remembered.forget(String.class);
                        return found("second");
                    }))
                    .isEqualTo("second");
        }

        @Test
        void is_not_known_in_a_transaction_within_nor_lost_by_it() {
            TransactionTemplate within = new TransactionTemplate(transactions);
            within.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

            assertThat(inOne(() -> found("outer") + within.execute(_ -> found("inner")) + found("again")))
                    .isEqualTo("outerinnerouter");
        }

        @Test
        void is_not_handed_to_whoever_acts_next() {
            assertThat(inOne(() -> found("an officer saw it")
                            + CurrentActor.call(NURSE, () -> {
                                turns.next();
                                return found(", a nurse did not");
                            })))
                    .isEqualTo("an officer saw it, a nurse did not");
        }

        private String inOne(Supplier<String> work) {
            return CurrentActor.call(OFFICER, () -> template.execute(_ -> work.get()));
        }

        private static String found(String out) {
            return Remembered.of(String.class, () -> out);
        }
    }

    @Test
    void work_as_the_same_person_joins() {
        TransactionTemplate template = new TransactionTemplate(transactions);

        String agency = CurrentActor.call(OFFICER, () -> template.execute(_ -> template.execute(_ -> agency())));

        assertThat(agency).isEqualTo("X-POLICE");
    }

    private String agency() {
        return jdbc.sql("select actor.agency()").query(String.class).single();
    }

    /// Whoever comes later would wait as long for the same refusal.
    @Test
    void only_the_first_wait_for_a_database_that_has_gone() {
        try (HikariDataSource gone = new HikariDataSource()) {
            gone.setJdbcUrl("jdbc:postgresql://127.0.0.1:1/nowhere");
            gone.setInitializationFailTimeout(-1);
            gone.setConnectionTimeout(250);
            var template = new TransactionTemplate(new ActorTransactionManager(gone, InstantSource.system()));

            assertThatThrownBy(() -> CurrentActor.run(OFFICER, () -> template.execute(_ -> agency())))
                    .isInstanceOf(CannotCreateTransactionException.class)
                    .hasMessageContaining("open JDBC Connection");
            assertThatThrownBy(() -> CurrentActor.run(OFFICER, () -> template.execute(_ -> agency())))
                    .isInstanceOf(CannotCreateTransactionException.class)
                    .hasMessage("The database is away");
        }
    }
}
