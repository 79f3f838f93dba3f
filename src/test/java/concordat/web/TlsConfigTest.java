package concordat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/// The program's own TLS, on the server that it uses, by a certificate that is made here.
class TlsConfigTest {
    private static final char[] PASSWORD = "of-a-test".toCharArray();

    @TempDir
    static Path directory;

    static WebServer server;
    static KeyStore trusted;

    @BeforeAll
    static void a_server_with_a_certificate() throws Exception {
        Path store = directory.resolve("store");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "own",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,dns:concordat.example.org",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        assertThat(new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .doesNotContain("error");
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
        write("certificate.pem", "CERTIFICATE", keys.getCertificate("own").getEncoded());
        write("key.pem", "PRIVATE KEY", keys.getKey("own", PASSWORD).getEncoded());
        trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("own", keys.getCertificate("own"));
        server = start(new TlsConfig()
                .tls(
                        directory.resolve("certificate.pem").toString(),
                        directory.resolve("key.pem").toString(),
                        ""));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @ParameterizedTest
    @CsvSource({"TLSv1.3, TLS_AES_256_GCM_SHA384", "TLSv1.2, TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"})
    void is_of_a_version_of_today_by_the_strongest_cipher_whatever_the_client_would_rather(
            String version, String cipher) throws Exception {
        try (SSLSocket socket = connect(version)) {
            List<String> weakestFirst = java.util.Arrays.stream(socket.getEnabledCipherSuites())
                    .sorted(java.util.Comparator.comparing((String each) -> each.contains("256_GCM") ? 1 : 0))
                    .toList();
            socket.setEnabledCipherSuites(weakestFirst.toArray(String[]::new));
            socket.startHandshake();

            assertThat(socket.getSession().getProtocol()).isEqualTo(version);
            assertThat(socket.getSession().getCipherSuite()).isEqualTo(cipher);
            assertThat(ask(socket)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void takes_the_latest_version_where_both_can_be_had() throws Exception {
        try (SSLSocket socket = connect("TLSv1.2", "TLSv1.3")) {
            socket.startHandshake();

            assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TLSv1.2, TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384",
        "TLSv1.2, TLS_RSA_WITH_AES_256_GCM_SHA384",
        "TLSv1.2, TLS_DHE_RSA_WITH_AES_128_CBC_SHA256"
    })
    void refuses_what_is_weak(String version, String cipher) throws Exception {
        try (SSLSocket socket = connect(version)) {
            socket.setEnabledCipherSuites(new String[] {cipher});

            assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
        }
    }

    /// The JDK no longer speaks it by itself, so the first word of one who would is sent by hand: a hello of
    /// version 3.2.
    @Test
    void refuses_the_versions_before() throws Exception {
        byte[] hello = new byte[52];
        System.arraycopy(new byte[] {22, 3, 1, 0, 47, 1, 0, 0, 43, 3, 2}, 0, hello, 0, 11);
        System.arraycopy(new byte[] {0, 0, 4, (byte) 0xc0, 0x0a, 0, 0x2f, 1, 0}, 0, hello, 43, 9);

        byte[] answer = sent(hello);

        assertThat(answer[0]).as("an alert").isEqualTo((byte) 21);
        assertThat(answer[6]).as("protocol_version").isEqualTo((byte) 70);
    }

    @Test
    void answers_nobody_who_comes_without_it() throws Exception {
        String answer = new String(
                sent("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII)),
                StandardCharsets.US_ASCII);

        assertThat(answer).doesNotContain("HTTP/1.1 200", "Served");
    }

    @Test
    void serves_others_only_by_a_certificate_that_is_trusted_and_names_the_host() throws Exception {
        String certificate = directory.resolve("certificate.pem").toString();
        String key = directory.resolve("key.pem").toString();
        List<X509Certificate> chain = TlsConfig.chain(Path.of(certificate));

        assertThatThrownBy(() -> new TlsConfig().tls(certificate, key, "https://concordat.example.org"))
                .hasMessageContaining("not one that browsers trust");
        assertThatCode(() -> TlsConfig.requireTrusted(chain, "concordat.example.org", trusted))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> TlsConfig.requireTrusted(chain, "other.example.org", trusted))
                .hasMessageContaining("does not name other.example.org");
    }

    private static WebServer start(WebServerFactoryCustomizer<TomcatServletWebServerFactory> tls) {
        var factory = new TomcatServletWebServerFactory(0);
        tls.customize(factory);
        WebServer started = factory.getWebServer(context -> context.addServlet("all", new HttpServlet() {
                    @Override
                    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                        response.getWriter().write("Served");
                    }
                })
                .addMapping("/*"));
        started.start();
        return started;
    }

    private static SSLSocket connect(String... versions) throws IOException, GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("localhost", server.getPort());
        socket.setEnabledProtocols(versions);
        return socket;
    }

    private static String ask(SSLSocket socket) throws IOException {
        socket.getOutputStream()
                .write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }

    private static byte[] sent(byte[] bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(bytes);
            return in.readNBytes(200);
        }
    }

    private static void write(String name, String what, byte[] content) throws IOException {
        Files.writeString(
                directory.resolve(name),
                "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                        .formatted(what, Base64.getMimeEncoder().encodeToString(content), what));
    }
}
