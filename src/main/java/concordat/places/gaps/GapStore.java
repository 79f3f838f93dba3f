package concordat.places.gaps;

import static concordat.actor.Time.utc;

import concordat.places.ClosedReason;
import concordat.places.DeclineReason;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Declines, as far as the agency asked or was asked, and closures, which everybody may see.
@Repository
class GapStore {
    /// What became of all that was asked.
    ///
    /// @param late answered after the agreed time, or not at all by now
    record Asked(long times, long accepted, long declined, long late) {}

    /// Declines of one reason in one borough at one hour of the day.
    ///
    /// @param borough where the person was
    /// @param minutes that were waited for the answers
    record Declined(int hour, String borough, DeclineReason reason, long times, long minutes) {}

    /// One closure, within the period.
    ///
    /// @param borough the GSS code of where the place stands
    /// @param continues whether the suite was closed for the same reason until then, so that this is the same
    /// closure, said again
    record Closed(String borough, String place, ClosedReason reason, Instant since, Instant until, boolean continues) {}

    /// More closures than a report takes in.
    static final int MOST_CLOSURES = 20_000;

    private static final String ASKED = """
            select count(*) as times,
                   count(*) filter (where r.state = 'ACCEPTED') as accepted,
                   count(*) filter (where r.state = 'DECLINED') as declined,
                   count(*) filter (where r.answer_by < least(coalesce(r.answered_at, 'infinity'), (select actor.now()))) as late
              from places.request r
             where (r.asked_by = (select actor.agency()) or r.asked_of = (select actor.agency()))
               and r.asked_at >= :from and r.asked_at < :to
            """;

    private static final String DECLINED = """
            select cast(extract(hour from r.asked_at at time zone 'Europe/London') as int) as hour, r.borough,
                   r.decline_reason as reason, count(*) as times,
                   cast(round(sum(extract(epoch from r.answered_at - r.asked_at)) / 60) as bigint) as minutes
              from places.request r
             where (r.asked_by = (select actor.agency()) or r.asked_of = (select actor.agency()))
               and r.asked_at >= :from and r.asked_at < :to and r.state = 'DECLINED'
             group by 1, r.borough, r.decline_reason
             order by 1, r.borough, r.decline_reason
             limit 10000
            """;

    /// A closure ends when its staff say more, or when it was to end, whichever is first. It may have begun before.
    private static final String CLOSED = """
            with said as (
                select b.suite, b.closed_reason, b.closed_until, b.confirmed_at
                  from places.suite s
                 cross join lateral (
                       select x.suite, x.state, x.closed_reason, x.closed_until, x.confirmed_at
                         from places.suite_state x
                        where x.suite = s.id and x.confirmed_at <= :from
                        order by x.confirmed_at desc, x.id desc
                        limit 1) b
                 where b.state = 'CLOSED'
                union all
                select x.suite, x.closed_reason, x.closed_until, x.confirmed_at
                  from places.suite_state x
                 where x.state = 'CLOSED' and x.confirmed_at > :from and x.confirmed_at < :to),
            followed as (
                select c.suite, c.closed_reason, c.closed_until, c.confirmed_at, n.confirmed_at as next
                  from said c
                  left join lateral (
                       select x.confirmed_at
                         from places.suite_state x
                        where x.suite = c.suite and x.confirmed_at > c.confirmed_at
                        order by x.confirmed_at
                        limit 1) n on true)
            select p.borough, p.name as place, c.closed_reason as reason, greatest(c.confirmed_at, :from) as since,
                   least(c.closed_until, c.next, (select actor.now()), :to) as until,
                   coalesce(lag(c.next) over before = c.confirmed_at and lag(c.closed_reason) over before = c.closed_reason
                            and coalesce(lag(c.closed_until) over before >= c.confirmed_at, true), false) as continues
              from followed c
              join places.suite s on s.id = c.suite
              join places.place p on p.code = s.place
             where least(c.closed_until, c.next, (select actor.now()), :to) > greatest(c.confirmed_at, :from)
            window before as (partition by c.suite order by c.confirmed_at)
             order by since, p.code, s.name
             limit :most
            """;

    private final JdbcClient jdbc;

    GapStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Asked asked(Period period) {
        return of(ASKED, period).query(Asked.class).single();
    }

    List<Declined> declined(Period period) {
        return of(DECLINED, period).query(Declined.class).list();
    }

    List<Closed> closed(Period period) {
        return of(CLOSED, period)
                .param("most", MOST_CLOSURES)
                .query(Closed.class)
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, Period period) {
        return jdbc.sql(sql).param("from", utc(period.begins())).param("to", utc(period.ends()));
    }
}
