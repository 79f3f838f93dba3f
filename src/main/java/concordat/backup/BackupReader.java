package concordat.backup;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads a whole backup, decrypts it, and holds every file in it against the manifest.
final class BackupReader {
    /// Takes what is read.
    interface Sink {
        void directory(String name) throws IOException;

        void file(String name, InputStream content) throws IOException;
    }

    private static final int BUFFER = 1 << 16;

    private static final Sink NOWHERE = new Sink() {
        @Override
        public void directory(String name) {}

        @Override
        public void file(String name, InputStream content) throws IOException {
            content.transferTo(OutputStream.nullOutputStream());
        }
    };

    private final Path file;
    private final BackupKey key;

    BackupReader(Path file, BackupKey key) {
        this.file = file;
        this.key = key;
    }

    /// Reads and keeps nothing.
    Manifest check() throws IOException {
        return read(NOWHERE);
    }

    /// What the sink got is to be thrown away where this throws.
    ///
    /// @throws BackupRefused where it is no backup, or of another key, or is not all there as it was written
    Manifest read(Sink sink) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            byte[] header = BackupWriter.header(key);
            refuseAnother(in.readNBytes(header.length), header);
            return unpack(new Source(key.decrypting(in, header)), sink);
        } catch (NoSuchFileException missing) {
            throw new BackupRefused("There is no backup at %s.".formatted(file), missing);
        } catch (Altered | JacksonException altered) {
            throw altered(altered);
        }
    }

    private void refuseAnother(byte[] found, byte[] expected) {
        byte[] format = BackupWriter.FORMAT.getBytes(StandardCharsets.US_ASCII);
        if (!Arrays.equals(Arrays.copyOf(found, format.length), format)) {
            throw new BackupRefused("%s is not a backup that this Concordat can read.".formatted(file));
        }
        if (!Arrays.equals(found, expected)) {
            throw new BackupRefused("%s was encrypted under another key than the one that is given.".formatted(file));
        }
    }

    private Manifest unpack(InputStream decrypted, Sink sink) throws IOException {
        List<Manifest.Content> found = new ArrayList<>();
        Manifest manifest = null;
        try (TarArchiveInputStream tar = tar(decrypted)) {
            for (TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
                String name = entry.getName();
                if (manifest != null) {
                    throw altered(null);
                } else if (entry.isDirectory()) {
                    sink.directory(name);
                } else if (name.equals(BackupWriter.MANIFEST)) {
                    manifest = JsonMapper.shared().readValue(new Source(tar).readAllBytes(), Manifest.class);
                } else {
                    DigestInputStream content = Digests.over(new Source(tar));
                    sink.file(name, content);
                    found.add(new Manifest.Content(name, entry.getSize(), Digests.hex(content)));
                }
            }
            decrypted.transferTo(OutputStream.nullOutputStream());
        }
        if (manifest == null || !manifest.files().equals(found)) {
            throw altered(null);
        }
        return manifest;
    }

    private static TarArchiveInputStream tar(InputStream decrypted) throws IOException {
        try {
            return new TarArchiveInputStream(new GzipCompressorInputStream(decrypted), StandardCharsets.UTF_8.name());
        } catch (IOException failure) {
            throw new Altered(failure);
        }
    }

    private static @Nullable TarArchiveEntry next(TarArchiveInputStream tar) throws IOException {
        try {
            return tar.getNextEntry();
        } catch (IOException failure) {
            throw new Altered(failure);
        }
    }

    private BackupRefused altered(@Nullable Exception cause) {
        return new BackupRefused("%s was cut short or altered: it is not what was backed up.".formatted(file), cause);
    }

    /// What cannot be read is told apart from what cannot be written.
    private static final class Altered extends IOException {
        private static final long serialVersionUID = 1;

        Altered(IOException cause) {
            super(cause);
        }
    }

    private static final class Source extends FilterInputStream {
        Source(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException failure) {
                throw new Altered(failure);
            }
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            try {
                return super.read(bytes, from, most);
            } catch (IOException failure) {
                throw new Altered(failure);
            }
        }

        @Override
        public void close() {}
    }
}
