package concordat.agreements;

import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.RecordId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps a document with an agreement, such as the signed original. It is never changed or taken away: a better one
/// is added beside it.
@Component
class AddDocument {
    sealed interface Outcome {
        record Added(UUID document) implements Outcome {}

        record Refused(String words) implements Outcome {}
    }

    static final int LONGEST_NAME = 100;

    private final AgreementStore agreements;
    private final DocumentStore documents;
    private final Journal journal;
    private final InstantSource time;
    private final Scanner scanner;

    AddDocument(
            AgreementStore agreements, DocumentStore documents, Journal journal, InstantSource time, Scanner scanner) {
        this.agreements = agreements;
        this.documents = documents;
        this.journal = journal;
        this.time = time;
        this.scanner = scanner;
    }

    /// @param called what it was called where it came from, with or without a path
    @Transactional
    Outcome add(RecordId id, String called, byte[] content) {
        if (agreements.find(id).isEmpty()) {
            throw new NotFound("No agreement " + id);
        }
        String name = name(called);
        if (!name.toLowerCase(Locale.ROOT).endsWith(".pdf")) {
            return new Outcome.Refused("The document must be a PDF, and its name must end in .pdf");
        }
        switch (scanner.scan(content)) {
            case INFECTED -> {
                return new Outcome.Refused(
                        "The scanner found malware in the document: it was not taken. Tell whoever looks after your computers");
            }
            case SILENT -> {
                return new Outcome.Refused(
                        "Documents cannot be looked at for malware now, so none is taken: try again later, or ask whoever runs this Concordat");
            }
            case CLEAN -> {}
        }
        return switch (PdfCheck.of(content)) {
            case PdfCheck.Answer.Refused(String words) -> new Outcome.Refused(words);
            case PdfCheck.Answer.Fine(int pages) -> {
                Instant now = time.instant();
                UUID document = Ids.next(now);
                String sha256 = documents.add(document, id, name, content, pages, CurrentActor.required(), now);
                journal.write(
                        id,
                        Happening.of("agreement.document", now, "Document added")
                                .with("Name", name)
                                .with("Pages", Integer.toString(pages))
                                .with("SHA-256", sha256));
                yield new Outcome.Added(document);
            }
        };
    }

    /// Its last part, without what no name has, and no longer than a name is.
    static String name(String called) {
        String last = called.substring(Math.max(called.lastIndexOf('/'), called.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{C}", "")
                .strip();
        return last.substring(Math.max(0, last.length() - LONGEST_NAME));
    }
}
