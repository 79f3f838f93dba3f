package concordat.obligations;

import static concordat.actor.Time.utc;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ThresholdStore {
    private record Row(Threshold code, int minutes) {}

    private static final String IN_FORCE = """
            select distinct on (t.code) t.code, t.minutes
              from obligations.threshold t
             where t.effective_from <= :at
             order by t.code, t.effective_from desc
             limit 500
            """;

    private static final String HISTORY = """
            select t.code, t.owner, t.minutes, t.effective_from, t.reason from obligations.threshold t
             order by t.code, t.effective_from desc
             limit 500
            """;

    private static final String AGREE = """
            insert into obligations.threshold (code, owner, minutes, effective_from, set_by, reason)
            values (:code, actor.agency(), :minutes, :from, actor.id(), :reason)
            """;

    private final JdbcClient jdbc;

    ThresholdStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What is agreed of each, of which anything is.
    Map<Threshold, Duration> inForce(Instant at) {
        return jdbc.sql(IN_FORCE).param("at", utc(at)).query(Row.class).list().stream()
                .collect(toMap(Row::code, row -> Duration.ofMinutes(row.minutes())));
    }

    List<Thresholds.Agreed> history() {
        return jdbc.sql(HISTORY).query(Thresholds.Agreed.class).list();
    }

    void agree(Threshold threshold, int minutes, Instant from, String reason) {
        jdbc.sql(AGREE)
                .param("code", threshold.name())
                .param("minutes", minutes)
                .param("from", utc(from))
                .param("reason", reason)
                .update();
    }
}
