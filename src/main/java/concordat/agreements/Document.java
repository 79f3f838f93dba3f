package concordat.agreements;

import java.time.Instant;
import java.util.UUID;

/// A document of an agreement, without what is in it.
///
/// @param name as it was called where it came from: what people read, and never a path
/// @param sha256 of its content, in hexadecimal
record Document(
        UUID id, String name, String sha256, int bytes, int pages, String agency, String addedBy, Instant addedAt) {}
