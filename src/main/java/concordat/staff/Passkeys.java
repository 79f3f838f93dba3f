package concordat.staff;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.Operation;
import concordat.records.RecordId;
import concordat.staff.PasskeyStore.Held;
import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;

/// Passkeys: made on one's own account, and used to sign in with nothing else. The device must say that it asked who
/// is holding it, so a passkey is both factors.
@Component
class Passkeys {
    /// For somebody to answer their device.
    static final Duration LASTS = Duration.ofMinutes(5);

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String TYPE = "public-key";
    private static final List<PasskeyOptions.Algorithm> ALGORITHMS = List.of(
            new PasskeyOptions.Algorithm(TYPE, -7),
            new PasskeyOptions.Algorithm(TYPE, -8),
            new PasskeyOptions.Algorithm(TYPE, -257));

    private final PasskeyStore passkeys;
    private final Sessions sessions;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final InstantSource time;
    private final Address address;
    private final int shortestRsa;
    private final ObjectConverter objects = new ObjectConverter();
    private final WebAuthnManager webAuthn = WebAuthnManager.createNonStrictWebAuthnManager(objects);
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(objects);

    Passkeys(
            PasskeyStore passkeys,
            Sessions sessions,
            Journal journal,
            TransactionTemplate transaction,
            InstantSource time,
            Address address,
            @Value("${concordat.shortest-rsa}") int shortestRsa) {
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.journal = journal;
        this.transaction = transaction;
        this.time = time;
        this.address = address;
        this.shortestRsa = shortestRsa;
    }

    /// One's own.
    @Transactional(readOnly = true)
    List<PasskeyStore.Passkey> own() {
        return passkeys.of(CurrentActor.required().id());
    }

    @Transactional
    PasskeyOptions toRegister() {
        Actor actor = CurrentActor.required();
        List<PasskeyOptions.Credential> before = passkeys.of(actor.id()).stream()
                .map(each -> new PasskeyOptions.Credential(TYPE, BASE64.encodeToString(each.credentialId())))
                .toList();
        return new PasskeyOptions.Register(
                newChallenge(actor.id()),
                new PasskeyOptions.Party(address.host(), "Concordat"),
                new PasskeyOptions.User(BASE64.encodeToString(bytes(actor.id())), actor.name(), actor.name()),
                ALGORITHMS,
                LASTS.toMillis(),
                before,
                new PasskeyOptions.Selection("required", true, "required"),
                "none");
    }

    PasskeyOptions toSignIn() {
        return CurrentActor.call(
                checking(),
                () -> transaction.execute(_ ->
                        new PasskeyOptions.SignIn(newChallenge(null), address.host(), LASTS.toMillis(), "required")));
    }

    /// Keeps a passkey that the device has made. False where it is not what was asked for.
    ///
    /// @param token of the session in which it is done, which has thereby given its second factor
    @Transactional
    boolean register(String token, String json, String name) {
        UUID account = CurrentActor.required().id();
        Instant now = time.instant();
        try {
            RegistrationData made = webAuthn.parseRegistrationResponseJSON(json);
            byte[] challenge = signedChallenge(made.getCollectedClientData());
            if (!passkeys.takeChallenge(challenge, account, now)) {
                return false;
            }
            webAuthn.verify(made, new RegistrationParameters(server(challenge), true, true));
            var data = Objects.requireNonNull(made.getAttestationObject()).getAuthenticatorData();
            var credential = Objects.requireNonNull(data.getAttestedCredentialData());
            if (!isStrong(Objects.requireNonNull(credential.getCOSEKey().getPublicKey()), shortestRsa)) {
                return false;
            }
            passkeys.add(
                    credential.getCredentialId(),
                    account,
                    credentials.convert(credential),
                    data.getSignCount(),
                    data.isFlagBE(),
                    data.isFlagBS(),
                    name,
                    now);
        } catch (WebAuthnException | JacksonException | IllegalArgumentException | NullPointerException refused) {
            // What is left out of the JSON the library meets as a null.
            return false;
        }
        sessions.secondGiven(token);
        journal.write(
                new RecordId(account),
                Happening.of("second-factor.passkey-made", now, "Passkey made").with("Name", name));
        return true;
    }

    /// Whether it is as good as 128 bits, or as is set: every key of the curves that are asked for is.
    static boolean isStrong(PublicKey key, int shortestRsa) {
        return !(key instanceof RSAPublicKey rsa) || rsa.getModulus().bitLength() >= shortestRsa;
    }

    /// One's own: another's, and what is none, is left as it is.
    @Transactional
    void remove(String credentialId) {
        UUID account = CurrentActor.required().id();
        if (credentialId.matches("[A-Za-z0-9_-]+")
                && passkeys.remove(account, Base64.getUrlDecoder().decode(credentialId))) {
            journal.write(
                    new RecordId(account),
                    Happening.of("second-factor.passkey-removed", time.instant(), "Passkey removed"));
        }
    }

    /// Begins a session for whoever holds the passkey that signed, and gives its token. Empty where nothing fits.
    Optional<String> signIn(String json, Device device) {
        Instant now = time.instant();
        try {
            AuthenticationData signed = webAuthn.parseAuthenticationResponseJSON(json);
            byte[] challenge = signedChallenge(signed.getCollectedClientData());
            byte[] id = Objects.requireNonNull(signed.getCredentialId());
            Optional<Held> held = CurrentActor.call(
                    checking(),
                    () -> transaction.execute(_ ->
                            passkeys.takeChallenge(challenge, null, now) ? passkeys.held(id) : Optional.<Held>empty()));
            if (held.isEmpty()) {
                return Optional.empty();
            }
            webAuthn.verify(
                    signed, new AuthenticationParameters(server(challenge), record(held.get()), null, true, true));
            Actor actor = held.get().actor();
            return CurrentActor.call(actor, () -> transaction.execute(_ -> admit(actor, signed, id, device, now)));
        } catch (WebAuthnException | JacksonException | IllegalArgumentException | NullPointerException refused) {
            // What is left out of the JSON the library meets as a null.
            return Optional.empty();
        }
    }

    private Optional<String> admit(Actor actor, AuthenticationData signed, byte[] id, Device device, Instant now) {
        var data = Objects.requireNonNull(signed.getAuthenticatorData());
        passkeys.use(id, data.getSignCount(), data.isFlagBS(), now);
        String token = sessions.begin(actor.id(), device, now);
        journal.write(
                new RecordId(actor.id()),
                Happening.of("sign-in.done", now, "Signed in")
                        .as(Operation.CONSULTATION)
                        .with("Second factor", "Passkey")
                        .with("With", device.words()));
        return Optional.of(token);
    }

    private CredentialRecordImpl record(Held held) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                held.backupEligible(),
                held.backedUp(),
                held.signCount(),
                credentials.convert(held.credential()),
                null,
                null,
                null,
                null);
    }

    private String newChallenge(@Nullable UUID account) {
        byte[] made = new byte[32];
        RANDOM.nextBytes(made);
        Instant now = time.instant();
        passkeys.makeChallenge(made, account, now, now.plus(LASTS));
        return BASE64.encodeToString(made);
    }

    private static byte[] signedChallenge(@Nullable CollectedClientData said) {
        return Objects.requireNonNull(said).getChallenge().getValue();
    }

    private ServerProperty server(byte[] challenge) {
        return new ServerProperty(new Origin(address.origin()), address.host(), new DefaultChallenge(challenge));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static Actor checking() {
        return Actor.job(Role.SIGN_IN, Actor.NO_AGENCY);
    }
}
