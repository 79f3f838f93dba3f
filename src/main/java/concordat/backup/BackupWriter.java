package concordat.backup;

import concordat.database.ClusterCopy;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import tools.jackson.databind.json.JsonMapper;

/// Writes one line that says what the file is, and then a tar, compressed and encrypted, that ends with its manifest.
final class BackupWriter implements AutoCloseable {
    static final String FORMAT = "concordat-backup 1 ";
    static final String MANIFEST = "manifest.json";

    /// The quickest, which saves nearly as much: rows of a database repeat themselves.
    private static final int COMPRESSION = 1;

    private static final int BUFFER = 1 << 16;
    private static final int FOR_US_ALONE = 0600;

    private final TarArchiveOutputStream tar;
    private final List<Manifest.Content> files = new ArrayList<>();

    BackupWriter(Path file, BackupKey key) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
        byte[] header = header(key);
        out.write(header);
        GzipParameters quick = new GzipParameters();
        quick.setCompressionLevel(COMPRESSION);
        this.tar = new TarArchiveOutputStream(
                new GzipCompressorOutputStream(key.encrypting(out, header), quick), StandardCharsets.UTF_8.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    }

    static byte[] header(BackupKey key) {
        return (FORMAT + key.id() + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /// Puts what is copied under a directory of this name.
    ClusterCopy.Target under(String root) {
        return new ClusterCopy.Target() {
            @Override
            public void directory(String name) throws IOException {
                tar.putArchiveEntry(new TarArchiveEntry(root + "/" + name + "/"));
                tar.closeArchiveEntry();
            }

            @Override
            public void file(String name, long size, InputStream content) throws IOException {
                add(root + "/" + name, size, content);
            }
        };
    }

    void add(String name, long size, InputStream content) throws IOException {
        DigestInputStream digested = Digests.over(content);
        put(name, size, digested);
        files.add(new Manifest.Content(name, size, Digests.hex(digested)));
    }

    private void put(String name, long size, InputStream content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(size);
        entry.setMode(FOR_US_ALONE);
        tar.putArchiveEntry(entry);
        content.transferTo(tar);
        tar.closeArchiveEntry();
    }

    List<Manifest.Content> files() {
        return List.copyOf(files);
    }

    void end(Manifest manifest) throws IOException {
        byte[] json = JsonMapper.shared().writeValueAsBytes(manifest);
        put(MANIFEST, json.length, new ByteArrayInputStream(json));
        tar.finish();
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
