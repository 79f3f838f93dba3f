package concordat.people;

import concordat.records.RecordId;
import java.util.UUID;

/// The identity of a person: that of their record.
public record PersonId(UUID value) {
    public RecordId record() {
        return new RecordId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
