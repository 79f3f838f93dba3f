package concordat.warrants;

import concordat.records.RecordId;
import java.util.UUID;

public record WarrantId(UUID value) {
    static WarrantId of(RecordId record) {
        return new WarrantId(record.value());
    }

    /// The same warrant as a record.
    public RecordId record() {
        return new RecordId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
