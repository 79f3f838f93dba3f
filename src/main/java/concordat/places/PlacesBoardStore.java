package concordat.places;

import static concordat.actor.Time.utc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the board shows beside the suites: how many staff each place has, and which vehicles are on their way.
@Repository
class PlacesBoardStore {
    /// What a place last said of its staff.
    record Shift(String place, int staff, int people, Instant saidAt, String saidBy) {}

    private static final String SHIFT_FRAGMENT = """
            select p.code as place, s.staff, s.people, s.said_at, s.said_by
              from places.place p
             cross join lateral (
                   select x.staff, x.people, x.said_at, x.said_by
                     from places.staffing x
                    where x.place = p.code and x.said_at <= (select actor.now())
                    order by x.said_at desc, x.id desc
                    limit 1) s
            """;

    private static final String SHIFTS = SHIFT_FRAGMENT + """
             order by p.code
             limit 500
            """;

    private static final String SHIFT = SHIFT_FRAGMENT + """
             where p.code = :place
            """;

    private static final String SAY = """
            insert into places.staffing (id, place, staff, people, said_at, said_by, agency)
            values (:id, :place, :staff, :people, actor.now(), :by, actor.agency())
            """;

    private static final String SET_OUT = """
            insert into places.vehicle (id, place, what, sent_by, left_at, expected_at)
            values (:id, :place, :what, actor.agency(), :left, :expected)
            on conflict do nothing
            """;

    private static final String CAME = """
            update places.vehicle set arrived_at = actor.now() where id = any(:ids) and arrived_at is null
            """;

    private static final String ON_THEIR_WAY = """
            select v.id, v.place, v.what, v.sent_by, v.left_at, v.expected_at
              from places.vehicle v
             where v.arrived_at is null and v.expected_at > :since and v.left_at <= (select actor.now())
             order by v.expected_at, v.id
             limit 500
            """;

    private final JdbcClient jdbc;
    private final PlaceStore places;

    PlacesBoardStore(JdbcClient jdbc, PlaceStore places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    List<Shift> shifts() {
        return jdbc.sql(SHIFTS).query(Shift.class).list();
    }

    Optional<Shift> shift(String place) {
        return jdbc.sql(SHIFT).param("place", place).query(Shift.class).optional();
    }

    void say(UUID id, String place, int staff, int people, String by) {
        jdbc.sql(SAY)
                .param("id", id)
                .param("place", place)
                .param("staff", staff)
                .param("people", people)
                .param("by", by)
                .update();
        places.tell("places");
    }

    void setOut(UUID id, String place, String what, Instant left, Instant expected) {
        jdbc.sql(SET_OUT)
                .param("id", id)
                .param("place", place)
                .param("what", what)
                .param("left", utc(left))
                .param("expected", utc(expected))
                .update();
        places.tell("places");
    }

    void came(List<UUID> vehicles) {
        if (jdbc.sql(CAME).param("ids", vehicles.toArray(UUID[]::new)).update() > 0) {
            places.tell("places");
        }
    }

    /// Those that have not come, soonest first. One that was expected longer ago than this was forgotten.
    List<Vehicle> onTheirWay(Instant now, Duration forgotten) {
        return jdbc.sql(ON_THEIR_WAY)
                .param("since", utc(now.minus(forgotten)))
                .query(Vehicle.class)
                .list();
    }
}
