package concordat.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Several nodes on one database.
class SealingTest {
    EvidenceDatabase journal;

    @BeforeEach
    void a_journal() throws SQLException {
        journal = new EvidenceDatabase("concordat_sealing_test");
    }

    @AfterEach
    void close() throws SQLException {
        journal.close();
    }

    @Test
    void two_jobs_at_once_seal_each_entry_once() throws Exception {
        int sealed = 0;
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            for (int go = 0; go < 10; go++) {
                journal.fill(10, 7);
                List<Callable<Integer>> jobs = new ArrayList<>();
                for (int node = 0; node < 4; node++) {
                    jobs.add(journal.sealing()::seal);
                }
                for (Future<Integer> job : nodes.invokeAll(jobs)) {
                    sealed += job.get();
                }
            }
        }

        assertThat(sealed).isEqualTo(700);
        assertThat(journal.verify().fault()).isEmpty();
        assertThat(journal.verify().sealed()).isEqualTo(700);
        assertThat(journal.ask("select 1 from records.unsealed")).isEmpty();
    }

    @Test
    void nothing_new_is_no_new_checkpoint() throws SQLException {
        journal.fill(1, 3);

        assertThat(journal.sealing().seal()).isEqualTo(3);
        assertThat(journal.sealing().seal()).isZero();
        assertThat(journal.verify().checkpoints()).isEqualTo(1);
    }

    @Test
    void a_past_that_was_made_anew_is_not_signed() throws SQLException {
        journal.fill(3, 4);
        journal.sealing().seal();
        String signed = journal.lastSigned();
        journal.run("truncate evidence.leaf, evidence.node, evidence.checkpoint, evidence.cosignature");
        journal.run("delete from records.entry where seq > 2");
        journal.run(
                "update records.record r set last_seq = 2, last_hash = (select e.hash from records.entry e where e.record_id = r.id and e.seq = 2)");
        journal.run(
                "insert into records.unsealed (record_id, seq, hash) select record_id, seq, hash from records.entry order by record_id, seq");

        assertThat(journal.verify().fault())
                .as("by what is in the database alone")
                .isEmpty();
        assertThat(journal.verify(signed).fault()).get().asString().contains("kept elsewhere");
        assertThatThrownBy(() -> journal.sealing().seal()).hasMessageContaining("which was signed here");
    }

    @Test
    void an_entry_that_is_written_meanwhile_waits_for_the_next_time() throws SQLException {
        journal.fill(2, 3);
        journal.superuser().setAutoCommit(false);
        journal.fill(1, 2);

        assertThat(journal.sealing().seal()).isEqualTo(6);
        journal.superuser().commit();

        assertThat(journal.verify().fault()).isEmpty();
        assertThat(journal.sealing().seal()).isEqualTo(2);
        assertThat(journal.verify().fault()).isEmpty();
    }
}
