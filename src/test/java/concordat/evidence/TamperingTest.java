package concordat.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.evidence.Verification.Verdict;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody who owns the database changes the past in every way we can think of, and each time the verification must
/// say so and name the place. `./concordat test --full` tries ten thousand.
class TamperingTest {
    private static final int TRIES = Boolean.getBoolean("concordat.full") ? 10_000 : 200;
    private static final SigningKey WITNESS = SigningKey.parse("witness.example.org", SignedNoteTest.seed(2));

    private static EvidenceDatabase journal;

    @BeforeAll
    static void a_journal_that_was_sealed_in_several_goes() throws SQLException {
        journal = new EvidenceDatabase("concordat_tampering");
        SealJournal sealing = journal.sealing();
        for (int go = 0; go < 6; go++) {
            journal.fill(4, 4 + 2 * go);
            sealing.seal();
        }
        cosign();
        journal.fill(2, 6);
        journal.superuser().setAutoCommit(false);
    }

    @AfterAll
    static void close() throws SQLException {
        journal.close();
    }

    @BeforeEach
    void untouched() throws SQLException {
        journal.superuser().rollback();
    }

    @Test
    void an_untouched_journal_is_whole() throws SQLException {
        Verdict verdict = journal.verify();

        assertThat(verdict.fault()).isEmpty();
        assertThat(verdict.entries()).isEqualTo(4 * (4 + 6 + 8 + 10 + 12 + 14) + 12);
        assertThat(verdict.sealed()).isEqualTo(verdict.entries() - 12);
        assertThat(verdict.checkpoints()).isEqualTo(6);
    }

    @Test
    void every_random_tampering_is_found_and_its_place_named() throws SQLException {
        long seed = Long.getLong("concordat.seed", System.nanoTime());
        Random random = new Random(seed);
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            Tampering tampering = Tampering.random(random, journal);
            for (String sql : tampering.sql()) {
                journal.run(sql);
            }
            String says = journal.verify(journal.lastSigned()).fault().orElse("whole");
            if (!tampering.names().test(says)) {
                missed.add(tampering + " → " + says);
            }
            journal.superuser().rollback();
        }
        System.out.printf("Tampering, seed %d: %d of %d found and named%n", seed, TRIES - missed.size(), TRIES);

        assertThat(missed).as("seed %d", seed).isEmpty();
    }

    @Test
    void the_erasure_of_what_a_record_says_leaves_it_whole() throws SQLException {
        journal.run("update records.record_key set wrapped_key = null, destroyed_at = now()");

        assertThat(journal.verify().fault()).isEmpty();
    }

    @Test
    void another_key_than_the_trusted_one_signs_nothing() throws SQLException {
        Verdict verdict = Verification.of(journal.superuser(), Set.of(WITNESS.published()), List.of());

        assertThat(verdict.fault()).get().asString().contains("no trusted key signed");
    }

    @Test
    void a_past_that_was_signed_anew_does_not_fit_a_checkpoint_that_was_kept_elsewhere() throws SQLException {
        String kept = journal.ask("select note from evidence.checkpoint order by tree_size desc limit 1")
                .getFirst()
                .getFirst();
        assertThat(journal.verify(kept).fault()).isEmpty();

        journal.run("update records.entry set act = 'other' where seq = 1");
        for (List<String> record : journal.ask("select id from records.record")) {
            journal.run("call pg_temp.mend_chain('%s', 1)".formatted(record.getFirst()));
            journal.run("call pg_temp.mend_leaves('%s')".formatted(record.getFirst()));
        }
        journal.run("call pg_temp.mend_nodes()");
        signAnew();
        journal.run("delete from evidence.cosignature");

        assertThat(journal.verify().fault())
                .as("the one who has the signing key")
                .isEmpty();
        assertThat(journal.verify(kept).fault()).get().asString().contains("kept elsewhere");
    }

    /// The controls: each half of the verification misses what only the other looks at.
    @Test
    void a_verifier_that_does_not_look_misses_it() throws SQLException {
        journal.run("update records.entry set agency = 'SLAM' where seq = 2");
        assertThat(chains().first()).isNotNull();
        assertThat(tree().first()).isNull();
        journal.superuser().rollback();

        journal.run("update evidence.checkpoint set note = replace(note, 'example.org', 'example.net')");
        assertThat(chains().first()).isNull();
        assertThat(tree().first()).isNotNull();
    }

    private static Faults chains() throws SQLException {
        Faults faults = new Faults();
        new ChainCheck(faults).run(new VerificationStore(journal.superuser()));
        return faults;
    }

    private static Faults tree() throws SQLException {
        Faults faults = new Faults();
        new TreeCheck(faults, Set.of(EvidenceDatabase.KEY.published()), List.of())
                .run(new VerificationStore(journal.superuser()));
        return faults;
    }

    private static void signAnew() throws SQLException {
        Frontier tree = new Frontier();
        List<Long> sizes = journal.ask("select tree_size from evidence.checkpoint").stream()
                .map(row -> Long.valueOf(row.getFirst()))
                .toList();
        for (List<String> leaf : journal.ask("select encode(hash, 'hex') from evidence.leaf order by leaf_index")) {
            tree.add(java.util.HexFormat.of().parseHex(leaf.getFirst()), (_, _) -> {});
            if (sizes.contains(tree.size())) {
                SignedNote note = EvidenceDatabase.KEY.sign(EvidenceDatabase.KEY.checkpoint(tree));
                journal.run(
                        "update evidence.checkpoint set note = '%s' where tree_size = %d".formatted(note, tree.size()));
            }
        }
    }

    private static void cosign() throws SQLException {
        List<String> latest = journal.ask(
                        "select tree_size, note from evidence.checkpoint order by tree_size desc limit 1")
                .getFirst();
        NoteKey key = WitnessTest.key(WITNESS);
        SignedNote.Line line =
                WitnessTest.cosign(WITNESS, SignedNote.parse(latest.get(1)).text(), 1_800_000_000L);
        journal.run("insert into evidence.witness values ('%s', '%s', now(), gen_random_uuid())"
                .formatted(key, key.name()));
        journal.run("insert into evidence.cosignature values (%s, '%s', '%s')".formatted(latest.get(0), key, line));
    }
}
