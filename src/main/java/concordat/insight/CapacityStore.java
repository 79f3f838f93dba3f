package concordat.insight;

import static concordat.actor.Time.utc;

import concordat.actor.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The SQL of plans.
@Repository
class CapacityStore {
    /// A plan in a list, without what it was worked out from.
    record Head(
            UUID id,
            Instant askedAt,
            String askedByName,
            int tried,
            Instant workedAt,
            @Nullable Instant finishedAt) {}

    private record Row(
            UUID id,
            String inputs,
            Instant askedAt,
            String askedByName,
            int tried,
            int ahead,
            Instant workedAt,
            @Nullable String answer,
            @Nullable Instant finishedAt) {}

    private static final String ADD = """
            insert into insight.plan (id, agency, inputs, asked_at, asked_by, asked_by_name, worked_at)
            values (:id, actor.agency(), cast(:inputs as jsonb), :at, actor.id(), :name, :at)
            """;

    private static final String FIND = """
            select p.id, cast(p.inputs as text) as inputs, p.asked_at, p.asked_by_name, p.tried, p.ahead, p.worked_at,
                   cast(p.answer as text) as answer, p.finished_at
              from insight.plan p
             where p.id = :id
            """;

    private static final String LATEST = """
            select p.id, p.asked_at, p.asked_by_name, p.tried, p.worked_at, p.finished_at
              from insight.plan p
             where p.agency = actor.agency()
             order by p.asked_at desc, p.id
             limit :most
            """;

    private static final String WORKED = """
            update insight.plan set tried = :tried, ahead = 0, worked_at = :at where id = :id and finished_at is null
            """;

    private static final String HELD = """
            update insight.plan set ahead = :ahead, worked_at = :at where id = :id and finished_at is null
            """;

    private static final String FINISH = """
            update insight.plan set answer = cast(:answer as jsonb), finished_at = :at, worked_at = :at
             where id = :id and finished_at is null
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    CapacityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, CapacityInputs inputs, Actor by, Instant at) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("inputs", json.writeValueAsString(inputs))
                .param("at", utc(at))
                .param("name", by.name())
                .update();
    }

    Optional<CapacityPlan> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(Row.class).optional().map(this::plan);
    }

    /// Newest first.
    List<Head> latest(int most) {
        return jdbc.sql(LATEST).param("most", most).query(Head.class).list();
    }

    void worked(UUID id, int tried, Instant at) {
        jdbc.sql(WORKED)
                .param("id", id)
                .param("tried", tried)
                .param("at", utc(at))
                .update();
    }

    /// Says that it is not forgotten.
    void held(UUID id, int ahead, Instant at) {
        jdbc.sql(HELD)
                .param("id", id)
                .param("ahead", ahead)
                .param("at", utc(at))
                .update();
    }

    void finish(UUID id, CapacityAnswer answer, Instant at) {
        jdbc.sql(FINISH)
                .param("id", id)
                .param("answer", json.writeValueAsString(answer))
                .param("at", utc(at))
                .update();
    }

    private CapacityPlan plan(Row row) {
        return new CapacityPlan(
                row.id(),
                json.readValue(row.inputs(), CapacityInputs.class),
                row.askedAt(),
                row.askedByName(),
                row.tried(),
                row.ahead(),
                row.workedAt(),
                row.answer() == null ? null : json.readValue(row.answer(), CapacityAnswer.class),
                row.finishedAt());
    }
}
