package concordat.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.SignedIn.Person;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.database.TestDatabase;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.Operation;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Records;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/// A record as its guardian hands it out, checked by somebody who has nothing else.
@ConcordatTest
class ExportTest {
    private static final int TRIES = Boolean.getBoolean("concordat.full") ? 10_000 : 200;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Records records;

    @Autowired
    Journal journal;

    @Autowired
    SigningKey key;

    Verifier verifier;
    Person guardian;
    RecordId record;
    String reference;

    @BeforeEach
    void a_record_with_a_story() throws Exception {
        verifier = new Verifier();
        guardian = signedIn.as(Role.RECORDS_GUARDIAN, "X-EXPORT", "X-TEAM");
        record = guardian.call(() -> records.open(RecordKind.INCIDENT, Instant.now()));
        reference = guardian.call(() -> records.find(record)).reference();
        for (String title : List.of("Opened", "Two lines\nand a \\ backslash", "“Quoted” — Zoë Example")) {
            CurrentActor.run(
                    guardian.actor(),
                    () -> journal.write(
                            record,
                            Happening.of("test.act", Instant.now(), title).with("Fact", "Fictional words")));
        }
    }

    @Nested
    class An_export {
        @Test
        void is_found_whole_and_says_what_its_entries_say() throws Exception {
            assertThat(verifier.says(export(), key.published().toString(), List.of()))
                    .contains(
                            "Record       " + reference + " of X-EXPORT, 4 entries",
                            "Signed by    " + key.published(),
                            "Two lines\\nand a",
                            "Every entry is as it was sealed");
        }

        @Test
        void is_a_disclosure_that_its_own_journal_tells_of() throws Exception {
            export();

            assertThat(guardian.call(() -> journal.timeline(List.of(record), 1)))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.operation()).isEqualTo(Operation.DISCLOSURE);
                        assertThat(entry.title()).isEqualTo("Every entry of " + reference + " was exported");
                    });
        }

        @Test
        void is_refused_to_everybody_but_the_owners_guardian_and_administrator() {
            String path = "/api/records/" + record + "/export";
            for (Role role : Role.values()) {
                if (role.compareTo(Role.GUEST) < 0) {
                    boolean may = role == Role.RECORDS_GUARDIAN || role == Role.ADMINISTRATOR;
                    assertThat(signedIn.as(role, "X-EXPORT", null).api(HttpMethod.GET, path, ""))
                            .as("%s of the owner", role)
                            .hasStatus(may ? 200 : 403);
                }
            }
            assertThat(signedIn.as(Role.RECORDS_GUARDIAN, "X-OTHER", null).api(HttpMethod.GET, path, ""))
                    .hasStatus(404);
        }

        @Test
        void is_refused_to_another_agency_that_sees_the_record() {
            CurrentActor.run(
                    guardian.actor(),
                    () -> records.open(record, "X-OTHER", concordat.records.Basis.RECEIVING, "Fictional"));

            assertThat(signedIn.as(Role.RECORDS_GUARDIAN, "X-OTHER", null)
                            .api(HttpMethod.GET, "/api/records/" + record + "/export", ""))
                    .hasStatus(404);
        }

        @Test
        void is_the_same_from_the_page() throws Exception {
            var answer = guardian.get("/journal/export?reference=" + reference.toLowerCase(java.util.Locale.ROOT));

            assertThat(answer).hasStatusOk();
            assertThat(verifier.says(answer.getResponse().getContentAsByteArray(), null, List.of()))
                    .contains("Every entry is as it was sealed");
            assertThat(guardian.get("/journal/export?reference=INC-1999-000001"))
                    .hasStatus(422);
        }

        @Test
        void of_an_erased_record_proves_its_entries_without_their_words() throws Exception {
            try (Connection superuser = TestDatabase.administrator().connect();
                    PreparedStatement erase = superuser.prepareStatement(
                            "update records.record_key set wrapped_key = null, destroyed_at = now() where record_id = ?")) {
                erase.setObject(1, record.value());
                erase.executeUpdate();
            }

            String says = verifier.says(export(), null, List.of());

            assertThat(says).contains("The record was erased", "3 entries").doesNotContain("Fictional words");
            assertThat(guardian.call(() -> journal.timeline(
                            List.of(new RecordId(guardian.actor().id())), 1)))
                    .extracting(concordat.records.Entry::title)
                    .containsExactly("Every entry of " + reference + " was exported");
        }
    }

    @Nested
    class Somebody_with_the_file {
        @Test
        void cannot_change_a_character_of_it_unseen() throws Exception {
            byte[] export = export();
            long seed = Long.getLong("concordat.seed", System.nanoTime());
            Random random = new Random(seed);
            List<String> missed = new ArrayList<>();
            for (int i = 0; i < TRIES; i++) {
                byte[] changed = changed(export, random);
                if (!verifier.says(changed, null, List.of()).startsWith("WRONG: ")) {
                    missed.add(new String(changed, StandardCharsets.UTF_8));
                }
            }
            System.out.printf("Export, seed %d: %d of %d changes found%n", seed, TRIES - missed.size(), TRIES);

            assertThat(missed).as("seed %d", seed).isEmpty();
        }

        @Test
        void is_told_the_first_entry_that_was_changed() throws Exception {
            String export = new String(export(), StandardCharsets.UTF_8);
            String changed = export.replaceFirst("(?s)(entry 2\n.*?\nrole )[A-Z_]+", "$1AMHP");

            assertThat(verifier.says(changed.getBytes(StandardCharsets.UTF_8), null, List.of()))
                    .isEqualTo("WRONG: Entry 2 of " + reference + " was changed.");
        }

        @Test
        void cannot_leave_out_the_last_entries() throws Exception {
            String export = new String(export(), StandardCharsets.UTF_8);
            String shortened = export.substring(0, export.indexOf("entry 3\n")) + "end 2\n";

            assertThat(verifier.says(shortened.getBytes(StandardCharsets.UTF_8), null, List.of()))
                    .startsWith("WRONG: The last entries are missing");
        }

        @Test
        void is_told_of_another_key_than_the_one_they_trust() throws Exception {
            assertThat(verifier.says(export(), EvidenceDatabase.KEY.published().toString(), List.of()))
                    .startsWith("WRONG: The export names another key");
        }

        /// A control: where the chain is all that is looked at, a record that was written anew is not noticed.
        @Test
        void needs_the_tree_because_a_chain_can_be_written_anew() throws Exception {
            String export = new String(export(), StandardCharsets.UTF_8);
            byte[] anew = Rewritten.of(export).getBytes(StandardCharsets.UTF_8);

            assertThat(verifier.says(anew, null, List.of()))
                    .isEqualTo("WRONG: Entry 1 of " + reference + " is not what was sealed.");
        }
    }

    @Test
    void the_verifier_is_run_as_a_program(@TempDir Path directory) throws Exception {
        Path file = Files.write(directory.resolve("export.txt"), export());
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process whole = new ProcessBuilder(
                        java.toString(),
                        "verifier/Verify.java",
                        file.toString(),
                        "--key",
                        key.published().toString())
                .start();
        String said = new String(whole.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(whole.waitFor()).isZero();
        assertThat(said).contains(reference).endsWith("publish.\n");

        Files.writeString(file, Files.readString(file).replaceFirst("\nact test.act", "\nact test.other"));
        Process changed = new ProcessBuilder(java.toString(), "verifier/Verify.java", file.toString()).start();
        assertThat(new String(changed.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("WRONG: Entry 1 of " + reference + " was changed.\n");
        assertThat(changed.waitFor()).isEqualTo(1);
    }

    private byte[] export() {
        var answer = guardian.api(HttpMethod.GET, "/api/records/" + record + "/export", "");
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    /// One byte changed, left out or put in, two lines exchanged, or a line left out.
    private static byte[] changed(byte[] export, Random random) {
        byte[] before = export.clone();
        int at = random.nextInt(export.length);
        byte[] after = switch (random.nextInt(5)) {
            case 0, 1 -> {
                before[at] ^= (byte) (1 << random.nextInt(8));
                yield before;
            }
            case 2 -> joined(export, at, at + 1, new byte[0]);
            case 3 -> joined(export, at, at, new byte[] {(byte) (32 + random.nextInt(95))});
            default -> {
                List<String> lines =
                        new ArrayList<>(List.of(new String(export, StandardCharsets.UTF_8).split("\n", -1)));
                String taken = lines.remove(random.nextInt(lines.size() - 1));
                if (random.nextBoolean()) {
                    lines.add(random.nextInt(lines.size() - 1), taken);
                }
                yield String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            }
        };
        return java.util.Arrays.equals(after, export) ? changed(export, random) : after;
    }

    private static byte[] joined(byte[] export, int from, int to, byte[] between) {
        byte[] joined = new byte[export.length - (to - from) + between.length];
        System.arraycopy(export, 0, joined, 0, from);
        System.arraycopy(between, 0, joined, from, between.length);
        System.arraycopy(export, to, joined, from + between.length, export.length - to);
        return joined;
    }
}
