package concordat.places;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Bookings: suites that are held for somebody who is on the way, and suites that somebody is in.
@Repository
class BookingStore {
    /// A booking that is in force now.
    record Booked(
            UUID booking,
            SuiteId suite,
            SuiteState kind,
            @Nullable Instant until) {}

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

    private final JdbcClient jdbc;
    private final PlaceStore places;

    BookingStore(JdbcClient jdbc, PlaceStore places) {
        this.jdbc = jdbc;
        this.places = places;
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
        places.tell("places");
        return until.toInstant();
    }

    void occupy(UUID id, SuiteId suite) {
        jdbc.sql(OCCUPY).param("id", id).param("suite", suite.value()).update();
        places.tell("places");
    }

    /// The hold becomes the stay of a person. False where there is no such hold in force.
    boolean arrive(UUID booking) {
        boolean arrived = jdbc.sql(ARRIVE).param("id", booking).update() == 1;
        places.tell("places");
        return arrived;
    }

    /// Ends a hold or a stay now. False where it had ended, or this actor may not end it.
    boolean end(UUID booking) {
        boolean ended = jdbc.sql(END).param("id", booking).update() == 1;
        places.tell("places");
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
}
