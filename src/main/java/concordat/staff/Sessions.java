package concordat.staff;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.records.Ids;
import concordat.records.RecordId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Sessions, kept in the database so that any node can serve anybody. Only a hash of the token is kept: a copy of
/// the table lets nobody in.
@Component
public class Sessions {
    /// A shift and an hour to hand it over.
    static final Duration LONGEST = Duration.ofHours(13);

    static final Duration IDLE = Duration.ofMinutes(60);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final StaffStore staff;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    Sessions(StaffStore staff, TransactionTemplate transaction, InstantSource time) {
        this.staff = staff;
        this.transaction = transaction;
        this.time = time;
    }

    /// Begins a session for an account and gives its token.
    @Transactional
    String begin(UUID account) {
        String token = newToken();
        Instant now = time.instant();
        staff.beginSession(hash(token), account, now, now.plus(LONGEST));
        return token;
    }

    /// Begins a session for somebody with no account, for one record and no longer than `until`, and gives its token.
    @Transactional
    public String beginForGuest(String name, String agency, RecordId record, Instant until) {
        String token = newToken();
        Instant now = time.instant();
        staff.beginGuestSession(hash(token), Ids.next(now), name, agency, record.value(), now, until);
        return token;
    }

    /// Whose session this is, if it is one that still lasts.
    Optional<Actor> actorOf(String token) {
        Actor checking = Actor.job(Role.SIGN_IN, Actor.NO_AGENCY);
        return CurrentActor.call(
                checking, () -> transaction.execute(_ -> staff.sessionOf(hash(token), time.instant(), IDLE)));
    }

    void end(String token) {
        Actor checking = Actor.job(Role.SIGN_IN, Actor.NO_AGENCY);
        CurrentActor.run(
                checking, () -> transaction.executeWithoutResult(_ -> staff.endSession(hash(token), time.instant())));
    }

    private static String newToken() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
