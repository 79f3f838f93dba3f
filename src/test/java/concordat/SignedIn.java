package concordat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.actor.Time;
import concordat.staff.Accounts;
import concordat.staff.SecondFactor;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockPart;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/// People to test with: each has a new account and has signed in as anybody does, so that what they get is what
/// people get.
///
/// ```java
/// var officer = signedIn.as(Role.RESPONSE_OFFICER, "BCU-CN", "BCU-CN-RESPONSE");
/// assertThat(officer.get("/")).hasStatusOk();
/// assertThat(officer.post("/incidents", "borough", "E09000007")).hasStatus(303);
/// assertThat(officer.api(HttpMethod.POST, "/api/incidents", "{}")).hasStatus(422);
/// ```
@Component
public class SignedIn {
    public static final String PASSWORD = "correct horse battery staple";

    /// Of the one-time codes of those whose role demands a second factor (the secret of RFC 6238's examples).
    public static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private static final String CSRF = "a-token-against-forged-requests";

    private final Accounts accounts;
    private final SecondFactor secondFactor;
    private final InstantSource time;
    private final ObjectProvider<MockMvcTester> mvc;
    private @Nullable String hash;

    SignedIn(Accounts accounts, SecondFactor secondFactor, InstantSource time, ObjectProvider<MockMvcTester> mvc) {
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.time = time;
        this.mvc = mvc;
    }

    /// Somebody new in this role, on the staff of this agency, in this team or none.
    public Person as(Role role, String agency, @Nullable String team) {
        return as(role, agency, team, role.isPowerful());
    }

    /// As above, having given a second factor just now.
    public Person withSecondFactor(Role role, String agency) {
        return as(role, agency, null, true);
    }

    private Person as(Role role, String agency, @Nullable String team, boolean second) {
        String username = username();
        Actor actor = account(username, role, agency, team);
        if (second && !role.isPowerful()) {
            CurrentActor.run(Actor.job(Role.SEEDING, agency), () -> secondFactor.seed(actor.id(), SECRET));
        }
        Instant now = time.instant();
        Credentials credentials = new Credentials(username, PASSWORD, second ? code(now) : null);
        // One instant for the code and for who checks it, however slow the machine is.
        MvcTestResult begun = Time.call(
                InstantSource.fixed(now),
                () -> mvc().post()
                        .uri("/api/sessions")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JsonMapper.shared().writeValueAsString(credentials))
                        .exchange());
        return new Person(actor, token(begun), mvc());
    }

    /// An account that nobody has signed in to. Its password is [#PASSWORD], and [#SECRET] gives its one-time codes
    /// where its role demands them.
    public Actor account(String username, Role role, String agency, @Nullable String team) {
        return CurrentActor.call(Actor.job(Role.SEEDING, agency), () -> {
            Actor actor = accounts.add(username, role.words() + " Example", team, role, hash());
            if (role.isPowerful()) {
                secondFactor.seed(actor.id(), SECRET);
            }
            return actor;
        });
    }

    /// The one-time code of [#SECRET] at this time. Each is taken once.
    public static String code(Instant at) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec("12345678901234567890".getBytes(StandardCharsets.US_ASCII), "HmacSHA1"),
                            at);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static String username() {
        return "user-" + UUID.randomUUID();
    }

    private record Credentials(
            String username, String password, @Nullable String code) {}

    private synchronized String hash() {
        if (hash == null) {
            hash = accounts.hash(PASSWORD);
        }
        return hash;
    }

    private MockMvcTester mvc() {
        return mvc.getObject();
    }

    private static String token(MvcTestResult begun) {
        byte[] body = begun.getResponse().getContentAsByteArray();
        return JsonMapper.shared().readTree(body).get("token").asString();
    }

    /// @param token of their session: the cookie's value for a browser, the bearer's for a program
    public record Person(Actor actor, String token, MockMvcTester mvc) {
        /// Asks for a page.
        public MvcTestResult get(String path) {
            return mvc.get().uri(path).cookie(cookie()).exchange();
        }

        /// Sends a form: names and values in turn. Its key is new, so it is a change of its own.
        public MvcTestResult post(String path, String... fields) {
            return postOnce(UUID.randomUUID().toString(), path, fields);
        }

        /// Sends a form under a key, as a browser that sends it again would.
        public MvcTestResult postOnce(String key, String path, String... fields) {
            return form(key, path, fields).exchange();
        }

        /// Sends a form as htmx does, for a part of a page.
        public MvcTestResult script(String path, String... fields) {
            return form(UUID.randomUUID().toString(), path, fields)
                    .header("HX-Request", "true")
                    .exchange();
        }

        /// Sends a file as the field `file` of a form.
        public MvcTestResult upload(String key, String path, String filename, byte[] content) {
            return mvc.post()
                    .uri(path)
                    .multipart()
                    .part(new MockPart("file", filename, content))
                    .cookie(cookie(), new Cookie("__Host-csrf", CSRF))
                    .param("_csrf", masked(CSRF))
                    .param("_key", key)
                    .exchange();
        }

        private MockMvcRequestBuilder form(String key, String path, String... fields) {
            MockMvcRequestBuilder request = mvc.post()
                    .uri(path)
                    .cookie(cookie(), new Cookie("__Host-csrf", CSRF))
                    .param("_csrf", masked(CSRF))
                    .param("_key", key);
            for (int i = 0; i < fields.length; i += 2) {
                request.param(fields[i], fields[i + 1]);
            }
            return request;
        }

        /// Calls the API, under a new key.
        public MvcTestResult api(HttpMethod method, String path, String json) {
            return apiOnce(UUID.randomUUID().toString(), method, path, json);
        }

        public MvcTestResult apiOnce(String key, HttpMethod method, String path, String json) {
            return mvc.method(method)
                    .uri(path)
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                    .header("Idempotency-Key", key)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(json)
                    .exchange();
        }

        /// As they go on after an answer that gave their session a new token.
        public Person renewed(MvcTestResult answer) {
            Cookie given = answer.getResponse().getCookie(cookie().getName());
            return new Person(actor, Objects.requireNonNull(given).getValue(), mvc);
        }

        public Cookie cookie() {
            return new Cookie("__Host-concordat", token);
        }

        /// Does the work as this person, beneath the pages.
        public <T, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
            return CurrentActor.call(actor, work);
        }

        /// As a page writes the token: masked, here by nothing.
        private static String masked(String token) {
            byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
            byte[] masked = new byte[2 * bytes.length];
            System.arraycopy(bytes, 0, masked, bytes.length, bytes.length);
            return Base64.getUrlEncoder().encodeToString(masked);
        }
    }
}
