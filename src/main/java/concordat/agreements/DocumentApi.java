package concordat.agreements;

import concordat.actor.NotFound;
import concordat.actor.Role;
import concordat.design.Errors;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.web.Invalid;
import concordat.web.May;
import concordat.web.TakesFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The documents of an agreement, for programs.
@RestController
@May(Role.RECORDS_GUARDIAN)
class DocumentApi {
    private final AgreementStore agreements;
    private final DocumentStore documents;
    private final AddDocument addDocument;
    private final ReadDocument readDocument;
    private final Journal journal;

    DocumentApi(
            AgreementStore agreements,
            DocumentStore documents,
            AddDocument addDocument,
            ReadDocument readDocument,
            Journal journal) {
        this.agreements = agreements;
        this.documents = documents;
        this.addDocument = addDocument;
        this.readDocument = readDocument;
        this.journal = journal;
    }

    @Bean
    static TakesFile documentsOfAgreements() {
        return new TakesFile(Pattern.compile("(/api)?/agreements/[0-9a-fA-F-]{36}/documents"), PdfCheck.MOST_BYTES);
    }

    @Transactional
    @GetMapping("/api/agreements/{id}/documents")
    List<Document> all(@PathVariable UUID id) {
        RecordId agreement = new RecordId(id);
        if (agreements.find(agreement).isEmpty()) {
            throw new NotFound("No agreement " + id);
        }
        journal.look(agreement, "Its documents");
        return documents.of(agreement);
    }

    /// Takes the PDF itself as the body.
    ///
    /// @param name what people read, ending in `.pdf`
    @PostMapping(path = "/api/agreements/{id}/documents", consumes = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<AgreementApi.Made> add(
            @PathVariable UUID id, @RequestParam String name, @RequestBody byte[] content) {
        var outcome = addDocument.add(new RecordId(id), name, content);
        if (outcome instanceof AddDocument.Outcome.Refused(String words)) {
            Invalid.unlessEmpty(new Errors().add("file", words).summary());
        }
        UUID document = ((AddDocument.Outcome.Added) outcome).document();
        return ResponseEntity.status(HttpStatus.CREATED).body(new AgreementApi.Made(document));
    }

    @GetMapping(path = "/api/agreements/{id}/documents/{document}", produces = MediaType.APPLICATION_PDF_VALUE)
    void one(@PathVariable UUID id, @PathVariable UUID document, HttpServletResponse response) throws IOException {
        readDocument.send(new RecordId(id), document, response);
    }
}
