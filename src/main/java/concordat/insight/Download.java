package concordat.insight;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A file to keep.
final class Download {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private Download() {}

    static ResponseEntity<byte[]> csv(FrozenReturn frozen) {
        ReturnVersion version = frozen.version();
        return csv(
                "detentions-%s-%d-v%d.csv".formatted(version.agency(), version.year(), version.version()),
                frozen.file());
    }

    static ResponseEntity<byte[]> csv(String name, String text) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
