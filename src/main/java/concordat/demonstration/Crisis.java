package concordat.demonstration;

import concordat.actor.Actor;
import concordat.incidents.IncidentId;
import concordat.london.Borough;
import concordat.people.PersonId;
import java.time.Instant;
import java.util.UUID;

/// A crisis that has been opened: where, whom it concerns, and who deals with it.
///
/// @param record of the person
/// @param unit the police unit that is there
record Crisis(
        IncidentId incident,
        Borough borough,
        Plot plot,
        String location,
        Somebody person,
        PersonId record,
        Instant calledAt,
        Actor dispatcher,
        Actor officer,
        UUID unit) {}
