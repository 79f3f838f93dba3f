package concordat.detentions;

import concordat.records.RecordId;
import java.util.UUID;

/// The identity of a detention: that of its record.
public record DetentionId(UUID value) {
    public RecordId record() {
        return new RecordId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
