package concordat.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody to tell, to ask, or not to tell: the person decides, and we write down what they said.
///
/// @param relationship as the person says it, such as "sister"
/// @param sharingNote who said whether we may share, and when
/// @param endedAt when they stopped being a contact; null while they are one
public record Contact(
        ContactId id,
        PersonId personId,
        String name,
        String relationship,
        String phone,
        ContactKind kind,
        MayShare mayShare,
        String sharingNote,
        Instant addedAt,
        @Nullable Instant endedAt,
        @Nullable String endedReason) {
    public boolean isCurrent() {
        return endedAt == null;
    }

    /// "Robin Example (sister)".
    public String words() {
        return relationship.isBlank() ? name : name + " (" + relationship + ")";
    }
}
