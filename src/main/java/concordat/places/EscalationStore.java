package concordat.places;

import static concordat.actor.Time.utc;

import concordat.agencies.Post;
import concordat.records.RecordId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who was told that no place has accepted somebody. Row security shows it to who asked and who was told.
@Repository
class EscalationStore {
    /// A search that has climbed to a rung that nobody was told of.
    record Due(UUID detention, String askedBy, int rung) {}

    /// What an organisation was told, of a request that it has not accepted.
    record Waiting(
            int rung,
            String postTitle,
            String team,
            Instant toldAt,
            UUID request,
            String placeName,
            String borough,
            Instant askedAt,
            RequestState state) {}

    private record Row(int rung, String told, String postTitle, Instant toldAt) {}

    private static final String DUE = """
            select d.detention, d.asked_by, d.rung from places.to_escalate(:now, :answer, :step, :most) d
            """;

    private static final String HIGHEST = """
            select coalesce(max(e.rung), 0) from places.escalation e where e.detention = :detention
            """;

    private static final String TELL = """
            insert into places.escalation (detention, rung, told, post, post_title, team, asked_by, told_at)
            values (:detention, :rung, :told, :post, :title, :team, actor.agency(), actor.now())
            on conflict do nothing
            """;

    private static final String OF_DETENTION = """
            select e.rung, e.told, e.post_title, e.told_at
              from places.escalation e
             where e.detention = :detention and e.told_at <= (select actor.now())
             order by e.rung, e.told, e.post
             limit 50
            """;

    private static final String TOLD_US = """
            select e.rung, e.post_title, e.team, e.told_at, r.id as request, p.name as place_name, r.borough, r.asked_at, r.state
              from places.escalation e
              join places.request r on r.detention = e.detention and r.asked_of = e.told
               and r.state in ('ASKED', 'DECLINED')
              join places.place p on p.code = r.place
             where e.told = (select actor.agency()) and e.told_at > :since
               and (cast(:team as text) is null or e.team = :team)
             order by e.told_at desc, r.id, e.post
             limit 20
            """;

    private final JdbcClient jdbc;

    EscalationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Asked as the engine, for no agency.
    List<Due> due(Instant now, Duration answer, Duration step, int most) {
        return jdbc.sql(DUE)
                .param("now", utc(now))
                .param("answer", (int) answer.toMinutes())
                .param("step", (int) step.toMinutes())
                .param("most", most)
                .query(Due.class)
                .list();
    }

    /// The highest rung that was told of; 0 where none was.
    int highest(RecordId detention) {
        return jdbc.sql(HIGHEST)
                .param("detention", detention.value())
                .query(Integer.class)
                .single();
    }

    void tell(RecordId detention, Rung rung, String told, Post post) {
        tell(detention, rung, told, post.code(), post.title(), post.team());
    }

    /// Tells whoever asked, who has no post above them in this.
    void tellWhoAsked(RecordId detention, Rung rung, String told) {
        tell(detention, rung, told, "", "", "");
    }

    private void tell(RecordId detention, Rung rung, String told, String post, String title, String team) {
        jdbc.sql(TELL)
                .param("detention", detention.value())
                .param("rung", rung.number())
                .param("told", told)
                .param("post", post)
                .param("title", title)
                .param("team", team)
                .update();
    }

    List<Escalated> ofDetention(RecordId detention) {
        return jdbc.sql(OF_DETENTION).param("detention", detention.value()).query(Row.class).list().stream()
                .map(row -> new Escalated(Rung.of(row.rung()), row.told(), row.postTitle(), row.toldAt()))
                .toList();
    }

    /// @param team whose posts; null for all of the actor's agency
    List<Waiting> toldUs(Instant since, @Nullable String team) {
        return jdbc.sql(TOLD_US)
                .param("since", utc(since))
                .param("team", team, java.sql.Types.VARCHAR)
                .query(Waiting.class)
                .list();
    }
}
