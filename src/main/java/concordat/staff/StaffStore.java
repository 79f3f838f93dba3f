package concordat.staff;

import concordat.actor.Actor;
import concordat.actor.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is signing in, and sessions. What is asked before anyone has signed in goes through functions of the sign-in role.
@Repository
class StaffStore {
    record AccountToSignIn(
            UUID id,
            String displayName,
            String agency,
            @Nullable String team,
            Role role,
            @Nullable String passwordHash,
            @Nullable Instant lockedUntil) {
        Actor actor() {
            return Actor.staff(id, displayName, agency, team, role);
        }
    }

    record SessionRow(
            UUID id,
            String name,
            String agency,
            @Nullable String team,
            Role role,
            @Nullable UUID onlyRecord) {
        Actor actor() {
            return new Actor(id, name, agency, team, role, role.purpose(), onlyRecord);
        }
    }

    private static final String ACCOUNT_NAMED = """
            select n.id, n.display_name, n.agency, n.team, n.role, n.password_hash, n.locked_until
              from staff.account_named(:username) n
            """;

    private static final String WRONG_PASSWORD = """
            select staff.wrong_password(:account, :at, :most, make_interval(secs => :lockSeconds))
            """;

    private static final String BEGIN_SESSION = """
            select cast(staff.begin_session(:token, :account, :at, :until) as text)
            """;

    private static final String BEGIN_GUEST_SESSION = """
            select cast(staff.begin_guest_session(:token, :guest, :name, :agency, :record, :at, :until) as text)
            """;

    private static final String SESSION_OF = """
            select s.id, s.name, s.agency, s.team, s.role, s.only_record
              from staff.session_of(:token, :at, make_interval(secs => :idleSeconds)) s
            """;

    private static final String END_SESSION = """
            select cast(staff.end_session(:token, :at) as text)
            """;

    private final JdbcClient jdbc;

    StaffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AccountToSignIn> named(String username) {
        return jdbc.sql(ACCOUNT_NAMED)
                .param("username", username)
                .query(AccountToSignIn.class)
                .optional();
    }

    void wrongPassword(UUID account, Instant at, int most, Duration lockFor) {
        jdbc.sql(WRONG_PASSWORD)
                .param("account", account)
                .param("at", utc(at))
                .param("most", most)
                .param("lockSeconds", (double) lockFor.toSeconds())
                .query(OffsetDateTime.class)
                .optional();
    }

    void beginSession(byte[] token, UUID account, Instant at, Instant until) {
        jdbc.sql(BEGIN_SESSION)
                .param("token", token)
                .param("account", account)
                .param("at", utc(at))
                .param("until", utc(until))
                .query(String.class)
                .optional();
    }

    void beginGuestSession(
            byte[] token, UUID guest, String name, String agency, UUID record, Instant at, Instant until) {
        jdbc.sql(BEGIN_GUEST_SESSION)
                .param("token", token)
                .param("guest", guest)
                .param("name", name)
                .param("agency", agency)
                .param("record", record)
                .param("at", utc(at))
                .param("until", utc(until))
                .query(String.class)
                .optional();
    }

    Optional<Actor> sessionOf(byte[] token, Instant at, Duration idle) {
        return jdbc.sql(SESSION_OF)
                .param("token", token)
                .param("at", utc(at))
                .param("idleSeconds", (double) idle.toSeconds())
                .query(SessionRow.class)
                .optional()
                .map(SessionRow::actor);
    }

    void endSession(byte[] token, Instant at) {
        jdbc.sql(END_SESSION)
                .param("token", token)
                .param("at", utc(at))
                .query(String.class)
                .optional();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
