package concordat.staff;

import static concordat.actor.Time.utc;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.actor.Role;
import concordat.staff.AccountChange.Kind;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Accounts of the actor's agency as they are administered: what is proposed about them, and invitations to them.
@Repository
class AccountStore {
    /// What was proposed, and what became of it.
    ///
    /// @param approved null while nobody has decided
    record Proposal(
            UUID id,
            Kind change,
            UUID accountId,
            String username,
            String displayName,
            @Nullable String team,
            Role role,
            Role priorRole,
            String reason,
            UUID proposedBy,
            String proposedByName,
            Instant proposedAt,
            @Nullable Boolean approved,
            @Nullable String decidedByName,
            @Nullable Instant decidedAt,
            @Nullable String decisionReason) {
        AccountChange asChange() {
            return new AccountChange(change, accountId, username, displayName, team, role, priorRole);
        }
    }

    private static final String SELECT_ACCOUNT_FRAGMENT = """
            select a.id, a.username, a.display_name, a.team, a.role, a.disabled_at, a.password_hash is not null as taken_up
              from staff.account a
            """;

    private static final String ACCOUNT = SELECT_ACCOUNT_FRAGMENT + """
             where a.id = :id and a.agency = actor.agency()
            """;

    private static final String COLLEAGUES = SELECT_ACCOUNT_FRAGMENT + """
             where a.agency = actor.agency()
             order by a.display_name, a.id
             limit 1000
            """;

    private static final String TAKEN = """
            select staff.username_taken(:username)
            """;

    private static final String ALONE = """
            select staff.alone()
            """;

    private static final String ADD = """
            insert into staff.account (id, username, display_name, agency, team, role, password_hash, created_at)
            values (:id, :username, :displayName, :agency, :team, :role, :hash, actor.now())
            on conflict (username) do nothing
            """;

    private static final String CHANGE = """
            update staff.account
               set display_name = :displayName, team = :team, role = :role
             where id = :id and role = :priorRole
            """;

    private static final String DISABLE = """
            update staff.account
               set disabled_at = :at
             where id = :id and disabled_at is null
            """;

    private static final String ENABLE = """
            update staff.account
               set disabled_at = null
             where id = :id and disabled_at is not null
            """;

    private static final String INVITE = """
            insert into staff.invitation (code_hash, account_id, made_by, made_at, expires_at)
            values (:code, :account, :by, :at, :until)
            """;

    private static final String INVITED_UNTIL = """
            select i.expires_at
              from staff.invitation i
             where i.account_id = :account and i.taken_at is null and i.expires_at > :at
             order by i.made_at desc
             limit 1
            """;

    private static final String INVITED = """
            select n.id, n.display_name, n.agency, n.team, n.role
              from staff.invited(:username, :code, :at) n
            """;

    private static final String TAKE_INVITATION = """
            select staff.take_invitation(:account, :code, :hash, :at)
            """;

    private static final String SELECT_PROPOSAL_FRAGMENT = """
            select p.id, p.change, p.account_id, p.username, p.display_name, p.team, p.role, p.prior_role, p.reason,
                   p.proposed_by, p.proposed_by_name, p.proposed_at, p.approved, p.decided_by_name, p.decided_at,
                   p.decision_reason
              from staff.proposal p
            """;

    private static final String PROPOSAL = SELECT_PROPOSAL_FRAGMENT + """
             where p.id = :id
            """;

    private static final String LOCK_PROPOSAL = SELECT_PROPOSAL_FRAGMENT + """
             where p.id = :id
               for update
            """;

    private static final String WAITING = SELECT_PROPOSAL_FRAGMENT + """
             where p.approved is null
             order by p.proposed_at, p.id
             limit 200
            """;

    private static final String PROPOSE = """
            insert into staff.proposal (id, agency, change, account_id, username, display_name, team, role, prior_role,
                                        reason, proposed_by, proposed_by_name, proposed_at)
            values (:id, :agency, :change, :account, :username, :displayName, :team, :role, :priorRole,
                    :reason, :by, :byName, :at)
            on conflict do nothing
            """;

    private static final String DECIDE = """
            update staff.proposal
               set approved = :approved, decided_by = :by, decided_by_name = :byName, decided_at = :at,
                   decided_in = pg_current_xact_id(), decision_reason = :reason
             where id = :id and approved is null
            """;

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Throws [NotFound] where it is no account of the actor's agency.
    Accounts.Account account(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("No account " + id));
    }

    Optional<Accounts.Account> find(UUID id) {
        return jdbc.sql(ACCOUNT).param("id", id).query(Accounts.Account.class).optional();
    }

    List<Accounts.Account> colleagues() {
        return jdbc.sql(COLLEAGUES).query(Accounts.Account.class).list();
    }

    boolean isTaken(String username) {
        return jdbc.sql(TAKEN).param("username", username).query(Boolean.class).single();
    }

    /// Whether nobody else of the agency could approve anything.
    boolean isAlone() {
        return jdbc.sql(ALONE).query(Boolean.class).single();
    }

    /// False where the name is taken.
    boolean add(AccountChange account, @Nullable String hash) {
        return jdbc.sql(ADD)
                        .param("id", account.account())
                        .param("username", account.username())
                        .param("displayName", account.displayName())
                        .param("agency", CurrentActor.required().agency())
                        .param("team", account.team(), Types.VARCHAR)
                        .param("role", account.role().name())
                        .param("hash", hash, Types.VARCHAR)
                        .update()
                == 1;
    }

    /// False where its role is no longer what it was.
    boolean change(AccountChange change) {
        return jdbc.sql(CHANGE)
                        .param("id", change.account())
                        .param("displayName", change.displayName())
                        .param("team", change.team(), Types.VARCHAR)
                        .param("role", change.role().name())
                        .param("priorRole", change.priorRole().name())
                        .update()
                == 1;
    }

    boolean disable(UUID account, Instant at) {
        return jdbc.sql(DISABLE).param("id", account).param("at", utc(at)).update() == 1;
    }

    boolean enable(UUID account) {
        return jdbc.sql(ENABLE).param("id", account).update() == 1;
    }

    void invite(UUID account, byte[] code, Instant at, Instant until) {
        jdbc.sql(INVITE)
                .param("code", code)
                .param("account", account)
                .param("by", CurrentActor.required().id())
                .param("at", utc(at))
                .param("until", utc(until))
                .update();
    }

    Optional<Instant> invitedUntil(UUID account, Instant at) {
        return jdbc.sql(INVITED_UNTIL)
                .param("account", account)
                .param("at", utc(at))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    Optional<Actor> invited(String username, byte[] code, Instant at) {
        return jdbc.sql(INVITED)
                .param("username", username)
                .param("code", code)
                .param("at", utc(at))
                .query(Invited.class)
                .optional()
                .map(found -> Actor.staff(found.id(), found.displayName(), found.agency(), found.team(), found.role()));
    }

    private record Invited(
            UUID id,
            String displayName,
            String agency,
            @Nullable String team,
            Role role) {}

    /// False where the code has been used meanwhile.
    boolean takeInvitation(UUID account, byte[] code, String hash, Instant at) {
        return jdbc.sql(TAKE_INVITATION)
                .param("account", account)
                .param("code", code)
                .param("hash", hash)
                .param("at", utc(at))
                .query(Boolean.class)
                .single();
    }

    Proposal proposal(UUID id) {
        return jdbc.sql(PROPOSAL)
                .param("id", id)
                .query(Proposal.class)
                .optional()
                .orElseThrow(() -> new NotFound("No proposal " + id));
    }

    /// Empty where it has been decided.
    Optional<Proposal> lockProposal(UUID id) {
        return jdbc.sql(LOCK_PROPOSAL).param("id", id).query(Proposal.class).optional();
    }

    List<Proposal> waiting() {
        return jdbc.sql(WAITING).query(Proposal.class).list();
    }

    /// False where another about the same account waits.
    boolean propose(UUID id, AccountChange change, String reason, Instant at) {
        Actor by = CurrentActor.required();
        return jdbc.sql(PROPOSE)
                        .param("id", id)
                        .param("agency", by.agency())
                        .param("change", change.kind().name())
                        .param("account", change.account())
                        .param("username", change.username())
                        .param("displayName", change.displayName())
                        .param("team", change.team(), Types.VARCHAR)
                        .param("role", change.role().name())
                        .param("priorRole", change.priorRole().name())
                        .param("reason", reason)
                        .param("by", by.id())
                        .param("byName", by.name())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    void decide(UUID proposal, boolean approved, String reason, Instant at) {
        Actor by = CurrentActor.required();
        int decided = jdbc.sql(DECIDE)
                .param("id", proposal)
                .param("approved", approved)
                .param("by", by.id())
                .param("byName", by.name())
                .param("at", utc(at))
                .param("reason", reason)
                .update();
        if (decided != 1) {
            throw new IllegalStateException("The proposal is not open");
        }
    }
}
