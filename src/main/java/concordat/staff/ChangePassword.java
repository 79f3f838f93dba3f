package concordat.staff;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.RecordId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Changes one's own password. Every other session of the account ends, for somebody else may be in one. A wrong old
/// password counts as one at sign-in does.
@Component
class ChangePassword {
    private final StaffStore staff;
    private final Sessions sessions;
    private final Journal journal;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    ChangePassword(
            StaffStore staff,
            Sessions sessions,
            Journal journal,
            PasswordEncoder passwords,
            TransactionTemplate transaction,
            InstantSource time) {
        this.staff = staff;
        this.sessions = sessions;
        this.journal = journal;
        this.passwords = passwords;
        this.transaction = transaction;
        this.time = time;
    }

    /// One's own.
    String username() {
        return transaction.execute(_ -> staff.ownPassword()).username();
    }

    /// False where the old one is not right, or the account is locked.
    boolean change(String before, String after, @Nullable UUID keep) {
        Actor actor = CurrentActor.required();
        Instant now = time.instant();
        String hash = transaction.execute(_ -> staff.ownPassword()).passwordHash();
        boolean locked = Boolean.TRUE.equals(transaction.execute(_ -> staff.isLocked(actor.id(), now)));
        // No transaction waits for the hashing.
        if (locked || hash == null || !passwords.matches(before, hash)) {
            CurrentActor.run(
                    Actor.job(Role.SIGN_IN, actor.agency()),
                    () -> transaction.executeWithoutResult(_ -> refuse(actor, locked, now)));
            return false;
        }
        String hashed = Objects.requireNonNull(passwords.encode(after));
        transaction.executeWithoutResult(_ -> {
            staff.setOwnPassword(hashed);
            journal.write(new RecordId(actor.id()), Happening.of("account.password-changed", now, "Password changed"));
            var _ = sessions.endAll(actor.id(), keep);
        });
        return true;
    }

    private void refuse(Actor actor, boolean locked, Instant now) {
        if (!locked) {
            staff.wrongPassword(actor.id(), now, SignIn.MOST_FAILURES, SignIn.LOCKED_FOR);
        }
        journal.write(
                new RecordId(actor.id()),
                Happening.of("account.password-refused", now, "Change of password refused")
                        .with("Why", locked ? "The account is locked" : "Wrong password"));
    }
}
