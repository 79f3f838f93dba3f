package concordat.staff;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.Operation;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Records;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The accounts of the actor's own agency. An account is a record: its journal tells when its holder signed in and
/// what lists and searches they were shown.
@Component
public class Accounts {
    /// @param disabledAt null while its holder may sign in
    /// @param takenUp whether its holder has set a password
    public record Account(
            UUID id,
            String username,
            String displayName,
            @Nullable String team,
            Role role,
            @Nullable Instant disabledAt,
            boolean takenUp) {}

    private final AccountStore accounts;
    private final Records records;
    private final Journal journal;
    private final PasswordEncoder passwords;
    private final InstantSource time;

    Accounts(AccountStore accounts, Records records, Journal journal, PasswordEncoder passwords, InstantSource time) {
        this.accounts = accounts;
        this.records = records;
        this.journal = journal;
        this.passwords = passwords;
        this.time = time;
    }

    /// Makes an account with a password in the actor's agency, as the seeding: people are invited instead.
    ///
    /// @param passwordHash as [#hash] makes it
    @Transactional
    public Actor add(String username, String displayName, @Nullable String team, Role role, String passwordHash) {
        Actor by = CurrentActor.required();
        Instant now = time.instant();
        RecordId id = records.open(new RecordId(Ids.next(now)), RecordKind.ACCOUNT, now);
        AccountChange added = new AccountChange(
                AccountChange.Kind.ADD, id.value(), username.toLowerCase(Locale.ROOT), displayName, team, role, role);
        if (!accounts.add(added, passwordHash)) {
            throw new IllegalStateException("There is an account of that name: " + username);
        }
        journal.write(
                id,
                Happening.of("account.added", now, "Account added for " + displayName)
                        .as(Operation.COLLECTION)
                        .with("Role", role.words())
                        .with("Team", team));
        return Actor.staff(id.value(), displayName, by.agency(), team, role);
    }

    /// Hashes a password with Argon2id. Takes some tens of milliseconds, on purpose.
    public String hash(String password) {
        return java.util.Objects.requireNonNull(passwords.encode(password));
    }

    /// Those with an account in the actor's agency, by name.
    @Transactional(readOnly = true)
    public List<Account> colleagues() {
        return accounts.colleagues();
    }
}
