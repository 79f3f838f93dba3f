package concordat.staff;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.Operation;
import concordat.records.RecordId;
import concordat.records.Secrets;
import concordat.staff.SecondFactorStore.OneTimeCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The second factor: a one-time code of an app, or a recovery code in its place. A code is used once; wrong ones
/// count towards the same lock as wrong passwords.
@Component
public class SecondFactor {
    /// The secret of the demonstration's one-time codes. It is published, and so protects nothing: where an account
    /// has exactly this one, the page that asks for the code says it too.
    public static final String OF_DEMONSTRATION = "CONCORDATDEMONSTRATIONSECRET2345";

    /// How long ago somebody may have shown who they are for the ways into their account to be changed.
    static final Duration FRESH = Duration.ofMinutes(10);

    private static final int RECOVERY_CODES = 8;

    /// Of four letters each: 137 bits.
    private static final int GROUPS = 7;

    enum Outcome {
        GIVEN,
        WRONG,
        /// It was right until a moment ago. That tells nobody anything that could be used, and does not count
        /// towards the lock.
        RAN_OUT,
        LOCKED
    }

    /// What an account has.
    ///
    /// @param codesLeft recovery codes not used yet
    record Enrolled(boolean oneTimeCodes, int codesLeft, boolean passkeys) {
        boolean any() {
            return oneTimeCodes || passkeys;
        }
    }

    private final SecondFactorStore factors;
    private final PasskeyStore passkeys;
    private final ProviderStore links;
    private final StaffStore staff;
    private final Sessions sessions;
    private final Secrets secrets;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final InstantSource time;
    private final Counter failures;

    SecondFactor(
            SecondFactorStore factors,
            PasskeyStore passkeys,
            ProviderStore links,
            StaffStore staff,
            Sessions sessions,
            Secrets secrets,
            Journal journal,
            TransactionTemplate transaction,
            InstantSource time,
            MeterRegistry meters) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.links = links;
        this.staff = staff;
        this.sessions = sessions;
        this.secrets = secrets;
        this.journal = journal;
        this.transaction = transaction;
        this.time = time;
        this.failures = SignIn.failures(meters);
    }

    /// Whether the session of this request gave its second factor within this time. Where it did not, lead to
    /// `/second-factor?then=…`, which comes back.
    public boolean fresh(Duration within) {
        Instant now = time.instant();
        return CurrentSession.optional()
                .map(Session::secondAt)
                .filter(given -> !given.plus(within).isBefore(now))
                .isPresent();
    }

    /// Gives an account one-time codes of a known secret, as the seeding.
    @Transactional
    public void seed(UUID account, String base32) {
        factors.seed(account, secrets.seal(Base32.decode(base32), of(account)), time.instant());
    }

    /// The second step of a session that waits for it, or once more of one that is open. It is a change of who is
    /// acting and has its own transactions.
    Outcome give(Session session, String token, String typed) {
        Actor actor = session.actor();
        Instant now = time.instant();
        boolean locked = CurrentActor.call(
                signIn(actor), () -> Boolean.TRUE.equals(transaction.execute(_ -> staff.isLocked(actor.id(), now))));
        Outcome given = locked
                ? Outcome.LOCKED
                : CurrentActor.call(actor, () -> transaction.execute(_ -> give(session, token, typed, now)));
        if (given == Outcome.WRONG || given == Outcome.LOCKED) {
            CurrentActor.run(signIn(actor), () -> transaction.executeWithoutResult(_ -> refuse(actor, locked, now)));
        }
        return given;
    }

    private Outcome give(Session session, String token, String typed, Instant now) {
        UUID account = session.actor().id();
        Outcome byApp = byApp(account, typed, now);
        if (byApp == Outcome.RAN_OUT
                || byApp == Outcome.WRONG && !factors.useRecoveryCode(account, SpokenCode.hash(typed), now)) {
            return byApp;
        }
        sessions.secondGiven(token);
        journal.write(
                new RecordId(account),
                Happening.of(
                                session.isOpen() ? "second-factor.given" : "sign-in.done",
                                now,
                                session.isOpen() ? "Second factor given again" : "Signed in")
                        .as(Operation.CONSULTATION)
                        .with("Second factor", byApp == Outcome.GIVEN ? "One-time code" : "Recovery code"));
        return Outcome.GIVEN;
    }

    private Outcome byApp(UUID account, String typed, Instant now) {
        Optional<OneTimeCode> kept = factors.oneTimeCode(account).filter(code -> code.confirmedAt() != null);
        if (kept.isEmpty()) {
            return Outcome.WRONG;
        }
        byte[] secret = open(account, kept.get());
        long step = OneTimeCodes.step(now);
        if (OneTimeCodes.isOf(step, secret, typed)) {
            return factors.useStep(account, step) ? Outcome.GIVEN : Outcome.WRONG;
        }
        return OneTimeCodes.isOf(step - 1, secret, typed) ? Outcome.RAN_OUT : Outcome.WRONG;
    }

    private void refuse(Actor actor, boolean locked, Instant now) {
        failures.increment();
        if (!locked) {
            staff.wrongPassword(actor.id(), now, SignIn.MOST_FAILURES, SignIn.LOCKED_FOR);
        }
        journal.write(
                new RecordId(actor.id()),
                Happening.of("sign-in.refused", now, "Second factor refused")
                        .as(Operation.CONSULTATION)
                        .with("Why", locked ? "The account is locked" : "Wrong code"));
    }

    /// The secret that is being set up: the same until it is confirmed. As the account's holder.
    @Transactional
    byte[] beginEnrolment() {
        UUID account = CurrentActor.required().id();
        Optional<OneTimeCode> kept = factors.oneTimeCode(account);
        if (kept.isPresent() && kept.get().confirmedAt() != null) {
            throw new IllegalStateException("One-time codes are set up already");
        }
        return kept.map(code -> open(account, code)).orElseGet(() -> {
            byte[] secret = OneTimeCodes.newSecret();
            factors.save(account, secrets.seal(secret, of(account)), time.instant());
            return secret;
        });
    }

    /// Confirms what is being set up with a code of it, and gives recovery codes, which are kept nowhere. Empty where
    /// the code is wrong.
    ///
    /// @param token of the session in which it is done, which has thereby given its second factor
    @Transactional
    Optional<List<String>> confirmEnrolment(String token, String typed) {
        UUID account = CurrentActor.required().id();
        Instant now = time.instant();
        Optional<OneTimeCode> kept = factors.oneTimeCode(account).filter(code -> code.confirmedAt() == null);
        long step = OneTimeCodes.step(now);
        if (kept.isEmpty()
                || !OneTimeCodes.isOf(step, open(account, kept.get()), typed)
                || !factors.useStep(account, step)) {
            return Optional.empty();
        }
        factors.confirm(account, now);
        sessions.secondGiven(token);
        journal.write(new RecordId(account), Happening.of("second-factor.enrolled", now, "One-time codes set up"));
        return Optional.of(newRecoveryCodes());
    }

    /// New ones in place of those before.
    @Transactional
    List<String> newRecoveryCodes() {
        UUID account = CurrentActor.required().id();
        Instant now = time.instant();
        List<String> codes = IntStream.range(0, RECOVERY_CODES)
                .mapToObj(_ -> SpokenCode.of(GROUPS))
                .toList();
        factors.replaceRecoveryCodes(
                account, codes.stream().map(SpokenCode::hash).toList(), now);
        journal.write(
                new RecordId(account),
                Happening.of(
                        "second-factor.recovery-codes", now, "Recovery codes made, those before are no longer right"));
        return codes;
    }

    /// Takes one's own away.
    @Transactional
    void remove() {
        UUID account = CurrentActor.required().id();
        factors.remove(account);
        journal.write(
                new RecordId(account),
                Happening.of("second-factor.removed", time.instant(), "One-time codes no longer used"));
    }

    /// Takes them away from a colleague, whose sessions the caller ends, and every other way in but the password.
    void takeAway(UUID account) {
        var _ = links.unlink(account);
        passkeys.removeAll(account);
        factors.remove(account);
    }

    /// Of one's own account.
    @Transactional(readOnly = true)
    Enrolled enrolled() {
        UUID account = CurrentActor.required().id();
        boolean confirmed = factors.oneTimeCode(account)
                .filter(code -> code.confirmedAt() != null)
                .isPresent();
        return new Enrolled(
                confirmed,
                factors.recoveryCodesLeft(account),
                !passkeys.of(account).isEmpty());
    }

    /// Whether one may change the ways into one's own account, or end its sessions, now: whoever does has lately
    /// shown, by all that the account has, who they are. Where they have not, lead to `/account/again?then=…`,
    /// which comes back.
    boolean mayChange() {
        Instant now = time.instant();
        return CurrentSession.optional()
                .map(Session::shownAt)
                .filter(shown -> !shown.plus(FRESH).isBefore(now))
                .isPresent();
    }

    /// The code to enter where the account has the published secret. Nobody else is told anything.
    Optional<String> publishedCode(Actor actor) {
        return CurrentActor.call(
                actor,
                () -> transaction.execute(_ -> factors.oneTimeCode(actor.id())
                        .filter(kept -> Base32.encode(open(actor.id(), kept)).equals(OF_DEMONSTRATION))
                        .map(kept -> nextCode(kept))));
    }

    private String nextCode(OneTimeCode kept) {
        long now = OneTimeCodes.step(time.instant());
        return now <= kept.lastStep()
                ? "used up for half a minute: load this page again then"
                : OneTimeCodes.code(Base32.decode(OF_DEMONSTRATION), now);
    }

    private byte[] open(UUID account, OneTimeCode kept) {
        return secrets.open(kept.secret(), of(account));
    }

    private static String of(UUID account) {
        return "one-time-code:" + account;
    }

    private static Actor signIn(Actor actor) {
        return Actor.job(Role.SIGN_IN, actor.agency());
    }
}
