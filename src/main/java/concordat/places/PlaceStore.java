package concordat.places;

import static concordat.actor.Time.utc;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Places, suites, and what was said of them. The SQL of bookings is in [BookingStore], of requests in [RequestStore].
@Repository
class PlaceStore {
    /// A suite with what was last said of it, the booking it is in, and when somebody left after that was said.
    record SuiteRow(
            SuiteId id,
            String place,
            String organisation,
            String name,
            Ages ageGroups,
            PhysicalHealth physicalHealth,
            boolean takesIntoxicated,
            @Nullable SuiteState said,
            @Nullable ClosedReason closedReason,
            @Nullable Instant closedUntil,
            @Nullable Instant confirmedAt,
            @Nullable String confirmedBy,
            @Nullable SuiteState booked,
            @Nullable Instant bookedFrom,
            @Nullable Instant bookedUntil,
            @Nullable Instant leftAt) {}

    /// Something that was said of a suite.
    record Said(
            String suite,
            SuiteState state,
            @Nullable ClosedReason closedReason,
            @Nullable Instant closedUntil,
            Instant confirmedAt,
            String confirmedBy) {}

    private static final String PLACE_FRAGMENT = """
            select p.code, p.name, p.kind, p.organisation, p.team, p.borough, p.address, p.postcode, p.latitude, p.longitude,
                   p.approximate, p.age_groups, p.unverified
              from places.place p
            """;

    private static final String PLACES = PLACE_FRAGMENT + """
             order by p.name, p.code
             limit 500
            """;

    private static final String PLACE = PLACE_FRAGMENT + """
             where p.code = :code
            """;

    private static final String OF_CODES = PLACE_FRAGMENT + """
             where p.code = any(:codes)
             order by p.code
             limit 500
            """;

    private static final String NAMED = PLACE_FRAGMENT + """
             where p.name = :name
             order by p.code
             limit 1
            """;

    private static final String SUITE_FRAGMENT = """
            select s.id, s.place, p.organisation, s.name, s.age_groups, s.physical_health, s.takes_intoxicated,
                   c.state as said, c.closed_reason, c.closed_until, c.confirmed_at, c.confirmed_by,
                   b.kind as booked, lower(b.during) as booked_from, upper(b.during) as booked_until, l.left_at
              from places.suite s
              join places.place p on p.code = s.place
              left join lateral (
                   select x.state, x.closed_reason, x.closed_until, x.confirmed_at, x.confirmed_by
                     from places.suite_state x
                    where x.suite = s.id and x.confirmed_at <= (select actor.now())
                    order by x.confirmed_at desc, x.id desc
                    limit 1) c on true
              left join places.booking b on b.suite = s.id and b.during @> (select actor.now())
              left join lateral (
                   select max(upper(o.during)) as left_at
                     from places.booking o
                    where o.suite = s.id
                      and o.kind = 'OCCUPIED'
                      and o.during && tstzrange(coalesce(c.confirmed_at, '-infinity'), (select actor.now()))
                      and upper(o.during) <= (select actor.now())) l on true
            """;

    private static final String SUITES = SUITE_FRAGMENT + """
             order by s.place, s.name, s.id
             limit 2000
            """;

    private static final String SUITES_OF_PLACE = SUITE_FRAGMENT + """
             where s.place = :place
             order by s.name, s.id
             limit 200
            """;

    private static final String SUITE = SUITE_FRAGMENT + """
             where s.id = :suite
            """;

    private static final String LOCK_SUITE = """
            select s.id from places.suite s where s.id = :suite for no key update
            """;

    private static final String SAID_OF_PLACE = """
            select s.name as suite, x.state, x.closed_reason, x.closed_until, x.confirmed_at, x.confirmed_by
              from places.suite_state x
              join places.suite s on s.id = x.suite
             where s.place = :place and x.confirmed_at <= (select actor.now())
             order by x.confirmed_at desc, x.id desc
             limit :most
            """;

    private static final String SAY = """
            insert into places.suite_state (id, suite, state, closed_reason, closed_until, confirmed_at, confirmed_by, agency)
            values (:id, :suite, :state, :closedReason, :closedUntil, actor.now(), :by, actor.agency())
            """;

    private static final String ADD_PLACE = """
            insert into places.place (code, name, kind, organisation, team, borough, address, postcode, latitude, longitude,
                                      approximate, age_groups, unverified)
            values (:code, :name, :kind, :organisation, :team, :borough, :address, :postcode, :latitude, :longitude,
                    :approximate, :ageGroups, :unverified)
            on conflict do nothing
            """;

    private static final String ADD_SUITE = """
            insert into places.suite (id, place, name, age_groups, physical_health, takes_intoxicated)
            values (:id, :place, :name, :ageGroups, :physicalHealth, :takesIntoxicated)
            on conflict do nothing
            """;

    private static final String TELL = """
            select cast(pg_notify('concordat', :topic) as text)
            """;

    private final JdbcClient jdbc;

    PlaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Place> places() {
        return jdbc.sql(PLACES).query(Place.class).list();
    }

    Optional<Place> place(String code) {
        return jdbc.sql(PLACE).param("code", code).query(Place.class).optional();
    }

    /// Those of these codes, by code.
    List<Place> places(Set<String> codes) {
        return jdbc.sql(OF_CODES)
                .param("codes", codes.toArray(String[]::new))
                .query(Place.class)
                .list();
    }

    Optional<Place> named(String name) {
        return jdbc.sql(NAMED).param("name", name).query(Place.class).optional();
    }

    List<SuiteRow> suites() {
        return jdbc.sql(SUITES).query(SuiteRow.class).list();
    }

    List<SuiteRow> suites(String place) {
        return jdbc.sql(SUITES_OF_PLACE)
                .param("place", place)
                .query(SuiteRow.class)
                .list();
    }

    /// Waits its turn at the suite, so that two who book it come one after the other, and reads it as it then is.
    Optional<SuiteRow> lock(SuiteId suite) {
        jdbc.sql(LOCK_SUITE).param("suite", suite.value()).query(UUID.class).optional();
        return jdbc.sql(SUITE)
                .param("suite", suite.value())
                .query(SuiteRow.class)
                .optional();
    }

    List<Said> said(String place, int most) {
        return jdbc.sql(SAID_OF_PLACE)
                .param("place", place)
                .param("most", most)
                .query(Said.class)
                .list();
    }

    void say(
            UUID id,
            SuiteId suite,
            SuiteState state,
            @Nullable ClosedReason reason,
            @Nullable Instant until,
            String by) {
        jdbc.sql(SAY)
                .param("id", id)
                .param("suite", suite.value())
                .param("state", state.name())
                .param("closedReason", reason == null ? null : reason.name(), Types.VARCHAR)
                .param("closedUntil", until == null ? null : utc(until), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", by)
                .update();
        tell("places");
    }

    void add(Place place) {
        jdbc.sql(ADD_PLACE)
                .param("code", place.code())
                .param("name", place.name())
                .param("kind", place.kind().name())
                .param("organisation", place.organisation())
                .param("team", place.team())
                .param("borough", place.borough())
                .param("address", place.address(), Types.VARCHAR)
                .param("postcode", place.postcode(), Types.VARCHAR)
                .param("latitude", place.latitude())
                .param("longitude", place.longitude())
                .param("approximate", place.approximate())
                .param("ageGroups", place.ageGroups().name())
                .param("unverified", place.unverified())
                .update();
    }

    void add(UUID id, String place, Place.Suite suite) {
        jdbc.sql(ADD_SUITE)
                .param("id", id)
                .param("place", place)
                .param("name", suite.name())
                .param("ageGroups", suite.ageGroups().name())
                .param("physicalHealth", suite.physicalHealth().name())
                .param("takesIntoxicated", suite.takesIntoxicated())
                .update();
    }

    void tell(String topic) {
        jdbc.sql(TELL).param("topic", topic).query(String.class).single();
    }
}
