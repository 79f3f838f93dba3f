package concordat.incidents;

import concordat.records.RecordId;
import java.util.UUID;

/// An incident's identity, which is that of its record.
public record IncidentId(UUID value) {
    public static IncidentId of(RecordId record) {
        return new IncidentId(record.value());
    }

    public RecordId record() {
        return new RecordId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
