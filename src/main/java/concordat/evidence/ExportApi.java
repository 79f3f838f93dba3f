package concordat.evidence;

import concordat.actor.Role;
import concordat.records.Disclosed;
import concordat.records.RecordId;
import concordat.web.May;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// A whole record for whoever must check it, such as a coroner.
@RestController
class ExportApi {
    private final ExportRecord exportRecord;

    ExportApi(ExportRecord exportRecord) {
        this.exportRecord = exportRecord;
    }

    /// Every entry of the record up to this disclosure of it, with proofs, as text. Only for the agency that owns it.
    @GetMapping("/api/records/{id}/export")
    @May({Role.RECORDS_GUARDIAN, Role.ADMINISTRATOR})
    void export(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        send(exportRecord, new RecordId(id), response);
    }

    static void send(ExportRecord exportRecord, RecordId id, HttpServletResponse response) throws IOException {
        Disclosed disclosed = exportRecord.disclose(id);
        response.setContentType("text/plain;charset=utf-8");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(disclosed.head().reference() + ".export.txt")
                        .build()
                        .toString());
        exportRecord.write(disclosed, response.getWriter());
        response.getWriter().flush();
    }
}
