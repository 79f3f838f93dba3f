package concordat.places;

import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.places.BookingStore.Booked;
import concordat.places.PlaceStore.SuiteRow;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.RecordId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Says that somebody left a suite. It is then thought to be being cleaned, until its staff say more.
@Component
class VacateSuite {
    private final PlaceStore places;
    private final BookingStore bookings;
    private final Journal journal;
    private final InstantSource time;

    VacateSuite(PlaceStore places, BookingStore bookings, Journal journal, InstantSource time) {
        this.places = places;
        this.bookings = bookings;
        this.journal = journal;
        this.time = time;
    }

    /// Ends whatever is booked for this person. Does nothing where nothing is.
    @Transactional
    void vacate(RecordId detention) {
        for (Booked booked : bookings.bookedFor(detention.value())) {
            if (bookings.end(booked.booking()) && booked.kind() == SuiteState.OCCUPIED) {
                left(detention);
            }
        }
    }

    /// As the staff of the suite say it. Throws [NotFound] where there is no such suite.
    @Transactional
    Outcome<SuiteId> vacate(SuiteId id) {
        SuiteRow suite = places.lock(id).orElseThrow(() -> new NotFound("No suite " + id));
        if (!suite.organisation().equals(CurrentActor.required().agency())) {
            return new Outcome.Refused<>(List.of(Ground.RUN_BY_ANOTHER_ORGANISATION));
        }
        Optional<Booked> booked = bookings.bookedIn(id).filter(found -> found.kind() == SuiteState.OCCUPIED);
        if (booked.isEmpty()) {
            return new Outcome.Refused<>(List.of(Ground.NOTHING_BOOKED));
        }
        bookings.end(booked.get().booking());
        bookings.detention(booked.get().booking()).map(RecordId::new).ifPresent(this::left);
        return new Outcome.Done<>(id);
    }

    private void left(RecordId detention) {
        journal.write(detention, Happening.of("suite.vacated", time.instant(), "Left the suite"));
    }
}
