package concordat.obligations;

import static concordat.actor.Time.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ThresholdStore {
    private static final String IN_FORCE = """
            select t.minutes from obligations.threshold t
             where t.code = :code and t.effective_from <= :at
             order by t.effective_from desc
             limit 1
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

    Optional<Integer> minutes(Threshold threshold, Instant at) {
        return jdbc.sql(IN_FORCE)
                .param("code", threshold.name())
                .param("at", utc(at))
                .query(Integer.class)
                .optional();
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
