package concordat.demonstration;

import concordat.london.Place.Kind;
import concordat.places.ClosedReason;
import concordat.places.Place;
import concordat.places.Places;
import concordat.places.SuiteNow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells of the suites that were closed in the year, and why: most for want of staff, or for somebody who waited for a
/// bed.
@Component
class TellClosures {
    private static final List<ClosedReason> REASONS = List.of(
            ClosedReason.NO_STAFF,
            ClosedReason.NO_STAFF,
            ClosedReason.NO_STAFF,
            ClosedReason.USED_FOR_ADMISSION,
            ClosedReason.USED_FOR_ADMISSION,
            ClosedReason.CLEANING,
            ClosedReason.DAMAGED,
            ClosedReason.INFECTION,
            ClosedReason.MAINTENANCE);

    /// Of each place in a year.
    private static final int CLOSURES = 16;

    private final Retelling retelling;
    private final Places places;

    TellClosures(Retelling retelling, Places places) {
        this.retelling = retelling;
        this.places = places;
    }

    /// One story for each health-based place.
    List<LoadHistory.Story> stories(Telling telling, Instant begin, Duration year) {
        return telling.codesOf(Kind.HBPOS).stream()
                .map(code -> new LoadHistory.Story("closures of " + code, of -> year(of, of.place(code), begin, year)))
                .toList();
    }

    private void year(Telling telling, Place place, Instant begin, Duration year) {
        Chance chance = telling.chance();
        Duration apart = year.dividedBy(CLOSURES);
        for (int nth = 0; nth < CLOSURES; nth++) {
            Instant at = begin.plus(apart.multipliedBy(nth)).plus(chance.minutes(0, (int) apart.toMinutes() - 1));
            Instant until = at.plus(chance.minutes(90, 1200));
            ClosedReason reason = chance.of(REASONS);
            retelling.as(telling.coordinator(place), at, () -> {
                SuiteNow suite = chance.of(places.find(place.code()).suites());
                places.close(suite.id(), reason, until);
            });
        }
    }
}
