package concordat.staff;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.Operation;
import concordat.records.RecordId;
import concordat.staff.SecondFactor.Enrolled;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Shows again, within a session, who its holder is, by all that the account has: before the ways into it are
/// changed, at a screen that may have been left. What is wrong counts towards the same lock as at signing in.
@Component
class ShowAgain {
    enum Outcome {
        SHOWN,
        WRONG,
        /// The code was right until a moment ago, and the password is.
        RAN_OUT
    }

    private final StaffStore staff;
    private final SecondFactor second;
    private final Sessions sessions;
    private final Journal journal;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    ShowAgain(
            StaffStore staff,
            SecondFactor second,
            Sessions sessions,
            Journal journal,
            PasswordEncoder passwords,
            TransactionTemplate transaction,
            InstantSource time) {
        this.staff = staff;
        this.second = second;
        this.sessions = sessions;
        this.journal = journal;
        this.passwords = passwords;
        this.transaction = transaction;
        this.time = time;
    }

    /// @param code of the second factor, which is not looked at where the account has none
    Outcome show(Session session, String token, String password, String code) {
        Actor actor = session.actor();
        Instant now = time.instant();
        String hash = transaction.execute(_ -> staff.ownPassword()).passwordHash();
        boolean locked = Boolean.TRUE.equals(transaction.execute(_ -> staff.isLocked(actor.id(), now)));
        // No transaction waits for the hashing.
        if (locked || hash == null || !passwords.matches(password, hash)) {
            CurrentActor.run(
                    Actor.job(Role.SIGN_IN, actor.agency()),
                    () -> transaction.executeWithoutResult(_ -> refuse(actor, locked, now)));
            return Outcome.WRONG;
        }
        Enrolled enrolled = second.enrolled();
        if (enrolled.any()) {
            SecondFactor.Outcome given = second.give(session, token, code);
            if (given != SecondFactor.Outcome.GIVEN) {
                return given == SecondFactor.Outcome.RAN_OUT ? Outcome.RAN_OUT : Outcome.WRONG;
            }
        }
        transaction.executeWithoutResult(_ -> {
            sessions.shownAgain(token);
            journal.write(
                    new RecordId(actor.id()),
                    Happening.of("account.shown-again", now, "Showed again who they are")
                            .as(Operation.CONSULTATION)
                            .with("By", enrolled.any() ? "Password and second factor" : "Password"));
        });
        return Outcome.SHOWN;
    }

    private void refuse(Actor actor, boolean locked, Instant now) {
        if (!locked) {
            staff.wrongPassword(actor.id(), now, SignIn.MOST_FAILURES, SignIn.LOCKED_FOR);
        }
        journal.write(
                new RecordId(actor.id()),
                Happening.of("sign-in.refused", now, "Did not show again who they are")
                        .as(Operation.CONSULTATION)
                        .with("Why", locked ? "The account is locked" : "Wrong password"));
    }
}
