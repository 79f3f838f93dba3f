package concordat.people;

import java.util.UUID;

/// The identity of somebody's contact.
public record ContactId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
