package concordat.places;

import static concordat.actor.Time.utc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SuiteHistoryStore {
    /// What was said of a suite, and when.
    record SaidOf(SuiteId suite, SuiteState state, Instant at) {}

    private static final String SAID = """
            select x.suite, x.state, x.confirmed_at as at
              from places.suite_state x
             where x.confirmed_at >= :since and x.confirmed_at <= (select actor.now())
             order by x.suite, x.confirmed_at, x.id
             limit 50000
            """;

    private static final String ANSWERS = """
            select cast(extract(epoch from r.answered_at - r.asked_at) as bigint)
              from places.request r
             where r.state = 'ACCEPTED' and r.asked_at >= :since
             order by r.asked_at desc, r.id
             limit 5000
            """;

    private final JdbcClient jdbc;

    SuiteHistoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// By suite, and of each the earliest first.
    List<SaidOf> said(Instant since) {
        return jdbc.sql(SAID).param("since", utc(since)).query(SaidOf.class).list();
    }

    List<Duration> answers(Instant since) {
        return jdbc.sql(ANSWERS).param("since", utc(since)).query(Long.class).list().stream()
                .map(Duration::ofSeconds)
                .toList();
    }
}
