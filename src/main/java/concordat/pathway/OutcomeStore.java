package concordat.pathway;

import static concordat.actor.Time.utc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What became of everybody whose detention ended in some months: each month, and all of them, in one query.
/// Somebody who is joined with others was held before where one of them was.
@Repository
class OutcomeStore {
    private static final String BY_MONTH = """
            with ended as materialized (
                select c.*, a.started_at as assessment_started_at, j.people
                  from pathway.ended x
                  join pathway.counted c on c.id = x.detention
                  left join pathway.assessed a on a.detention_id = c.id
                  left join pathway.joined j on j.person_id = c.person_id
                 where x.agency = (select actor.agency()) and x.ended_at >= :from and x.ended_at < :to
            ), judged as (
                select cast(date_trunc('month', e.ended_at at time zone 'Europe/London') as date) as month, e.*,
                       (select max(h.detained_at)
                          from unnest(coalesce(e.people, array[e.person_id])) as p (id)
                          join pathway.counted h on h.person_id = p.id
                         where h.detained_at < e.detained_at
                           and h.detained_at >= e.detained_at - interval '90 days') as held_before
                  from ended e
            )
            select e.month,
                   count(*) as ended,
                   count(*) filter (where e.outcome = 'INFORMAL_ADMISSION') as informal,
                   count(*) filter (where e.outcome = 'SECTION_2') as section2,
                   count(*) filter (where e.outcome = 'SECTION_3') as section3,
                   count(*) filter (where e.outcome = 'COMMUNITY') as community,
                   count(*) filter (where e.outcome = 'DISCHARGED_WITH_PLAN') as with_plan,
                   count(*) filter (where e.outcome = 'NO_MENTAL_DISORDER') as no_disorder,
                   count(*) filter (where e.outcome = 'NOT_ASSESSED') as not_assessed,
                   count(e.person_id) as known,
                   count(*) filter (where e.held_before >= e.detained_at - interval '7 days') as within7,
                   count(*) filter (where e.held_before >= e.detained_at - interval '30 days') as within30,
                   count(e.held_before) as within90,
                   percentile_cont(0.5) within group (order by extract(epoch from e.came_at - e.detained_at) / 60)
                       as to_arrival,
                   percentile_cont(0.5) within group (order by extract(epoch from e.released_at - e.came_at) / 60)
                       as to_release,
                   percentile_cont(0.5) within group (order by extract(epoch from e.assessment_started_at - e.came_at) / 60)
                       as to_assessment,
                   count(e.assessment_started_at - e.came_at) as assessed,
                   count(e.released_at - e.came_at) as released,
                   count(*) filter (where e.released_at - e.came_at <= cast(:hour as interval)) as in_the_hour,
                   count(e.first_place_kind) as arrived,
                   count(*) filter (where e.first_place_kind = 'EMERGENCY_DEPARTMENT') as department_first,
                   count(*) filter (where e.conveyed) as conveyed,
                   count(*) filter (where e.by_ambulance) as by_ambulance,
                   count(e.extension_at) as extended,
                   count(*) filter (where e.ended_at > e.must_end_by) as expired
              from judged e
             group by grouping sets ((e.month), ())
             order by e.month nulls first
             limit 13
            """;

    private final JdbcClient jdbc;

    OutcomeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All the months together first, then each in which a detention ended, earliest first.
    ///
    /// @param hour how soon after arrival officers are to be released
    List<Outcomes> byMonth(Instant from, Instant to, Duration hour) {
        return jdbc.sql(BY_MONTH)
                .param("from", utc(from))
                .param("to", utc(to))
                .param("hour", hour.toString())
                .query(Outcomes.class)
                .list();
    }
}
