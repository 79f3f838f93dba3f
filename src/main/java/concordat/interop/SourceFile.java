package concordat.interop;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// A CSV in UTF-8, plain or gzip, read row by row. A row whose quotes never close costs that row and no other.
final class SourceFile implements AutoCloseable {
    private static final int GZIP_MAGIC = 0x1f8b;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /// A quoted value of more lines than this was never closed.
    private static final int LONGEST_VALUE = 200;

    private final BufferedReader reader;
    private final Deque<String> readAhead = new ArrayDeque<>();
    private final SourceRow.Header header;
    private long line;

    private SourceFile(BufferedReader reader) throws IOException, SourceRow.Unreadable {
        this.reader = reader;
        String first = poll();
        if (first != null && !first.isEmpty() && first.charAt(0) == BYTE_ORDER_MARK) {
            first = first.substring(1);
        }
        this.header = new SourceRow.Header(SourceRow.cut(first == null ? "" : first));
    }

    /// @throws CannotImport when there is no such file, or nothing can be read from it
    static SourceFile open(Path path) {
        try {
            return new SourceFile(new BufferedReader(new InputStreamReader(unpacked(path), StandardCharsets.UTF_8)));
        } catch (IOException | SourceRow.Unreadable failure) {
            throw new CannotImport("The file %s cannot be read (%s)."
                    .formatted(path, failure.getClass().getSimpleName()));
        }
    }

    /// Its SHA-256 in hexadecimal, packed as it is.
    static String digest(Path path) {
        try (var in = new DigestInputStream(Files.newInputStream(path), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException failure) {
            throw new CannotImport("The file %s cannot be read (%s)."
                    .formatted(path, failure.getClass().getSimpleName()));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    SourceRow.Header header() {
        return header;
    }

    /// The next row; null after the last. Empty lines are not rows.
    @Nullable SourceRow next() throws IOException {
        String text = poll();
        while (text != null && text.isBlank()) {
            text = poll();
        }
        return text == null ? null : new SourceRow(line, whole(text));
    }

    /// A value in quotes may go over several lines.
    private String whole(String first) throws IOException {
        if (quotesMatch(first)) {
            return first;
        }
        List<String> more = new ArrayList<>();
        StringBuilder text = new StringBuilder(first);
        while (more.size() < LONGEST_VALUE) {
            String next = poll();
            if (next == null) {
                break;
            }
            more.add(next);
            text.append('\n').append(next);
            if (!quotesMatch(next)) {
                return text.toString();
            }
        }
        more.reversed().forEach(readAhead::addFirst);
        line -= more.size();
        return first;
    }

    private static boolean quotesMatch(String text) {
        return text.chars().filter(character -> character == '"').count() % 2 == 0;
    }

    private @Nullable String poll() throws IOException {
        String next = readAhead.isEmpty() ? reader.readLine() : readAhead.poll();
        if (next != null) {
            line++;
        }
        return next;
    }

    private static InputStream unpacked(Path path) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        in.mark(2);
        boolean gzip = (in.read() << 8 | in.read()) == GZIP_MAGIC;
        in.reset();
        return gzip ? new GZIPInputStream(in, 1 << 16) : in;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
