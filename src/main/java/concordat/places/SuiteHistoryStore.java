package concordat.places;

import static concordat.actor.Time.utc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SuiteHistoryStore {
    /// What was said of a suite, and when.
    ///
    /// @param closedUntil when a closure was to end, where that was said
    record SaidOf(
            SuiteId suite,
            SuiteState state,
            Instant at,
            @Nullable Instant closedUntil) {
        /// Whether what is said next only says the same again, while it still holds.
        boolean goesOnIn(SaidOf next) {
            return suite.equals(next.suite)
                    && state == next.state
                    && (closedUntil == null || !closedUntil.isBefore(next.at));
        }

        SaidOf until(@Nullable Instant end) {
            return new SaidOf(suite, state, at, end);
        }
    }

    /// What only says again what was said last is left out: a year of confirming is many times a year of changes.
    private static final String SAID = """
            with said as (
                select x.suite, x.state, x.confirmed_at as at, x.id, x.closed_until,
                       lag(x.state) over (partition by x.suite order by x.confirmed_at, x.id) as before
                  from places.suite_state x
                 where x.confirmed_at >= :since and x.confirmed_at <= (select actor.now()))
            select s.suite, s.state, s.at, s.closed_until
              from said s
             where s.before is distinct from s.state or s.state = 'CLOSED'
             order by s.suite, s.at, s.id
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

    /// Each change, by suite, and of each the earliest first.
    List<SaidOf> said(Instant since) {
        return jdbc.sql(SAID).param("since", utc(since)).query(SaidOf.class).list();
    }

    List<Duration> answers(Instant since) {
        return jdbc.sql(ANSWERS).param("since", utc(since)).query(Long.class).list().stream()
                .map(Duration::ofSeconds)
                .toList();
    }
}
