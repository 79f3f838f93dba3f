package concordat.places;

import concordat.actor.Actor;
import concordat.records.RecordId;
import java.time.Instant;

/// A place of safety accepted somebody: their record is open to it, and a suite is held. Told in the same transaction.
public record RequestAccepted(
        RequestId request, RecordId detention, SuiteId suite, String organisation, Instant heldUntil, Actor by) {}
