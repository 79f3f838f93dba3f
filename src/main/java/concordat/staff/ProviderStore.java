package concordat.staff;

import static concordat.actor.Time.utc;

import concordat.actor.Actor;
import concordat.actor.Role;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who the provider's subjects are here, and the browsers that were sent to it.
@Repository
class ProviderStore {
    /// What an answer of the provider must fit.
    ///
    /// @param goesTo where the person was going
    /// @param accountId of whoever links their account, or null where somebody signs in
    record Asked(
            String state,
            String nonce,
            String verifier,
            String goesTo,
            @Nullable UUID accountId) {}

    record Linked(
            UUID id,
            String displayName,
            String agency,
            @Nullable String team,
            Role role) {
        Actor actor(Role as) {
            return Actor.staff(id, displayName, agency, team, as);
        }
    }

    private static final String ASK = """
            select cast(staff.begin_provider_request(:cookie, :state, :nonce, :verifier, :goesTo, :account, :at, :until) as text)
            """;

    private static final String TAKE = """
            select r.state, r.nonce, r.verifier, r.goes_to, r.account_id
              from staff.take_provider_request(:cookie, :at) r
            """;

    private static final String LINKED = """
            select p.id, p.display_name, p.agency, p.team, p.role
              from staff.provider_account(:issuer, :subject) p
            """;

    private static final String TAKE_ROLE = """
            select staff.take_provider_role(:issuer, :subject, :role)
            """;

    private static final String USE = """
            select cast(staff.use_provider_link(:issuer, :subject, :at) as text)
            """;

    private static final String LINKED_AT = """
            select l.linked_at
              from staff.provider_link l
             where l.account_id = :account and l.issuer = :issuer
            """;

    private static final String LINK = """
            insert into staff.provider_link (issuer, subject, account_id, linked_at)
            values (:issuer, :subject, :account, :at)
            on conflict do nothing
            """;

    private static final String UNLINK = """
            delete from staff.provider_link
             where account_id = :account
            """;

    private final JdbcClient jdbc;

    ProviderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ask(byte[] cookie, Asked asked, Instant at, Instant until) {
        jdbc.sql(ASK)
                .param("cookie", cookie)
                .param("state", asked.state())
                .param("nonce", asked.nonce())
                .param("verifier", asked.verifier())
                .param("goesTo", asked.goesTo())
                .param("account", asked.accountId(), Types.OTHER)
                .param("at", utc(at))
                .param("until", utc(until))
                .query(String.class)
                .optional();
    }

    /// Once. Empty where the browser was not sent, or too long ago.
    Optional<Asked> take(byte[] cookie, Instant at) {
        return jdbc.sql(TAKE)
                .param("cookie", cookie)
                .param("at", utc(at))
                .query(Asked.class)
                .optional();
    }

    Optional<Linked> linked(String issuer, String subject) {
        return jdbc.sql(LINKED)
                .param("issuer", issuer)
                .param("subject", subject)
                .query(Linked.class)
                .optional();
    }

    /// False where it is a powerful one, or would take one.
    boolean takeRole(String issuer, String subject, Role role) {
        return jdbc.sql(TAKE_ROLE)
                .param("issuer", issuer)
                .param("subject", subject)
                .param("role", role.name())
                .query(Boolean.class)
                .single();
    }

    void use(String issuer, String subject, Instant at) {
        jdbc.sql(USE)
                .param("issuer", issuer)
                .param("subject", subject)
                .param("at", utc(at))
                .query(String.class)
                .optional();
    }

    /// When one's own account was linked with somebody of this issuer.
    Optional<Instant> linkedAt(UUID account, String issuer) {
        return jdbc.sql(LINKED_AT)
                .param("account", account)
                .param("issuer", issuer)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /// False where the subject has an account, or the account a subject.
    boolean link(String issuer, String subject, UUID account, Instant at) {
        return jdbc.sql(LINK)
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("account", account)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    boolean unlink(UUID account) {
        return jdbc.sql(UNLINK).param("account", account).update() > 0;
    }
}
