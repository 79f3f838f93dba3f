package concordat.records;

import java.util.UUID;

/// The identity of a record, time-ordered. A module's own ids (a detention's, a person's) are the ids of their records.
public record RecordId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
