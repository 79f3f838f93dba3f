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

/// The accounts of the actor's own agency. An account is a record: its journal tells when its holder signed in and what
/// lists and searches they were shown.
@Component
public class Accounts {
    public record Account(
            UUID id,
            String username,
            String displayName,
            @Nullable String team,
            Role role,
            @Nullable Instant disabledAt) {}

    private final StaffStore staff;
    private final Records records;
    private final Journal journal;
    private final PasswordEncoder passwords;
    private final InstantSource time;

    Accounts(StaffStore staff, Records records, Journal journal, PasswordEncoder passwords, InstantSource time) {
        this.staff = staff;
        this.records = records;
        this.journal = journal;
        this.passwords = passwords;
        this.time = time;
    }

    /// Makes an account in the actor's agency, who must be an administrator or the seeding.
    ///
    /// @param passwordHash as [#hash] makes it
    @Transactional
    public Actor add(String username, String displayName, @Nullable String team, Role role, String passwordHash) {
        Actor by = CurrentActor.required();
        Instant now = time.instant();
        RecordId id = records.open(new RecordId(Ids.next(now)), RecordKind.ACCOUNT, now);
        staff.add(id.value(), username.toLowerCase(Locale.ROOT), displayName, by.agency(), team, role, passwordHash);
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
        return staff.colleagues();
    }
}
