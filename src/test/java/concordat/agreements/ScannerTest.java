package concordat.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concordat.agreements.Scanner.Answer;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A scanner that speaks as clamd does, and knows the file by which scanners are tried out.
class ScannerTest {
    private static final String TRIAL = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";
    private static final byte[] CLEAN = "%PDF-1.7 ".repeat(20_000).getBytes(StandardCharsets.US_ASCII);
    private static final byte[] INFECTED =
            ("%PDF-1.7 " + "x".repeat(70_000) + TRIAL).getBytes(StandardCharsets.US_ASCII);

    @Test
    void is_asked_about_the_whole_document() throws Exception {
        assertThat(asked(CLEAN, null)).isEqualTo(Answer.CLEAN);
        assertThat(asked(INFECTED, null)).isEqualTo(Answer.INFECTED);
    }

    @Test
    void may_be_a_socket_of_this_machine(@TempDir Path directory) throws Exception {
        Path socket = directory.resolve("clamd.sock");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            Thread.ofVirtual().start(() -> {
                try (var channel = server.accept()) {
                    answer(Channels.newInputStream(channel), Channels.newOutputStream(channel), null);
                } catch (IOException gone) {
                    throw new java.io.UncheckedIOException(gone);
                }
            });

            assertThat(new Scanner(socket.toString()).scan(INFECTED)).isEqualTo(Answer.INFECTED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSTREAM size limit exceeded. ERROR", "", "stream: OK and more", "stream: OKAY"})
    void that_says_anything_else_lets_nothing_in(String words) throws Exception {
        assertThat(asked(CLEAN, words)).isEqualTo(Answer.SILENT);
    }

    @Test
    void that_is_not_there_lets_nothing_in() {
        assertThat(new Scanner("localhost:1").scan(CLEAN)).isEqualTo(Answer.SILENT);
        assertThat(new Scanner("/no/such/socket").scan(CLEAN)).isEqualTo(Answer.SILENT);
    }

    @Test
    void is_on_this_machine_or_set_wrongly() {
        assertThatThrownBy(() -> new Scanner("scanner.example.org:3310")).hasMessageContaining("CONCORDAT_SCANNER");
        assertThat(new Scanner("").scan(INFECTED)).as("none is set").isEqualTo(Answer.CLEAN);
    }

    private static Answer asked(byte[] content, String words) throws IOException {
        return thatSays(words).scan(content);
    }

    /// One that is asked once, and says this, or what it finds where that is null.
    static Scanner thatSays(String words) throws IOException {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            try (server;
                    var socket = server.accept()) {
                answer(socket.getInputStream(), socket.getOutputStream(), words);
            } catch (IOException gone) {
                throw new java.io.UncheckedIOException(gone);
            }
        });
        return new Scanner("127.0.0.1:" + server.getLocalPort());
    }

    private static void answer(InputStream from, OutputStream to, String words) throws IOException {
        var in = new DataInputStream(from);
        assertThat(in.readNBytes(10)).isEqualTo("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        var received = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            received.write(in.readNBytes(length));
        }
        boolean found = received.toString(StandardCharsets.US_ASCII).contains(TRIAL);
        String said = words != null ? words : found ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
        to.write((said + "\0").getBytes(StandardCharsets.US_ASCII));
        to.flush();
    }
}
