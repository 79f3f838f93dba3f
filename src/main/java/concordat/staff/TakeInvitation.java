package concordat.staff;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.RecordId;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes up an account with the code of an invitation: its holder sets a password that nobody else ever knew. A wrong
/// code, a used one, an old one and an unknown name are answered alike.
@Component
class TakeInvitation {
    private final AccountStore accounts;
    private final Journal journal;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    TakeInvitation(
            AccountStore accounts,
            Journal journal,
            PasswordEncoder passwords,
            TransactionTemplate transaction,
            InstantSource time) {
        this.accounts = accounts;
        this.journal = journal;
        this.passwords = passwords;
        this.transaction = transaction;
        this.time = time;
    }

    /// False where the code does not fit the name. The password is one that [PasswordRules] allow.
    boolean take(String username, String code, String password) {
        byte[] hash = SpokenCode.hash(code);
        String name = username.strip().toLowerCase(Locale.ROOT);
        Optional<Actor> invited = CurrentActor.call(
                Actor.job(Role.SIGN_IN, Actor.NO_AGENCY),
                () -> transaction.execute(_ -> accounts.invited(name, hash, time.instant())));
        if (invited.isEmpty()) {
            return false;
        }
        Actor holder = invited.get();
        String hashed = Objects.requireNonNull(passwords.encode(password));
        return CurrentActor.call(
                holder, () -> Boolean.TRUE.equals(transaction.execute(_ -> set(holder, hash, hashed))));
    }

    private boolean set(Actor holder, byte[] code, String password) {
        if (!accounts.takeInvitation(holder.id(), code, password, time.instant())) {
            return false;
        }
        journal.write(
                new RecordId(holder.id()),
                Happening.of("account.taken-up", time.instant(), "Password set with an invitation"));
        return true;
    }
}
