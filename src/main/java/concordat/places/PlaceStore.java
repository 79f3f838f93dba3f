package concordat.places;

import static concordat.actor.Time.utc;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Places, suites, what was said of them, and bookings. The SQL of requests is in [RequestStore].
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

    /// A booking that is in force now.
    record Booked(
            UUID booking,
            SuiteId suite,
            SuiteState kind,
            @Nullable Instant until) {}

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

    private static final String HOLD = """
            insert into places.booking (id, suite, during, kind, asked_by)
            values (:id, :suite, tstzrange(actor.now(), actor.now() + :minutes * interval '1 minute'), 'HELD', :askedBy)
            returning upper(during)
            """;

    private static final String OCCUPY = """
            insert into places.booking (id, suite, during, kind, asked_by)
            values (:id, :suite, tstzrange(actor.now(), null), 'OCCUPIED', actor.agency())
            """;

    private static final String ARRIVE = """
            update places.booking
               set kind = 'OCCUPIED', during = tstzrange(lower(during), null)
             where id = :id and kind = 'HELD' and during @> (select actor.now())
            """;

    private static final String END = """
            update places.booking
               set during = tstzrange(lower(during), greatest(lower(during), actor.now()))
             where id = :id and during @> (select actor.now())
            """;

    private static final String IS_IN = """
            select exists (select 1 from places.booking b
                            where b.id = :id and b.kind = 'OCCUPIED' and b.during @> (select actor.now()))
            """;

    private static final String BOOK_FOR = """
            insert into places.booked_for (booking, detention) values (:booking, :detention)
            """;

    private static final String BOOKED_FOR = """
            select b.id as booking, b.suite, b.kind, upper(b.during) as until
              from places.booked_for f
              join places.booking b on b.id = f.booking
             where f.detention = :detention and b.during @> (select actor.now())
             order by b.id
             limit 10
            """;

    private static final String BOOKING_OF = """
            select s.id as suite, s.name as suite_name, p.code as place, p.name as place_name, p.organisation,
                   upper(b.during) as held_until
              from places.booked_for f
              join places.booking b on b.id = f.booking
              join places.suite s on s.id = b.suite
              join places.place p on p.code = s.place
             where f.detention = :detention and b.during @> (select actor.now())
             order by upper(b.during) desc, b.id desc
             limit 1
            """;

    private static final String BOOKED_IN = """
            select b.id as booking, b.suite, b.kind, upper(b.during) as until
              from places.booking b
             where b.suite = :suite and b.during && tstzrange((select actor.now()), null)
             order by lower(b.during)
             limit 1
            """;

    private static final String DETENTION = """
            select f.detention from places.booked_for f where f.booking = :booking
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

    /// Gives when the hold releases itself.
    Instant hold(UUID id, SuiteId suite, String askedBy, Duration length) {
        OffsetDateTime until = jdbc.sql(HOLD)
                .param("id", id)
                .param("suite", suite.value())
                .param("askedBy", askedBy)
                .param("minutes", length.toMinutes())
                .query(OffsetDateTime.class)
                .single();
        tell("places");
        return until.toInstant();
    }

    void occupy(UUID id, SuiteId suite) {
        jdbc.sql(OCCUPY).param("id", id).param("suite", suite.value()).update();
        tell("places");
    }

    /// The hold becomes the stay of a person. False where there is no such hold in force.
    boolean arrive(UUID booking) {
        boolean arrived = jdbc.sql(ARRIVE).param("id", booking).update() == 1;
        tell("places");
        return arrived;
    }

    /// Ends a hold or a stay now. False where it had ended, or this actor may not end it.
    boolean end(UUID booking) {
        boolean ended = jdbc.sql(END).param("id", booking).update() == 1;
        tell("places");
        return ended;
    }

    /// Whether the person whom a booking was made for is there now.
    boolean isIn(UUID booking) {
        return jdbc.sql(IS_IN).param("id", booking).query(Boolean.class).single();
    }

    void bookFor(UUID booking, UUID detention) {
        jdbc.sql(BOOK_FOR)
                .param("booking", booking)
                .param("detention", detention)
                .update();
    }

    /// What is booked for a person now, as far as this actor may know whom a booking is for.
    List<Booked> bookedFor(UUID detention) {
        return jdbc.sql(BOOKED_FOR)
                .param("detention", detention)
                .query(Booked.class)
                .list();
    }

    /// The suite they are in or, failing that, on the way to.
    Optional<Booking> bookingOf(UUID detention) {
        return jdbc.sql(BOOKING_OF)
                .param("detention", detention)
                .query(Booking.class)
                .optional();
    }

    /// What stands in the way of anybody who would come to this suite now.
    Optional<Booked> bookedIn(SuiteId suite) {
        return jdbc.sql(BOOKED_IN)
                .param("suite", suite.value())
                .query(Booked.class)
                .optional();
    }

    /// Whom a booking is for, where this actor may know.
    Optional<UUID> detention(UUID booking) {
        return jdbc.sql(DETENTION).param("booking", booking).query(UUID.class).optional();
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
