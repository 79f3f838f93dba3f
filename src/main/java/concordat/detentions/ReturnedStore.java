package concordat.detentions;

import static concordat.actor.Time.utc;

import concordat.records.RecordId;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the returns count, a page at a time in the order of detention. The power is told by the clock until a
/// detention says which it was: that is decided here alone. What a detention carries of its journey is read from it:
/// each arrival, leg and assessor is one more row to judge, and there are thousands in a year.
@Repository
class ReturnedStore {
    private static final String FACTS_FRAGMENT = """
            select d.id, r.reference, d.power,
                   d.detained_at, d.born_on, d.youngest, d.oldest, d.sex, e.self_defined, e.officer_defined,
                   d.clock_basis, d.clock_started_at,
                   coalesce(d.first_place_kind, (select a.place_kind from detentions.arrival a
                                                  where a.detention_id = d.id order by a.arrived_at, a.id limit 1)) as first_place,
                   d.at_station,
                   p.imminent_risk, p.no_other, p.healthcare, coalesce(p.authoriser_rank, p.decider_rank) as authorised_by,
                   d.set_out_in as mode, d.set_out_why as reason, d.set_out_asked as ambulance_asked_at,
                   c.detention_id is not null as consultation, c.role as consulted, c.held_at as consulted_at,
                   d.came_at as arrived_at, d.handed_over_at, s.assessed_at, d.outcome, d.ended_at
            """;

    private static final String OF_EACH_FRAGMENT = """
              join records.record r on r.id = d.id
              left join detentions.ethnicity e on e.detention_id = d.id
              left join detentions.station_plan p on p.detention_id = d.id
              left join detentions.consultation c on c.detention_id = d.id and c.about = 'USING_SECTION_136'
              left join detentions.assessment s on s.detention_id = d.id
            """;

    private static final String MADE_BY = FACTS_FRAGMENT + """
              from detentions.detention d
            """ + OF_EACH_FRAGMENT + """
             where d.officer_agency = :agency and d.detained_at >= :since and d.detained_at < :until
               and (d.detained_at, d.id) > (:afterAt, :after)
             order by d.detained_at, d.id
             limit :most
            """;

    /// Who came is found first, by itself: together with the rest, PostgreSQL would begin at everybody who was
    /// ever held.
    private static final String CAME_TO = """
            with came as materialized (
                select distinct b.detention_id
                  from detentions.arrival b
                 where b.agency = :agency and b.arrived_at >= :since and b.arrived_at < :until
            ), page as materialized (
                select d.id
                  from came
                  join detentions.detention d on d.id = came.detention_id
                 where (d.detained_at, d.id) > (:afterAt, :after)
                 order by d.detained_at, d.id
                 limit :most
            )
            """ + FACTS_FRAGMENT + """
              from page
              join detentions.detention d on d.id = page.id
            """ + OF_EACH_FRAGMENT + """
             order by d.detained_at, d.id
             limit :most
            """;

    private static final String JOURNEYS = """
            select d.detained_at, d.borough, d.born_on, d.youngest, d.oldest, d.physical_needs, d.intoxicated,
                   a.place_code as suite_place, a.arrived_at, g.left_at as set_out_at, g.arrived_at as came_at, d.ended_at,
                   d.at_station,
                   coalesce(d.first_place_kind = 'EMERGENCY_DEPARTMENT', false) as emergency_first
              from detentions.detention d
              left join lateral (
                   select v.place_code, v.arrived_at from detentions.arrival v
                    where v.detention_id = d.id and v.place_kind = 'HBPOS' order by v.arrived_at, v.id limit 1) a on true
              left join lateral (
                   select l.left_at, l.arrived_at from detentions.leg l
                    where l.detention_id = d.id and l.left_at is not null and l.arrived_at is not null
                    order by l.left_at, l.id limit 1) g on true
             where d.detained_at >= :since
             order by d.detained_at desc, d.id
             limit :most
            """;

    private final JdbcClient jdbc;

    ReturnedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ReturnedDetention> madeBy(
            String agency, Instant since, Instant until, Instant afterAt, RecordId after, int most) {
        return read(MADE_BY, agency, since, until, afterAt, after, most);
    }

    List<ReturnedDetention> cameTo(
            String agency, Instant since, Instant until, Instant afterAt, RecordId after, int most) {
        return read(CAME_TO, agency, since, until, afterAt, after, most);
    }

    List<Journey> journeys(Instant since, int most) {
        return jdbc.sql(JOURNEYS)
                .param("since", utc(since))
                .param("most", most)
                .query(Journey.class)
                .list();
    }

    private List<ReturnedDetention> read(
            String sql, String agency, Instant since, Instant until, Instant afterAt, RecordId after, int most) {
        return jdbc.sql(sql)
                .param("agency", agency)
                .param("since", utc(since))
                .param("until", utc(until))
                .param("afterAt", utc(afterAt))
                .param("after", after.value())
                .param("most", most)
                .query(ReturnedDetention.class)
                .list();
    }
}
