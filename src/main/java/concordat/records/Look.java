package concordat.records;

import concordat.actor.Purpose;
import concordat.actor.Role;
import java.time.Instant;
import java.util.UUID;

/// That somebody looked at a record, or was shown it in a list: who, when, for whom, and for what purpose.
public record Look(
        Instant happenedAt, UUID actorId, String actorName, String agency, Role role, Purpose purpose, String act) {}
