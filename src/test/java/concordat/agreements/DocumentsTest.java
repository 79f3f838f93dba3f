package concordat.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import concordat.Chromium;
import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.SignedIn.Person;
import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.records.Entry;
import concordat.records.Journal;
import concordat.records.RecordId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// The documents of an agreement: taken by what they are, kept in the database, and handed out to be saved.
@ConcordatTest
class DocumentsTest {
    static final byte[] SIGNED = Pdfs.ofPages(2);

    @Autowired
    SignedIn signedIn;

    @Autowired
    MakeAgreement makeAgreement;

    @Autowired
    AgreementStore agreements;

    @Autowired
    DocumentStore documents;

    @Autowired
    InstantSource time;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    Person guardian;
    Person theirs;
    Person stranger;
    RecordId agreement;
    String key;

    @BeforeEach
    void an_agreement_of_two_agencies() {
        String world = UUID.randomUUID().toString().substring(0, 8);
        guardian = signedIn.as(Role.RECORDS_GUARDIAN, "DP-" + world, null);
        theirs = signedIn.as(Role.RECORDS_GUARDIAN, "DT-" + world, null);
        stranger = signedIn.as(Role.RECORDS_GUARDIAN, "DX-" + world, null);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        agreement = guardian.call(() -> makeAgreement.make(new MakeAgreement.Command(
                "Crisis care",
                Agreement.Kind.INFORMATION_SHARING,
                "Care in a crisis",
                "",
                today.minusDays(1),
                today.plusDays(180),
                today.plusDays(365),
                List.of(guardian.actor().agency(), theirs.actor().agency()))));
        key = UUID.randomUUID().toString();
    }

    @Test
    void is_not_taken_while_the_scanner_that_is_set_is_silent_or_finds_something() throws Exception {
        assertThat(added(new Scanner("localhost:1")))
                .isInstanceOfSatisfying(
                        AddDocument.Outcome.Refused.class,
                        refused -> assertThat(refused.words()).contains("none is taken"));
        assertThat(added(ScannerTest.thatSays("stream: Eicar-Test-Signature FOUND")))
                .isInstanceOfSatisfying(
                        AddDocument.Outcome.Refused.class,
                        refused -> assertThat(refused.words()).contains("found malware"));
        assertThat(kept()).isEmpty();
        assertThat(added(ScannerTest.thatSays("stream: OK"))).isInstanceOf(AddDocument.Outcome.Added.class);
    }

    private AddDocument.Outcome added(Scanner scanner) {
        AddDocument add = new AddDocument(agreements, documents, journal, time, scanner);
        return guardian.call(() -> transaction.execute(_ -> add.add(agreement, "Signed.pdf", SIGNED)));
    }

    @Nested
    class A_document {
        @Test
        void is_added_listed_and_handed_out_as_it_was_to_each_party() throws Exception {
            assertThat(upload("Signed.pdf", SIGNED)).hasStatus(303);

            Document kept = kept().getFirst();
            assertThat(kept)
                    .extracting(Document::name, Document::pages, Document::bytes, Document::sha256)
                    .containsExactly("Signed.pdf", 2, SIGNED.length, sha256(SIGNED));
            assertThat(guardian.get("/agreements/" + agreement))
                    .bodyText()
                    .contains("Signed.pdf", sha256(SIGNED), "By Records guardian Example");
            for (Person party : List.of(guardian, theirs)) {
                MockHttpServletResponse answer = party.get("/agreements/" + agreement + "/documents/" + kept.id())
                        .getResponse();
                assertThat(answer.getContentAsByteArray()).isEqualTo(SIGNED);
            }
        }

        @Test
        void is_saved_and_not_opened_and_may_do_nothing_if_it_is() {
            upload("Signed.pdf", SIGNED);

            MvcTestResult answer = guardian.get(path());

            assertThat(answer).hasStatusOk();
            assertThat(answer.getResponse().getContentType()).isEqualTo("application/pdf");
            assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
            assertThat(answer.getResponse().getHeaders("Content-Security-Policy"))
                    .containsExactly("sandbox; default-src 'none'; frame-ancestors 'none'");
            assertThat(answer.getResponse().getHeaders("X-Content-Type-Options"))
                    .containsExactly("nosniff");
            assertThat(answer.getResponse().getHeaders("Cache-Control")).containsExactly("no-store");
        }

        @Test
        void is_in_the_journal_when_it_is_added_and_each_time_it_is_handed_out() {
            upload("Signed.pdf", SIGNED);
            theirs.get(path());

            List<Entry> entries = guardian.call(() -> journal.withLooks(agreement, 10));
            assertThat(entries).extracting(Entry::title).contains("Document added", "The document Signed.pdf");
            assertThat(entries).anySatisfy(entry -> assertThat(entry.facts()).containsEntry("SHA-256", sha256(SIGNED)));
            assertThat(entries).anySatisfy(entry -> {
                assertThat(entry.title()).isEqualTo("The document Signed.pdf");
                assertThat(entry.agency()).isEqualTo(theirs.actor().agency());
            });
        }

        @Test
        void is_nothing_to_who_is_no_party() {
            upload("Signed.pdf", SIGNED);

            assertThat(stranger.get(path())).hasStatus(404);
            assertThat(stranger.upload(key, "/agreements/" + agreement + "/documents", "Other.pdf", SIGNED))
                    .hasStatus(404);
            assertThat(stranger.api(HttpMethod.GET, "/api/agreements/" + agreement + "/documents", ""))
                    .hasStatus(404);
            List<Document> seen = stranger.call(() -> transaction.execute(_ -> documents.of(agreement)));
            assertThat(seen).isEmpty();
        }

        @Test
        void is_added_by_a_guardian_alone() {
            Person officer = signedIn.as(Role.RESPONSE_OFFICER, guardian.actor().agency(), null);

            assertThat(officer.upload(key, "/agreements/" + agreement + "/documents", "Signed.pdf", SIGNED))
                    .hasStatus(403);
            assertThatThrownBy(() -> insertAs(officer.actor())).isInstanceOf(DataAccessException.class);
        }

        private void insertAs(Actor actor) {
            CurrentActor.run(
                    actor,
                    () -> transaction.executeWithoutResult(_ -> documents.add(
                            UUID.randomUUID(), agreement, "Signed.pdf", SIGNED, 2, actor, java.time.Instant.now())));
        }
    }

    @Nested
    class What_is_no_such_document {
        @Test
        void is_refused_by_what_it_is_although_its_name_says_otherwise() {
            assertRefused(
                    "Signed.pdf", "<html><script>alert(1)</script></html>".getBytes(), "The document must be a PDF");
        }

        @Test
        void is_refused_by_its_name_although_it_is_a_pdf() {
            assertRefused("Signed.html", SIGNED, "its name must end in .pdf");
        }

        @Test
        void is_refused_when_it_is_encrypted() {
            assertRefused("Signed.pdf", Pdfs.encrypted(), "must not be encrypted");
        }

        @Test
        void is_refused_when_it_unpacks_to_too_much() {
            assertRefused("Signed.pdf", Pdfs.bomb(101, 1), "unpacks to more than 100 megabytes");
        }

        @Test
        void is_refused_when_there_is_none() {
            assertRefused("", new byte[0], "Choose a document");
        }

        private void assertRefused(String name, byte[] content, String words) {
            assertThat(upload(name, content)).hasStatus(422).bodyText().contains("Error: ", words);
            assertThat(kept()).isEmpty();
        }
    }

    @Nested
    class A_name {
        @Test
        void is_words_and_never_a_path() {
            assertThat(AddDocument.name("C:\\Users\\example\\Signed.pdf")).isEqualTo("Signed.pdf");
            assertThat(AddDocument.name("../../etc/passwd.pdf")).isEqualTo("passwd.pdf");
            assertThat(AddDocument.name("a\r\nSet-Cookie: b\u0000.pdf")).isEqualTo("aSet-Cookie: b.pdf");
            assertThat(AddDocument.name("x".repeat(300) + ".pdf")).hasSize(100).endsWith(".pdf");
        }

        @Test
        void of_any_letters_and_quotes_breaks_no_header() {
            upload("Übereinkunft \"1\"; filename=x.exe.pdf", SIGNED);

            assertThat(guardian.get(path()).getResponse().getHeader("Content-Disposition"))
                    .startsWith("attachment;")
                    .contains("filename=\"Uebereinkunft \\\"1\\\"; filename=x.exe.pdf\"; filename*=UTF-8''%C3%9C");
        }
    }

    @Nested
    class Sent_again {
        @Test
        void under_its_key_it_is_added_once() {
            upload("Signed.pdf", SIGNED);

            assertThat(upload("Signed.pdf", SIGNED)).hasStatus(303);
            assertThat(kept()).hasSize(1);
        }

        @Test
        void with_another_file_it_is_a_conflict() {
            upload("Signed.pdf", SIGNED);

            assertThat(upload("Signed.pdf", Pdfs.ofPages(3))).hasStatus(409);
            assertThat(kept()).hasSize(1);
        }
    }

    @Nested
    class A_program {
        @Test
        void does_the_same() throws Exception {
            HttpResponse<byte[]> added = send(post(SIGNED));
            assertThat(added.statusCode()).isEqualTo(201);
            assertThat(kept()).extracting(Document::name).containsExactly("Signed.pdf");

            HttpResponse<byte[]> read = send(call("/" + kept().getFirst().id()).header("Accept", "application/pdf"));
            assertThat(read.body()).isEqualTo(SIGNED);
            assertThat(read.headers().allValues("Content-Security-Policy")).hasSize(1);
            assertThat(guardian.api(HttpMethod.GET, "/api/agreements/" + agreement + "/documents", ""))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$[0].sha256")
                    .isEqualTo(sha256(SIGNED));
        }

        @Test
        void may_send_more_than_a_form_may_hold_and_no_more_than_a_document() throws Exception {
            assertThat(send(post(padded(5_000_000))).statusCode()).isEqualTo(201);
            assertThat(send(post(new byte[11_000_000])).statusCode()).isEqualTo(413);
        }

        @Test
        void is_refused_what_is_no_pdf() throws Exception {
            assertThat(send(post("PK".getBytes())).statusCode()).isEqualTo(422);
        }

        private HttpRequest.Builder post(byte[] content) {
            return call("?name=Signed.pdf")
                    .header("Content-Type", "application/pdf")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofByteArray(content));
        }

        private HttpRequest.Builder call(String more) {
            return HttpRequest.newBuilder(URI.create(
                            "http://localhost:" + port + "/api/agreements/" + agreement + "/documents" + more))
                    .header("Authorization", "Bearer " + guardian.token());
        }

        private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
            try (HttpClient client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
                return client.send(request.build(), BodyHandlers.ofByteArray());
            }
        }
    }

    @Test
    void a_browser_adds_one_is_told_what_is_wrong_and_saves_it() throws Exception {
        try (BrowserContext window = Chromium.window(guardian, port, 1280, 900)) {
            Page page = window.newPage();
            page.navigate("/agreements/" + agreement);
            page.getByLabel("The signed agreement")
                    .setInputFiles(new FilePayload("a.pdf", "application/pdf", new byte[9]));
            page.getByText("Add the document").click();
            assertThat(page.title()).startsWith("Error: ");

            byte[] large = padded(9_000_000);
            page.getByLabel("The signed agreement")
                    .setInputFiles(new FilePayload("Signed.pdf", "application/pdf", large));
            page.getByText("Add the document").click();
            page.waitForURL("**/agreements/*?done=saved");
            Download saved =
                    page.waitForDownload(() -> page.getByText("Signed.pdf").click());

            assertThat(Files.readAllBytes(saved.path())).isEqualTo(large);
        }
    }

    /// A whole PDF of so many bytes: what follows its end is not read.
    private static byte[] padded(int bytes) {
        byte[] padded = new byte[bytes];
        java.util.Arrays.fill(padded, (byte) '\n');
        byte[] whole = SIGNED;
        System.arraycopy(whole, 0, padded, 0, whole.length);
        byte[] end = java.util.Arrays.copyOfRange(whole, tail(whole), whole.length);
        System.arraycopy(end, 0, padded, bytes - end.length, end.length);
        return padded;
    }

    private static int tail(byte[] pdf) {
        return new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1).lastIndexOf("startxref");
    }

    private MvcTestResult upload(String name, byte[] content) {
        return guardian.upload(key, "/agreements/" + agreement + "/documents", name, content);
    }

    private List<Document> kept() {
        return guardian.call(() -> transaction.execute(_ -> documents.of(agreement)));
    }

    private String path() {
        return "/agreements/" + agreement + "/documents/" + kept().getFirst().id();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
