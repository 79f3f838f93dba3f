package concordat.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.database.TestDatabase;
import concordat.evidence.Verification.Verdict;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Runs with `./concordat test --full`, because to write a million entries takes longer than to verify them.
@EnabledIfSystemProperty(named = "concordat.full", matches = "true")
class MillionTest {
    @Test
    void a_million_entries_are_verified_within_a_minute() throws Exception {
        try (EvidenceDatabase journal = new EvidenceDatabase("concordat_million")) {
            long began = System.nanoTime();
            journal.fill(100_000, 10);
            journal.run("analyze records.entry, records.record, records.unsealed");
            System.out.println("Filled in " + since(began));
            began = System.nanoTime();
            journal.sealing().seal();
            journal.run("vacuum analyze evidence.leaf, evidence.node, records.unsealed");
            System.out.println("Sealed in " + since(began));
            try (Connection owner = TestDatabase.owner(journal.address()).connect();
                    Statement statement = owner.createStatement()) {
                owner.setReadOnly(true);
                owner.setAutoCommit(false);
                statement.execute("set role " + Verification.ROLE);
                began = System.nanoTime();
                Verdict verdict = Verification.of(owner, Set.of(EvidenceDatabase.KEY.published()), List.of());
                Duration took = since(began);
                System.out.printf("Verified %,d entries in %s%n", verdict.entries(), took);

                assertThat(verdict.fault()).isEmpty();
                assertThat(verdict.sealed()).isEqualTo(1_000_000);
                assertThat(took).isLessThan(Duration.ofMinutes(1));
            }
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
