package concordat.agreements;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;

/// Whether bytes are a PDF that may be kept: by what they are, and not by what they are called. Nothing in it is
/// unpacked before it is known how much that would be.
final class PdfCheck {
    sealed interface Answer {
        record Fine(int pages) implements Answer {}

        /// @param words what is wrong with it, as a person reads it
        record Refused(String words) implements Answer {}
    }

    static final int MOST_BYTES = 10 * 1024 * 1024;
    static final int MOST_PAGES = 500;
    static final long MOST_UNPACKED = 100L * 1024 * 1024;

    /// Packed within packed within packed.
    private static final int DEEPEST = 3;

    private static final byte[] MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final Answer NO_PDF = new Answer.Refused("The document must be a PDF");

    private PdfCheck() {}

    static Answer of(byte[] content) {
        if (content.length > MOST_BYTES) {
            return new Answer.Refused("The document must be 10 megabytes or smaller");
        }
        if (!startsWith(content, 0, MAGIC)) {
            return NO_PDF;
        }
        if (unpacksToTooMuch(content)) {
            return new Answer.Refused("The document unpacks to more than 100 megabytes");
        }
        try (PDDocument document = Loader.loadPDF(
                content, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MOST_UNPACKED).streamCache)) {
            return of(document);
        } catch (IOException | RuntimeException notWhole) {
            return NO_PDF;
        }
    }

    private static Answer of(PDDocument document) {
        if (document.isEncrypted()) {
            return new Answer.Refused("The document must not be encrypted or protected by a password");
        }
        int pages = document.getNumberOfPages();
        if (pages < 1 || pages > MOST_PAGES) {
            return new Answer.Refused("The document must have between 1 and 500 pages");
        }
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        if (names != null && (names.getJavaScript() != null || names.getEmbeddedFiles() != null)) {
            return new Answer.Refused("The document must hold no scripts and no other files");
        }
        return new Answer.Fine(pages);
    }

    /// Every stream in the file is tried, wherever it is and whatever is said of it.
    private static boolean unpacksToTooMuch(byte[] content) {
        long left = MOST_UNPACKED;
        for (int at = 0; at < content.length - STREAM.length; at++) {
            if (startsWith(content, at, STREAM)) {
                int begin = at + STREAM.length;
                while (begin < content.length && (content[begin] == '\r' || content[begin] == '\n')) {
                    begin++;
                }
                for (int depth = 1; depth <= DEEPEST; depth++) {
                    long unpacked = unpacked(content, begin, depth, left);
                    if (unpacked == 0) {
                        break;
                    }
                    left -= unpacked;
                    if (left <= 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static long unpacked(byte[] content, int begin, int depth, long most) {
        long count = 0;
        InputStream stream = new ByteArrayInputStream(content, begin, content.length - begin);
        for (int i = 0; i < depth; i++) {
            stream = new InflaterInputStream(stream);
        }
        byte[] buffer = new byte[64 * 1024];
        try (InputStream inflated = stream) {
            for (int read = inflated.read(buffer); read >= 0 && count <= most; read = inflated.read(buffer)) {
                count += read;
            }
        } catch (IOException notPacked) {
            // What came out of it until then counts.
        }
        return count;
    }

    private static boolean startsWith(byte[] content, int at, byte[] what) {
        return content.length - at >= what.length && Arrays.equals(content, at, at + what.length, what, 0, what.length);
    }
}
