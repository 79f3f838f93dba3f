package concordat.agreements;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Asks a scanner for malware, where one is set, about a document before it is taken. It speaks the protocol of
/// ClamAV's `clamd`, which other scanners speak too. One that does not answer is no leave to take anything.
@Component
class Scanner {
    enum Answer {
        CLEAN,
        INFECTED,
        /// It does not answer, or not in words that are known.
        SILENT
    }

    private static final Logger log = LoggerFactory.getLogger(Scanner.class);
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int CHUNK = 64 * 1024;
    private static final int MOST_WORDS = 4_096;

    private final String address;

    /// @param address `host:port`, or the path of a socket; empty where there is none
    Scanner(@Value("${concordat.scanner}") String address) {
        this.address = address.strip();
        if (!this.address.matches("|/.+|(localhost|127\\.0\\.0\\.1|\\[::1]):\\d{1,5}")) {
            throw new IllegalStateException(
                    "CONCORDAT_SCANNER is the path of a socket, or a port of this machine such as localhost:3310");
        }
    }

    Answer scan(byte[] content) {
        if (address.isEmpty()) {
            return Answer.CLEAN;
        }
        try {
            String said = ask(content);
            log.info("The scanner said of a document: {}", said);
            if (said.matches("stream: OK")) {
                return Answer.CLEAN;
            }
            return said.matches("stream: .+ FOUND") ? Answer.INFECTED : Answer.SILENT;
        } catch (IOException failure) {
            log.error("The scanner for malware does not answer, so no document is taken", failure);
            return Answer.SILENT;
        }
    }

    private String ask(byte[] content) throws IOException {
        if (address.startsWith("/")) {
            try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                channel.connect(UnixDomainSocketAddress.of(Path.of(address)));
                send(new DataOutputStream(Channels.newOutputStream(channel)), content);
                return words(Channels.newInputStream(channel).readNBytes(MOST_WORDS));
            }
        }
        int colon = address.lastIndexOf(':');
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(
                    new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))),
                    PATIENCE_MILLIS);
            send(new DataOutputStream(socket.getOutputStream()), content);
            return words(socket.getInputStream().readNBytes(MOST_WORDS));
        }
    }

    private static void send(DataOutputStream out, byte[] content) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (int from = 0; from < content.length; from += CHUNK) {
            int length = Math.min(CHUNK, content.length - from);
            out.writeInt(length);
            out.write(content, from, length);
        }
        out.writeInt(0);
        out.flush();
    }

    private static String words(byte[] said) {
        return new String(said, StandardCharsets.UTF_8).replace("\0", "").strip();
    }
}
