package concordat.staff;

import static concordat.actor.Time.utc;

import concordat.actor.Actor;
import concordat.actor.Role;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Passkeys, one's own and whosever one is who signs in, and the challenges that devices sign.
@Repository
class PasskeyStore {
    @SuppressWarnings("ArrayRecordComponent")
    record Passkey(
            byte[] credentialId,
            String name,
            Instant madeAt,
            @Nullable Instant usedAt) {}

    /// A passkey and its holder, as they are needed to verify a signature.
    @SuppressWarnings("ArrayRecordComponent")
    record Held(
            UUID id,
            String displayName,
            String agency,
            @Nullable String team,
            Role role,
            byte[] credential,
            long signCount,
            boolean backupEligible,
            boolean backedUp) {
        Actor actor() {
            return Actor.staff(id, displayName, agency, team, role);
        }
    }

    private static final String OF = """
            select k.credential_id, k.name, k.made_at, k.used_at
              from staff.passkey k
             where k.account_id = :account
             order by k.made_at, k.credential_id
             limit 50
            """;

    private static final String ADD = """
            insert into staff.passkey (credential_id, account_id, credential, sign_count, backup_eligible, backed_up, name, made_at)
            values (:id, :account, :credential, :count, :eligible, :backedUp, :name, :at)
            """;

    private static final String REMOVE = """
            delete from staff.passkey
             where account_id = :account and credential_id = :id
            """;

    private static final String REMOVE_ALL = """
            delete from staff.passkey
             where account_id = :account
            """;

    private static final String MAKE_CHALLENGE = """
            select cast(staff.make_challenge(:challenge, :account, :at, :until) as text)
            """;

    private static final String TAKE_CHALLENGE = """
            select staff.take_challenge(:challenge, :account, :at)
            """;

    private static final String PASSKEY_OF = """
            select k.id, k.display_name, k.agency, k.team, k.role, k.credential, k.sign_count, k.backup_eligible, k.backed_up
              from staff.passkey_of(:id) k
            """;

    private static final String USE = """
            select cast(staff.use_passkey(:id, :count, :backedUp, :at) as text)
            """;

    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Passkey> of(UUID account) {
        return jdbc.sql(OF).param("account", account).query(Passkey.class).list();
    }

    void add(
            byte[] id,
            UUID account,
            byte[] credential,
            long count,
            boolean eligible,
            boolean backedUp,
            String name,
            Instant at) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("account", account)
                .param("credential", credential)
                .param("count", count)
                .param("eligible", eligible)
                .param("backedUp", backedUp)
                .param("name", name)
                .param("at", utc(at))
                .update();
    }

    boolean remove(UUID account, byte[] id) {
        return jdbc.sql(REMOVE).param("account", account).param("id", id).update() == 1;
    }

    void removeAll(UUID account) {
        jdbc.sql(REMOVE_ALL).param("account", account).update();
    }

    /// @param account for whom a passkey is made, or null where somebody signs in
    void makeChallenge(byte[] challenge, @Nullable UUID account, Instant at, Instant until) {
        jdbc.sql(MAKE_CHALLENGE)
                .param("challenge", challenge)
                .param("account", account, Types.OTHER)
                .param("at", utc(at))
                .param("until", utc(until))
                .query(String.class)
                .optional();
    }

    /// False where it is not ours, was taken, or is too old.
    boolean takeChallenge(byte[] challenge, @Nullable UUID account, Instant at) {
        return jdbc.sql(TAKE_CHALLENGE)
                .param("challenge", challenge)
                .param("account", account, Types.OTHER)
                .param("at", utc(at))
                .query(Boolean.class)
                .single();
    }

    Optional<Held> held(byte[] id) {
        return jdbc.sql(PASSKEY_OF).param("id", id).query(Held.class).optional();
    }

    void use(byte[] id, long count, boolean backedUp, Instant at) {
        jdbc.sql(USE)
                .param("id", id)
                .param("count", count)
                .param("backedUp", backedUp)
                .param("at", utc(at))
                .query(String.class)
                .optional();
    }
}
