package concordat.staff;

import static concordat.actor.Time.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One-time codes and recovery codes: one's own, and, as the seeding or to take them away, a colleague's.
@Repository
class SecondFactorStore {
    /// @param secret sealed
    /// @param confirmedAt null until a code of it has been entered
    /// @param lastStep the latest whose code was used
    @SuppressWarnings("ArrayRecordComponent")
    record OneTimeCode(
            byte[] secret, Instant madeAt, @Nullable Instant confirmedAt, long lastStep) {}

    private static final String ONE_TIME_CODE = """
            select c.secret, c.made_at, c.confirmed_at, c.last_step
              from staff.one_time_code c
             where c.account_id = :account
            """;

    private static final String SAVE = """
            insert into staff.one_time_code (account_id, secret, made_at)
            values (:account, :secret, :at)
            on conflict (account_id) do update set secret = excluded.secret, made_at = excluded.made_at
             where staff.one_time_code.confirmed_at is null
            """;

    private static final String SEED = """
            insert into staff.one_time_code (account_id, secret, made_at, confirmed_at)
            values (:account, :secret, :at, :at)
            """;

    private static final String CONFIRM = """
            update staff.one_time_code
               set confirmed_at = :at
             where account_id = :account and confirmed_at is null
            """;

    private static final String USE_STEP = """
            update staff.one_time_code
               set last_step = :step
             where account_id = :account and last_step < :step
            """;

    private static final String REMOVE_ONE_TIME_CODE = """
            delete from staff.one_time_code
             where account_id = :account
            """;

    private static final String ADD_RECOVERY_CODE = """
            insert into staff.recovery_code (account_id, code_hash, made_at)
            values (:account, :code, :at)
            """;

    private static final String USE_RECOVERY_CODE = """
            update staff.recovery_code
               set used_at = :at
             where account_id = :account and code_hash = :code and used_at is null
            """;

    private static final String RECOVERY_CODES_LEFT = """
            select count(*)
              from staff.recovery_code r
             where r.account_id = :account and r.used_at is null
            """;

    private static final String REMOVE_RECOVERY_CODES = """
            delete from staff.recovery_code
             where account_id = :account
            """;

    private final JdbcClient jdbc;

    SecondFactorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OneTimeCode> oneTimeCode(UUID account) {
        return jdbc.sql(ONE_TIME_CODE)
                .param("account", account)
                .query(OneTimeCode.class)
                .optional();
    }

    /// In place of one that was never confirmed.
    void save(UUID account, byte[] secret, Instant at) {
        jdbc.sql(SAVE)
                .param("account", account)
                .param("secret", secret)
                .param("at", utc(at))
                .update();
    }

    void seed(UUID account, byte[] secret, Instant at) {
        jdbc.sql(SEED)
                .param("account", account)
                .param("secret", secret)
                .param("at", utc(at))
                .update();
    }

    void confirm(UUID account, Instant at) {
        jdbc.sql(CONFIRM).param("account", account).param("at", utc(at)).update();
    }

    /// False where a code of this step or a later one has been used.
    boolean useStep(UUID account, long step) {
        return jdbc.sql(USE_STEP).param("account", account).param("step", step).update() == 1;
    }

    /// False where it is none, or was used.
    boolean useRecoveryCode(UUID account, byte[] code, Instant at) {
        return jdbc.sql(USE_RECOVERY_CODE)
                        .param("account", account)
                        .param("code", code)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    int recoveryCodesLeft(UUID account) {
        return jdbc.sql(RECOVERY_CODES_LEFT)
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    void replaceRecoveryCodes(UUID account, List<byte[]> codes, Instant at) {
        jdbc.sql(REMOVE_RECOVERY_CODES).param("account", account).update();
        codes.forEach(code -> jdbc.sql(ADD_RECOVERY_CODE)
                .param("account", account)
                .param("code", code)
                .param("at", utc(at))
                .update());
    }

    void remove(UUID account) {
        jdbc.sql(REMOVE_RECOVERY_CODES).param("account", account).update();
        jdbc.sql(REMOVE_ONE_TIME_CODE).param("account", account).update();
    }
}
