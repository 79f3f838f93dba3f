package concordat.places;

import java.util.UUID;

/// The identity of a suite.
public record SuiteId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
