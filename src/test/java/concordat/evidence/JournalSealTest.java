package concordat.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.SignedIn.Person;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.actor.Time;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Records;
import concordat.vitals.Vital;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The seal as everybody meets it: anybody, a witness, somebody on the staff, an administrator.
@ConcordatTest
class JournalSealTest {
    private static final SigningKey SECRET =
            SigningKey.parse("witness.example.org/" + UUID.randomUUID(), SignedNoteTest.seed(5));
    private static final NoteKey WITNESS = WitnessTest.key(SECRET);

    @Autowired
    SignedIn signedIn;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Records records;

    @Autowired
    Journal journal;

    @Autowired
    SealJournal sealJournal;

    @Autowired
    SigningKey key;

    @Autowired
    JournalVitals vitals;

    Person officer;
    RecordId record;

    @BeforeEach
    void something_is_sealed() {
        officer = signedIn.as(Role.RESPONSE_OFFICER, "X-SEAL", "X-TEAM");
        record = officer.call(() -> records.open(RecordKind.INCIDENT, Instant.now()));
        write(Happening.of("test", Instant.now(), "First"));
        sealJournal.seal();
    }

    @Test
    void an_operator_is_told_what_waits_and_since_when() {
        assertThat(vital("journal_unsealed_entries").value()).isZero();
        assertThat(vital("sealing_lag_seconds").wrong()).isNull();
        write(Happening.of("test", Instant.now(), "Second"));

        assertThat(vital("journal_unsealed_entries").value()).isOne();
        assertThat(Time.call(
                                InstantSource.offset(InstantSource.system(), Duration.ofMinutes(6)),
                                () -> vital("sealing_lag_seconds"))
                        .wrong())
                .contains("not being sealed");
    }

    private Vital vital(String name) {
        return vitals.read().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class Anybody {
        @Test
        void is_given_the_latest_checkpoint_and_the_key_that_signed_it() throws Exception {
            NoteKey published =
                    NoteKey.parse(body(mvc.get().uri("/api/journal/key").exchange()));
            SignedNote note = latest();

            assertThat(published.signed(note)).isTrue();
            assertThat(note)
                    .hasToString(body(mvc.get().uri("/api/journal/checkpoint").exchange()));
        }

        @Test
        void is_shown_that_the_journal_only_grew() throws Exception {
            Checkpoint before = Checkpoint.parse(latest().text());
            write(Happening.of("test", Instant.now(), "Second"));
            sealJournal.seal();
            Checkpoint after = Checkpoint.parse(latest().text());

            var answer = mvc.get()
                    .uri("/api/journal/consistency?smaller=" + before.size() + "&larger=" + after.size())
                    .exchange();

            assertThat(answer).hasStatusOk();
            assertThat(Prover.consistent(
                            before,
                            after,
                            JsonMapper.shared()
                                    .readTree(body(answer))
                                    .valueStream()
                                    .map(JsonNode::asString)
                                    .toList()))
                    .isTrue();
            assertThat(mvc.get()
                            .uri("/api/journal/consistency?smaller=5&larger=99999999")
                            .exchange())
                    .hasStatus(422);
        }
    }

    @Nested
    class A_witness {
        @Test
        void is_registered_by_an_administrator_and_by_nobody_else() {
            String json = "{\"key\":\"" + WITNESS + "\"}";

            assertThat(officer.api(HttpMethod.POST, "/api/journal/witnesses", json))
                    .hasStatus(403);
            assertThat(administrator().api(HttpMethod.POST, "/api/journal/witnesses", json))
                    .hasStatusOk();
            assertThat(administrator()
                            .api(HttpMethod.POST, "/api/journal/witnesses", "{\"key\":\"" + key.published() + "\"}"))
                    .hasStatus(422);
        }

        @Test
        void signs_a_checkpoint_without_an_account_and_is_shown_under_it() throws Exception {
            administrator().post("/journal/witnesses", "key", WITNESS.toString());
            Checkpoint checkpoint = Checkpoint.parse(latest().text());
            SignedNote.Line line = WitnessTest.cosign(SECRET, checkpoint.text(), 1_800_000_000L);

            assertThat(cosign(checkpoint.size(), line.toString())).hasStatusOk();
            assertThat(latest().lines()).contains(line);
            assertThat(cosign(checkpoint.size(), line.toString())).hasStatusOk();
            assertThat(latest().lines()).containsOnlyOnce(line);
        }

        @Test
        void is_refused_what_it_did_not_sign() throws Exception {
            administrator().post("/journal/witnesses", "key", WITNESS.toString());
            Checkpoint checkpoint = Checkpoint.parse(latest().text());
            String other = checkpoint.text().replace(checkpoint.root(), new Checkpoint("x", 1, new byte[32]).root());
            SigningKey stranger = SigningKey.parse("stranger.example.org", SignedNoteTest.seed(6));

            assertThat(cosign(
                            checkpoint.size(),
                            WitnessTest.cosign(SECRET, other, 1).toString()))
                    .hasStatus(422);
            assertThat(cosign(
                            checkpoint.size(),
                            WitnessTest.cosign(stranger, checkpoint.text(), 1).toString()))
                    .hasStatus(422);
            assertThat(cosign(checkpoint.size(), "nonsense")).hasStatus(422);
            assertThat(cosign(
                            99_999_999,
                            WitnessTest.cosign(SECRET, checkpoint.text(), 1).toString()))
                    .hasStatus(404);
        }
    }

    @Nested
    class An_entry {
        @Test
        void is_proved_to_those_who_see_its_record_and_to_nobody_else() throws Exception {
            String path = "/api/journal/inclusion?record=" + record + "&entry=1";

            assertThat(officer.api(HttpMethod.GET, path, "")).hasStatusOk();
            assertThat(signedIn.as(Role.RECEIVING_NURSE, "X-ELSEWHERE", null).api(HttpMethod.GET, path, ""))
                    .hasStatus(404);
            assertThat(mvc.get().uri(path).exchange()).hasStatus(401);
        }

        @Test
        void that_tells_of_a_death_or_a_serious_injury_is_sealed_at_once() throws Exception {
            write(Happening.of("test", Instant.now(), "Fell from a height").grave());

            Instant deadline = Instant.now().plus(Duration.ofSeconds(10));
            while (!isSealed(2) && Instant.now().isBefore(deadline)) {
                Thread.sleep(20);
            }
            assertThat(isSealed(2)).isTrue();
        }

        @Test
        void of_another_sort_waits_for_the_next_minute() throws Exception {
            write(Happening.of("test", Instant.now(), "Nothing grave"));

            Thread.sleep(300);
            assertThat(isSealed(2)).isFalse();
        }
    }

    @Test
    void the_page_tells_how_far_the_journal_is_sealed_and_by_whose_key() {
        Person guardian = signedIn.as(Role.RECORDS_GUARDIAN, "X-SEAL", null);

        assertThat(guardian.get("/journal"))
                .hasStatusOk()
                .bodyText()
                .contains(key.published().toString(), "Export a record")
                .doesNotContain("Register a witness");
        assertThat(administrator().get("/journal")).bodyText().contains("Register a witness");
        assertThat(administrator().post("/journal/witnesses", "key", "nonsense"))
                .hasStatus(422);
        assertThat(officer.get("/journal")).hasStatus(403);
    }

    private boolean isSealed(long entry) {
        return officer.api(HttpMethod.GET, "/api/journal/inclusion?record=" + record + "&entry=" + entry, "")
                        .getResponse()
                        .getStatus()
                == 200;
    }

    private Person administrator() {
        return signedIn.as(Role.ADMINISTRATOR, "X-SEAL", null);
    }

    private MvcTestResult cosign(long size, String lines) {
        return mvc.post()
                .uri("/api/journal/checkpoint/cosignatures?size=" + size)
                .contentType(MediaType.TEXT_PLAIN)
                .content(lines)
                .exchange();
    }

    private SignedNote latest() throws Exception {
        return SignedNote.parse(body(mvc.get().uri("/api/journal/checkpoint").exchange()));
    }

    private static String body(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private void write(Happening happening) {
        CurrentActor.run(officer.actor(), () -> journal.write(record, happening));
    }
}
