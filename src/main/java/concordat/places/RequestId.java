package concordat.places;

import java.util.UUID;

/// The identity of one request to one place.
public record RequestId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
