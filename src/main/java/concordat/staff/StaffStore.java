package concordat.staff;

import static concordat.actor.Time.utc;

import concordat.actor.Actor;
import concordat.actor.Role;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is signing in, and sessions. What is asked before anyone has signed in goes through functions of the sign-in
/// role.
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
            @Nullable UUID onlyRecord,
            UUID sessionId,
            @Nullable Instant secondAt,
            @Nullable Instant shownAt,
            Session.State state) {
        Session session() {
            Actor actor = new Actor(id, name, agency, team, role, role.purpose(), onlyRecord);
            return new Session(sessionId, actor, state, secondAt, shownAt);
        }
    }

    /// A session as its holder sees it in a list.
    record SessionListed(
            UUID id,
            Instant beganAt,
            Instant lastSeenAt,
            Instant endsAt,
            String device,
            boolean program,
            @Nullable Instant secondAt) {}

    private static final String ACCOUNT_NAMED = """
            select n.id, n.display_name, n.agency, n.team, n.role, n.password_hash, n.locked_until
              from staff.account_named(:username) n
            """;

    private static final String WRONG_PASSWORD = """
            select staff.wrong_password(:account, :at, :most, make_interval(secs => :lockSeconds))
            """;

    private static final String BEGIN_SESSION = """
            select cast(staff.begin_session(:token, :account, :at, :until, :device, :program, :second) as text)
            """;

    private static final String BEGIN_GUEST_SESSION = """
            select cast(staff.begin_guest_session(:token, :guest, :name, :agency, :record, :at, :until) as text)
            """;

    private static final String SESSION_OF = """
            select s.id, s.name, s.agency, s.team, s.role, s.only_record, s.session_id, s.second_at, s.shown_at, s.state
              from staff.session_of(:token, :at, make_interval(secs => :idleSeconds), :counts, :ofEverybody) s
            """;

    private static final String GIVE_SECOND = """
            select cast(staff.give_second(:token, :at) as text)
            """;

    private static final String SHOW_AGAIN = """
            select cast(staff.show_again(:token, :at) as text)
            """;

    private static final String RENEW_SESSION = """
            select cast(staff.renew_session(:token, :renewed) as text)
            """;

    private static final String IS_LOCKED = """
            select staff.is_locked(:account, :at)
            """;

    private static final String SESSIONS_OF = """
            select s.id, s.began_at, s.last_seen_at, s.ends_at, s.device, s.program, s.second_at
              from staff.sessions_of(:account, :at, make_interval(secs => :idleSeconds)) s
            """;

    private static final String END_SESSIONS_OF = """
            select staff.end_sessions_of(:account, :only, :but, :at)
            """;

    private static final String OWN_PASSWORD = """
            select a.username, a.password_hash
              from staff.account a
             where a.id = actor.id()
            """;

    private static final String SET_OWN_PASSWORD = """
            update staff.account
               set password_hash = :hash
             where id = actor.id()
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

    void beginSession(byte[] token, UUID account, Instant at, Instant until, Device device, @Nullable Instant second) {
        jdbc.sql(BEGIN_SESSION)
                .param("token", token)
                .param("account", account)
                .param("at", utc(at))
                .param("until", utc(until))
                .param("device", device.words())
                .param("program", device.program())
                .param("second", second == null ? null : utc(second), Types.TIMESTAMP_WITH_TIMEZONE)
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

    /// @param counts whether the request is use of the session, which keeps it from going idle
    /// @param ofEverybody whether a second factor is demanded of everybody, and not of those in a powerful role
    /// alone
    Optional<Session> sessionOf(byte[] token, Instant at, Duration idle, boolean counts, boolean ofEverybody) {
        return jdbc.sql(SESSION_OF)
                .param("token", token)
                .param("at", utc(at))
                .param("idleSeconds", (double) idle.toSeconds())
                .param("counts", counts)
                .param("ofEverybody", ofEverybody)
                .query(SessionRow.class)
                .optional()
                .map(SessionRow::session);
    }

    void giveSecond(byte[] token, Instant at) {
        jdbc.sql(GIVE_SECOND)
                .param("token", token)
                .param("at", utc(at))
                .query(String.class)
                .optional();
    }

    void showAgain(byte[] token, Instant at) {
        jdbc.sql(SHOW_AGAIN)
                .param("token", token)
                .param("at", utc(at))
                .query(String.class)
                .optional();
    }

    void renewSession(byte[] token, byte[] renewed) {
        jdbc.sql(RENEW_SESSION)
                .param("token", token)
                .param("renewed", renewed)
                .query(String.class)
                .optional();
    }

    boolean isLocked(UUID account, Instant at) {
        return jdbc.sql(IS_LOCKED)
                .param("account", account)
                .param("at", utc(at))
                .query(Boolean.class)
                .single();
    }

    List<SessionListed> sessionsOf(UUID account, Instant at, Duration idle) {
        return jdbc.sql(SESSIONS_OF)
                .param("account", account)
                .param("at", utc(at))
                .param("idleSeconds", (double) idle.toSeconds())
                .query(SessionListed.class)
                .list();
    }

    /// @param only the one that is ended, or null for all
    /// @param but one that is kept, or null
    int endSessionsOf(UUID account, @Nullable UUID only, @Nullable UUID but, Instant at) {
        return jdbc.sql(END_SESSIONS_OF)
                .param("account", account)
                .param("only", only, Types.OTHER)
                .param("but", but, Types.OTHER)
                .param("at", utc(at))
                .query(Integer.class)
                .single();
    }

    record OwnPassword(String username, @Nullable String passwordHash) {}

    OwnPassword ownPassword() {
        return jdbc.sql(OWN_PASSWORD).query(OwnPassword.class).single();
    }

    void setOwnPassword(String hash) {
        jdbc.sql(SET_OWN_PASSWORD).param("hash", hash).update();
    }

    void endSession(byte[] token, Instant at) {
        jdbc.sql(END_SESSION)
                .param("token", token)
                .param("at", utc(at))
                .query(String.class)
                .optional();
    }
}
