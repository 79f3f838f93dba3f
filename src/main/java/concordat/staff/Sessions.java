package concordat.staff;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.PromptTransactionManager;
import concordat.actor.Role;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.staff.StaffStore.SessionListed;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
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
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final TransactionTemplate lookingUp;
    private final InstantSource time;
    private final boolean secondOfEverybody;

    /// @param demanded of whom a second factor is: `everybody`, `powerful` roles, or what suits where nobody says
    Sessions(
            StaffStore staff,
            Journal journal,
            TransactionTemplate transaction,
            DataSource database,
            InstantSource time,
            @Value("${concordat.second-factor}") String demanded,
            @Value("${concordat.empty}") boolean inRealUse) {
        this.staff = staff;
        this.journal = journal;
        this.transaction = transaction;
        this.lookingUp = new TransactionTemplate(new PromptTransactionManager(database));
        this.time = time;
        this.secondOfEverybody = isOfEverybody(demanded, inRealUse);
    }

    /// In real use it is demanded of everybody unless somebody says otherwise; the demonstration is looked at more
    /// easily without.
    static boolean isOfEverybody(String demanded, boolean inRealUse) {
        return demanded.isBlank() ? inRealUse : !demanded.strip().equals("powerful");
    }

    /// Begins a session for an account and gives its token.
    ///
    /// @param second when its second factor was given, or null where it was not yet
    @Transactional
    String begin(UUID account, Device device, @Nullable Instant second) {
        String token = newToken();
        Instant now = time.instant();
        staff.beginSession(hash(token), account, now, now.plus(LONGEST), device, second);
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

    /// The session of a token, if it is one that still lasts; in the transaction in hand where there is one,
    /// such as that in which it began. Every request asks, so PostgreSQL is not told first who asks: nobody
    /// does yet.
    ///
    /// @param counts whether the request keeps it from going idle
    Optional<Session> find(String token, boolean counts) {
        return lookingUp.execute(_ -> staff.sessionOf(hash(token), time.instant(), IDLE, counts, secondOfEverybody));
    }

    /// The session that this request would continue, were its second factor given.
    Optional<Session> waiting(HttpServletRequest request) {
        return SessionCookie.token(request).flatMap(token -> find(token, true)).filter(session -> !session.isOpen());
    }

    /// In the transaction of the holder, who has just given it.
    void secondGiven(String token) {
        staff.giveSecond(hash(token), time.instant());
    }

    /// In the transaction of the holder, who has just shown by all that their account has who they are.
    void shownAgain(String token) {
        staff.showAgain(hash(token), time.instant());
    }

    /// Gives a session a new token, once its holder has shown again who they are: whoever had got hold of the one
    /// before
    /// has nothing.
    String renew(String token) {
        String renewed = newToken();
        CurrentActor.run(
                checking(),
                () -> transaction.executeWithoutResult(_ -> staff.renewSession(hash(token), hash(renewed))));
        return renewed;
    }

    /// Of one's own account, or as an administrator of a colleague's; the latest used first.
    @Transactional(readOnly = true)
    List<SessionListed> of(UUID account) {
        return staff.sessionsOf(account, time.instant(), IDLE);
    }

    /// Ends one session of an account, and says so in its journal. False where it had ended.
    @Transactional
    boolean end(UUID account, UUID session) {
        return ended(account, staff.endSessionsOf(account, session, null, time.instant()));
    }

    /// Ends every session of an account but one, and says so in its journal.
    @Transactional
    boolean endAll(UUID account, @Nullable UUID but) {
        return ended(account, staff.endSessionsOf(account, null, but, time.instant()));
    }

    private boolean ended(UUID account, int count) {
        if (count > 0) {
            journal.write(
                    new RecordId(account),
                    Happening.of("session.ended", time.instant(), "Signed out elsewhere")
                            .with("Sessions", Integer.toString(count)));
        }
        return count > 0;
    }

    void end(String token) {
        CurrentActor.run(
                checking(), () -> transaction.executeWithoutResult(_ -> staff.endSession(hash(token), time.instant())));
    }

    private static Actor checking() {
        return Actor.job(Role.SIGN_IN, Actor.NO_AGENCY);
    }

    private static String newToken() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
