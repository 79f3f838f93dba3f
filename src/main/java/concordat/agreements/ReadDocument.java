package concordat.agreements;

import concordat.actor.NotFound;
import concordat.records.Journal;
import concordat.records.RecordId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Hands out a document, once the journal says to whom. It came from somebody else, so a browser is told to save it
/// and not to open it, and, should it open it, to let it do nothing.
@Component
class ReadDocument {
    private record Read(String name, byte[] content) {}

    private final DocumentStore documents;
    private final Journal journal;
    private final TransactionTemplate transaction;

    ReadDocument(DocumentStore documents, Journal journal, TransactionTemplate transaction) {
        this.documents = documents;
        this.journal = journal;
        this.transaction = transaction;
    }

    void send(RecordId id, UUID document, HttpServletResponse response) throws IOException {
        Read read = transaction.execute(_ -> read(id, document));
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(read.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setContentLength(read.content().length);
        response.getOutputStream().write(read.content());
    }

    private Read read(RecordId id, UUID document) {
        String name = documents.of(id).stream()
                .filter(each -> each.id().equals(document))
                .findFirst()
                .map(Document::name)
                .orElseThrow(() -> new NotFound("No document " + document));
        journal.look(id, "The document " + name);
        return new Read(name, documents.content(id, document).orElseThrow());
    }
}
