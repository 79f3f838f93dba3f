package concordat.agencies;

import java.util.UUID;

/// One person's turn in a post.
public record DutyId(UUID value) {}
