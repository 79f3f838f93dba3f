package concordat.staff;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A small provider (OpenID Connect) with tokens that it really signs, a secret and PKCE that it really asks for, and
/// a page that lets in whoever comes. What its tokens claim a test says.
final class TestProvider implements AutoCloseable {
    static final String CLIENT = "concordat-in-a-test";
    static final String SECRET = "a-secret-of-a-test";

    /// As short as is taken.
    private static final RSAKey KEY = newKey(3072);

    private static final RSAKey STRANGERS = newKey(3072);
    private static final RSAKey SHORT = newKey(2048);

    private final HttpServer server;
    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();

    /// What is claimed in place of, or beyond, what is right.
    final Map<String, Object> claims = new ConcurrentHashMap<>();

    /// Whether its tokens are signed with a key that nobody knows.
    boolean signsWrongly;

    /// Whether its key, which everybody is told, is shorter than is taken.
    boolean hasShortKey;

    /// What the header of its tokens says that they are; null where it says nothing.
    @Nullable JOSEObjectType type;

    /// Whether it says that its tokens are to be had elsewhere; and how often somebody asked there.
    boolean sendsElsewhere;

    final AtomicInteger askedElsewhere = new AtomicInteger();

    TestProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", this::configuration);
        server.createContext("/keys", exchange -> json(exchange, 200, new JWKSet(key().toPublicJWK()).toJSONObject()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", exchange -> {
            if (sendsElsewhere) {
                exchange.getResponseHeaders().set("Location", issuer() + "/elsewhere");
                exchange.sendResponseHeaders(307, -1);
                exchange.close();
            } else {
                token(exchange);
            }
        });
        server.createContext("/elsewhere", exchange -> {
            askedElsewhere.incrementAndGet();
            token(exchange);
        });
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// Lets in whoever was sent to this address, and gives the code and the state that they bring back.
    Map<String, String> letIn(String address) {
        Map<String, String> parameters = parameters(URI.create(address).getRawQuery());
        String code = UUID.randomUUID().toString();
        asked.put(code, parameters);
        return Map.of("code", code, "state", parameters.get("state"));
    }

    private void configuration(HttpExchange exchange) throws IOException {
        json(
                exchange,
                200,
                Map.of(
                        "issuer",
                        issuer(),
                        "authorization_endpoint",
                        issuer() + "/authorize",
                        "token_endpoint",
                        issuer() + "/token",
                        "jwks_uri",
                        issuer() + "/keys",
                        "response_types_supported",
                        List.of("code"),
                        "subject_types_supported",
                        List.of("public"),
                        "id_token_signing_alg_values_supported",
                        List.of("RS256")));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> back = letIn(exchange.getRequestURI().toString());
        String to = parameters(exchange.getRequestURI().getRawQuery()).get("redirect_uri");
        exchange.getResponseHeaders().set("Location", to + "?code=" + back.get("code") + "&state=" + back.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> request = asked.remove(form.getOrDefault("code", ""));
        String client =
                "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        boolean right = request != null
                && client.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && request.get("redirect_uri").equals(form.get("redirect_uri"))
                && "S256".equals(request.get("code_challenge_method"))
                && challenge(form.getOrDefault("code_verifier", "")).equals(request.get("code_challenge"));
        if (!right) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        json(
                exchange,
                200,
                Map.of(
                        "access_token",
                        UUID.randomUUID().toString(),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "id_token",
                        idToken(request)));
    }

    private String idToken(Map<String, String> request) {
        Instant now = Instant.now();
        Map<String, Object> said = new HashMap<>(Map.of(
                "iss", issuer(), "aud", CLIENT, "nonce", request.get("nonce"), "auth_time", now.getEpochSecond()));
        said.putAll(claims);
        var body = new JWTClaimsSet.Builder()
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
        said.forEach(body::claim);
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID("a-key")
                            .type(type)
                            .build(),
                    body.build());
            token.sign(new RSASSASigner(signsWrongly ? STRANGERS : key()));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private RSAKey key() {
        return hasShortKey ? SHORT : KEY;
    }

    private static RSAKey newKey(int bits) {
        try {
            return new RSAKeyGenerator(bits).keyID("a-key").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String each : query.split("&")) {
            String[] pair = each.split("=", 2);
            parameters.put(pair[0], URLDecoder.decode(pair.length > 1 ? pair[1] : "", StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static void json(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = JsonMapper.shared().writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
