package concordat.demonstration;

import concordat.actor.Actor;
import concordat.incidents.IncidentId;
import concordat.london.Borough;
import concordat.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A crisis that has been opened: where, whom it concerns, and who deals with it.
///
/// @param unit the police unit that is there
record Crisis(
        IncidentId incident,
        Borough borough,
        Plot plot,
        String location,
        Somebody person,
        Instant calledAt,
        Actor dispatcher,
        Actor officer,
        UUID unit) {

    /// Somebody whom the history tells of.
    record Somebody(PersonId id, String name, LocalDate bornOn, boolean female) {
        boolean isChildOn(LocalDate day) {
            return bornOn.plusYears(18).isAfter(day);
        }
    }

    Instant after(int minutes) {
        return calledAt.plus(Duration.ofMinutes(minutes));
    }
}
