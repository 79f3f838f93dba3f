package concordat.web;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Serves by TLS alone where a certificate is set: versions 1.3 and 1.2, with forward secrecy and authenticated
/// encryption, the strongest first.
@Configuration(proxyBeanMethods = false)
class TlsConfig {
    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};
    private static final String[] CIPHERS = {
        "TLS_AES_256_GCM_SHA384",
        "TLS_CHACHA20_POLY1305_SHA256",
        "TLS_AES_128_GCM_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"
    };
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /// Asks for nothing of the certificate on this machine itself, where somebody tries it out. Elsewhere it must
    /// be one that browsers trust and name the host: it is refused here, and not by the first nurse who needs it.
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tls(
            @Value("${concordat.certificate:}") String certificate,
            @Value("${concordat.certificate-key:}") String key,
            @Value("${concordat.address:}") String address)
            throws IOException, GeneralSecurityException {
        if (certificate.isBlank()) {
            return _ -> {};
        }
        String host = address.isBlank() ? "localhost" : URI.create(address).getHost();
        if (!THIS_MACHINE.contains(host)) {
            requireTrusted(chain(Path.of(certificate)), host, null);
        }
        return serveBy(Path.of(certificate), Path.of(key));
    }

    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> serveBy(Path certificate, Path key) {
        var stores = new PemSslStoreBundle(
                PemSslStoreDetails.forCertificate(certificate.toUri().toString())
                        .withPrivateKey(key.toUri().toString()),
                null);
        SslBundle bundle = SslBundle.of(stores, SslBundleKey.NONE, SslOptions.of(CIPHERS, VERSIONS));
        return server -> {
            server.setSsl(Ssl.forBundle("concordat"));
            server.setSslBundles(new DefaultSslBundleRegistry("concordat", bundle));
            server.addConnectorCustomizers(connector ->
                    Arrays.stream(connector.findSslHostConfigs()).forEach(each -> each.setHonorCipherOrder(true)));
        };
    }

    /// @param authorities that are trusted, or null for those that the JDK trusts
    static void requireTrusted(List<X509Certificate> chain, String host, @Nullable KeyStore authorities)
            throws GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authorities);
        try {
            ((X509TrustManager) trust.getTrustManagers()[0])
                    .checkServerTrusted(chain.toArray(X509Certificate[]::new), "UNKNOWN");
        } catch (CertificateException untrusted) {
            throw new IllegalStateException(
                    "The certificate is not one that browsers trust (" + untrusted.getMessage() + ")", untrusted);
        }
        if (names(chain.getFirst()).stream().noneMatch(name -> isFor(name, host))) {
            throw new IllegalStateException("The certificate does not name " + host);
        }
    }

    private static boolean isFor(String name, String host) {
        String said = host.toLowerCase(Locale.ROOT);
        return name.startsWith("*.")
                ? said.indexOf('.') > 0 && name.substring(1).equals(said.substring(said.indexOf('.')))
                : name.equals(said);
    }

    private static List<String> names(X509Certificate certificate) throws CertificateParsingException {
        return Objects.requireNonNullElse(certificate.getSubjectAlternativeNames(), List.<List<?>>of()).stream()
                .map(name -> String.valueOf(name.get(1)).toLowerCase(Locale.ROOT))
                .toList();
    }

    static List<X509Certificate> chain(Path file) throws IOException, CertificateException {
        try (InputStream in = new FileInputStream(file.toFile())) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        }
    }
}
