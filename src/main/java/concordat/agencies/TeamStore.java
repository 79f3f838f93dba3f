package concordat.agencies;

import static concordat.actor.Time.utc;

import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.actor.Role;
import concordat.agencies.Profile.Seat;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Teams, their posts, and who is on duty in them.
@Repository
class TeamStore {
    /// A post, and the duty in it where there is one.
    record RotaRow(
            String post,
            String team,
            String title,
            Role role,
            int escalationRank,
            boolean ours,
            @Nullable DutyId dutyId,
            @Nullable UUID accountId,
            @Nullable String accountName,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt) {
        Seat seat() {
            Duty duty = dutyId == null || accountId == null || accountName == null || startsAt == null
                    ? null
                    : new Duty(dutyId, post, accountId, accountName, startsAt, endsAt);
            return new Seat(new Post(post, team, title, role, escalationRank), duty, ours);
        }
    }

    private static final String SELECT_TEAM_FRAGMENT = """
            select t.code, t.organisation, t.name, t.kind
              from agencies.team t
            """;

    private static final String TEAM = SELECT_TEAM_FRAGMENT + """
             where t.code = :code
            """;

    private static final String TEAMS = SELECT_TEAM_FRAGMENT + """
             where t.organisation = :organisation and (cast(:kind as text) is null or t.kind = :kind)
             order by t.name, t.code
             limit 500
            """;

    private static final String TEAMS_OF_AGENCY = """
            select t.code, t.organisation, t.name, t.kind
              from agencies.team t
              join agencies.organisation o on o.code = t.organisation
             where :agency in (o.code, case when o.kind = 'POLICE_BCU' then o.parent end)
             order by t.name, t.code
             limit 500
            """;

    private static final String POSTS_OF_AGENCY = """
            select p.code, p.team, p.title, p.role, p.escalation_rank
              from agencies.post p
              join agencies.team t on t.code = p.team
              join agencies.organisation o on o.code = t.organisation
             where :agency in (o.code, case when o.kind = 'POLICE_BCU' then o.parent end)
             order by p.title, p.code
             limit 500
            """;

    private static final String POST = """
            select p.code, p.team, p.title, p.role, p.escalation_rank
              from agencies.post p
             where p.code = :code
            """;

    private static final String LADDER = """
            select p.code, p.team, p.title, p.role, p.escalation_rank
              from agencies.team asked
              join agencies.team t on t.organisation = asked.organisation
               and (t.code = asked.code or t.kind = 'DUTY_OFFICERS')
              join agencies.post p on p.team = t.code
             where asked.code = :team
             order by p.escalation_rank, p.code
             limit 20
            """;

    private static final String SELECT_DUTY_FRAGMENT = """
            select d.id, d.post, d.account_id, d.account_name, d.starts_at, d.ends_at
              from agencies.duty d
            """;

    private static final String DUTY = SELECT_DUTY_FRAGMENT + """
             where d.id = :id
            """;

    private static final String DUTIES_OF = SELECT_DUTY_FRAGMENT + """
             where d.account_id = :account and (d.ends_at is null or d.ends_at > :at)
             order by d.starts_at, d.id
             limit 100
            """;

    private static final String ON_DUTY = SELECT_DUTY_FRAGMENT + """
             where d.post = :post and tstzrange(d.starts_at, d.ends_at) @> cast(:at as timestamptz)
            """;

    private static final String ROTA = """
            select p.code as post, p.team, p.title, p.role, p.escalation_rank,
                   agencies.may_fill(p.code, coalesce(d.account_id, actor.id())) as ours,
                   d.id as duty_id, d.account_id, d.account_name, d.starts_at, d.ends_at
              from agencies.team t
              join agencies.post p on p.team = t.code
              left join agencies.duty d on d.post = p.code
               and tstzrange(d.starts_at, d.ends_at) @> cast(:at as timestamptz)
             where t.organisation = :organisation
             order by t.name, p.escalation_rank, p.code
             limit 500
            """;

    private static final String MAY_FILL = """
            select agencies.may_fill(:post, :account)
            """;

    private static final String TAKE = """
            insert into agencies.duty (id, post, account_id, account_name, starts_at, ends_at, entered_by)
            values (:id, :post, :account, :name, :starts, :ends, :by)
            on conflict on constraint one_on_duty do nothing
            """;

    private static final String END = """
            update agencies.duty
               set ends_at = greatest(:at, starts_at), ended_by = :by
             where id = :id and (ends_at is null or ends_at > :at)
            """;

    private static final String REGISTER_TEAM = """
            insert into agencies.team (code, organisation, name, kind)
            values (:code, :organisation, :name, :kind)
            on conflict do nothing
            """;

    private static final String REGISTER_POST = """
            insert into agencies.post (code, team, title, role, escalation_rank)
            values (:code, :team, :title, :role, :rank)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    TeamStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Team team(String code) {
        return jdbc.sql(TEAM)
                .param("code", code)
                .query(Team.class)
                .optional()
                .orElseThrow(() -> new NotFound("No such team"));
    }

    /// Or the code itself.
    String name(String code) {
        return jdbc.sql(TEAM)
                .param("code", code)
                .query(Team.class)
                .optional()
                .map(Team::name)
                .orElse(code);
    }

    /// Of one kind, or of every kind.
    List<Team> teams(String organisation, @Nullable TeamKind kind) {
        return jdbc.sql(TEAMS)
                .param("organisation", organisation)
                .param("kind", kind == null ? null : kind.name(), Types.VARCHAR)
                .query(Team.class)
                .list();
    }

    List<Team> teamsOfAgency(String agency) {
        return jdbc.sql(TEAMS_OF_AGENCY)
                .param("agency", agency)
                .query(Team.class)
                .list();
    }

    List<Post> postsOfAgency(String agency) {
        return jdbc.sql(POSTS_OF_AGENCY)
                .param("agency", agency)
                .query(Post.class)
                .list();
    }

    List<Duty> dutiesOf(UUID account, Instant at) {
        return jdbc.sql(DUTIES_OF)
                .param("account", account)
                .param("at", utc(at))
                .query(Duty.class)
                .list();
    }

    Post post(String code) {
        return jdbc.sql(POST)
                .param("code", code)
                .query(Post.class)
                .optional()
                .orElseThrow(() -> new NotFound("No such post"));
    }

    List<Post> ladder(String team) {
        return jdbc.sql(LADDER).param("team", team).query(Post.class).list();
    }

    Duty duty(DutyId id) {
        return jdbc.sql(DUTY)
                .param("id", id.value())
                .query(Duty.class)
                .optional()
                .orElseThrow(() -> new NotFound("No such duty"));
    }

    Optional<Duty> onDuty(String post, Instant at) {
        return jdbc.sql(ON_DUTY)
                .param("post", post)
                .param("at", utc(at))
                .query(Duty.class)
                .optional();
    }

    List<Seat> rota(String organisation, Instant at) {
        return jdbc
                .sql(ROTA)
                .param("organisation", organisation)
                .param("at", utc(at))
                .query(RotaRow.class)
                .list()
                .stream()
                .map(RotaRow::seat)
                .toList();
    }

    /// Whether who is acting may say that an account is on duty in a post: the rule of the row-level security itself.
    boolean mayFill(String post, UUID account) {
        return jdbc.sql(MAY_FILL)
                .param("post", post)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    /// False where somebody is on duty for some of that time.
    boolean take(DutyId id, TakeDuty.Command command) {
        Instant ends = command.endsAt();
        return jdbc.sql(TAKE)
                        .param("id", id.value())
                        .param("post", command.post())
                        .param("account", command.accountId())
                        .param("name", command.accountName())
                        .param("starts", utc(command.startsAt()))
                        .param("ends", ends == null ? null : utc(ends), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("by", CurrentActor.required().id())
                        .update()
                == 1;
    }

    /// False where it has ended already.
    boolean end(DutyId id, Instant at) {
        return jdbc.sql(END)
                        .param("id", id.value())
                        .param("at", utc(at))
                        .param("by", CurrentActor.required().id())
                        .update()
                == 1;
    }

    void register(Team team) {
        jdbc.sql(REGISTER_TEAM)
                .param("code", team.code())
                .param("organisation", team.organisation())
                .param("name", team.name())
                .param("kind", team.kind().name())
                .update();
    }

    void register(Post post) {
        jdbc.sql(REGISTER_POST)
                .param("code", post.code())
                .param("team", post.team())
                .param("title", post.title())
                .param("role", post.role().name())
                .param("rank", post.escalationRank())
                .update();
    }
}
