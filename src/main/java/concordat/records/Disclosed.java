package concordat.records;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Leave to hand out a whole record, which the journal knows of.
///
/// @param lastSeq the last entry to hand out: the disclosure itself, where the record could still take it
/// @param key of the record, or null where it was destroyed: then what the entries say is gone
@SuppressWarnings("ArrayRecordComponent")
public record Disclosed(RecordHead head, long lastSeq, byte @Nullable [] key) {
    /// What an entry says, as the JSON that was encrypted; empty where the record was erased.
    public String said(byte[] payload) {
        return key == null ? "" : new String(Sealing.decrypt(key, payload), StandardCharsets.UTF_8);
    }
}
