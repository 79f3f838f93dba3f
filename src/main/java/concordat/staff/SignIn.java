package concordat.staff;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.Operation;
import concordat.records.RecordId;
import concordat.staff.StaffStore.AccountToSignIn;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Signs a person in by name and password. Who is wrong is never told apart: not the name from the password, nor a
/// locked account from an unknown one, nor by how long the answer takes.
@Component
class SignIn {
    static final int MOST_FAILURES = 5;
    static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    sealed interface Outcome {
        record SignedIn(Actor actor, String token) implements Outcome {}

        /// The password is right, and the session waits: for the second factor, or for one to be set up.
        record Waits(Session session, String token) implements Outcome {}

        record Refused() implements Outcome {}
    }

    private final StaffStore staff;
    private final Sessions sessions;
    private final Journal journal;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final InstantSource time;
    private final String hashOfNothing;
    private final Counter failures;

    SignIn(
            StaffStore staff,
            Sessions sessions,
            Journal journal,
            PasswordEncoder passwords,
            TransactionTemplate transaction,
            InstantSource time,
            MeterRegistry meters) {
        this.staff = staff;
        this.sessions = sessions;
        this.journal = journal;
        this.passwords = passwords;
        this.transaction = transaction;
        this.time = time;
        this.failures = failures(meters);
        this.hashOfNothing = Objects.requireNonNull(passwords.encode("nobody's password"));
    }

    /// One for everything that refuses.
    static Counter failures(MeterRegistry meters) {
        return Counter.builder("concordat.sign.in.failures")
                .description("Sign-ins that were refused: an unknown name, a wrong password or code, a locked account")
                .register(meters);
    }

    Outcome signIn(String username, String password, Device device) {
        Actor checking = Actor.job(Role.SIGN_IN, Actor.NO_AGENCY);
        String name = username.strip().toLowerCase(Locale.ROOT);
        Optional<AccountToSignIn> found =
                CurrentActor.call(checking, () -> transaction.execute(_ -> staff.named(name)));
        String hash = found.map(AccountToSignIn::passwordHash).orElse(null);
        // Hashing takes tens of milliseconds: no transaction, and so no connection, waits for it. An account that has
        // not been taken up has no password, and so takes as long and is never right.
        boolean right = passwords.matches(password, Objects.requireNonNullElse(hash, hashOfNothing)) && hash != null;
        Instant now = time.instant();
        if (found.isEmpty()) {
            failures.increment();
            return new Outcome.Refused();
        }
        AccountToSignIn account = found.get();
        Instant locked = account.lockedUntil();
        if (!right || (locked != null && locked.isAfter(now))) {
            failures.increment();
            CurrentActor.run(
                    Actor.job(Role.SIGN_IN, account.agency()),
                    () -> transaction.executeWithoutResult(_ -> refuse(account, right, now)));
            return new Outcome.Refused();
        }
        return CurrentActor.call(account.actor(), () -> transaction.execute(_ -> admit(account, device, now)));
    }

    private void refuse(AccountToSignIn account, boolean right, Instant now) {
        if (!right) {
            staff.wrongPassword(account.id(), now, MOST_FAILURES, LOCKED_FOR);
        }
        Happening refused = Happening.of("sign-in.refused", now, "Sign-in refused")
                .as(Operation.CONSULTATION)
                .with("Why", right ? "The account is locked" : "Wrong password");
        journal.write(new RecordId(account.id()), refused);
    }

    private Outcome admit(AccountToSignIn account, Device device, Instant now) {
        String token = sessions.begin(account.id(), device, null);
        Session session = sessions.find(token, false).orElseThrow();
        Happening entered = session.isOpen()
                ? Happening.of("sign-in.done", now, "Signed in")
                : Happening.of("sign-in.password", now, "The password was right: the second factor was asked for");
        journal.write(
                new RecordId(account.id()), entered.as(Operation.CONSULTATION).with("With", device.words()));
        return session.isOpen() ? new Outcome.SignedIn(account.actor(), token) : new Outcome.Waits(session, token);
    }
}
