package concordat.people;

import java.time.Instant;

/// That another record is of the same person.
///
/// @param name empty where the reader may not see who it is
public record Joined(PersonId other, String reference, String name, String why, Instant at, String by, String agency) {}
