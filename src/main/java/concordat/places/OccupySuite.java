package concordat.places;

import concordat.actor.NotFound;
import concordat.places.BookingStore.Booked;
import concordat.places.PlaceStore.SuiteRow;
import concordat.records.Basis;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.records.Records;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Says that somebody has arrived in a suite: what was held for them is now theirs until they leave, and whatever
/// else was booked for them is let go. Somebody who comes unannounced is recorded too, unless another is booked
/// there.
@Component
class OccupySuite {
    record Command(RecordId detention, SuiteId suite) {}

    private final PlaceStore places;
    private final BookingStore bookings;
    private final Records records;
    private final Journal journal;
    private final InstantSource time;

    OccupySuite(PlaceStore places, BookingStore bookings, Records records, Journal journal, InstantSource time) {
        this.places = places;
        this.bookings = bookings;
        this.records = records;
        this.journal = journal;
        this.time = time;
    }

    /// Throws [NotFound] where the actor may not see the detention, or there is no such suite.
    @Transactional
    Outcome<Booking> occupy(Command command) {
        RecordId detention = command.detention();
        records.find(detention);
        SuiteRow suite = places.lock(command.suite()).orElseThrow(() -> new NotFound("No suite " + command.suite()));
        List<Booked> theirs = bookings.bookedFor(detention.value());
        Optional<Booked> inTheWay = bookings.bookedIn(suite.id())
                .filter(booked -> theirs.stream().noneMatch(own -> own.booking().equals(booked.booking())));
        if (inTheWay.isPresent()) {
            return new Outcome.Refused<>(List.of(
                    inTheWay.get().kind() == SuiteState.OCCUPIED ? Ground.SUITE_IS_OCCUPIED : Ground.SUITE_IS_HELD));
        }
        theirs.stream()
                .filter(booked -> !booked.suite().equals(suite.id()))
                .forEach(booked -> bookings.end(booked.booking()));
        Instant now = time.instant();
        Place place = places.place(suite.place()).orElseThrow();
        Optional<Booked> here = theirs.stream()
                .filter(booked -> booked.suite().equals(suite.id()))
                .findFirst();
        if (here.isPresent()) {
            bookings.arrive(here.get().booking());
        } else {
            UUID booking = Ids.next(now);
            bookings.occupy(booking, suite.id());
            bookings.bookFor(booking, detention.value());
        }
        records.open(detention, place.organisation(), Basis.RECEIVING, "Arrived at " + place.name());
        journal.write(detention, Happening.of("suite.occupied", now, "In " + suite.name() + " of " + place.name()));
        return new Outcome.Done<>(
                new Booking(suite.id(), suite.name(), place.code(), place.name(), place.organisation(), null));
    }
}
