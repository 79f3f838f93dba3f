package concordat.detentions;

import concordat.web.LondonTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/// The handover form as a PDF. No form is prescribed for section 136: this one holds what receivers locally ask for,
/// and room for both to sign.
@Component
class HandoverForm {
    private final DetentionStore detentions;
    private final HandoverFacts facts;
    private final InstantSource time;

    HandoverForm(DetentionStore detentions, HandoverFacts facts, InstantSource time) {
        this.detentions = detentions;
        this.facts = facts;
        this.time = time;
    }

    byte[] of(DetentionId id) {
        Detention detention = detentions.find(id);
        Instant now = time.instant();
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            String title = detention.power().words() + " handover " + detention.reference();
            document.getDocumentInformation().setTitle(title);
            document.getDocumentCatalog().setLanguage("en-GB");
            new HandoverSheets(document, title, "Printed " + LondonTime.full(now)).write(facts.of(detention, now));
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
