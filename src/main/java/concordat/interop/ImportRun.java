package concordat.interop;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One reading of one file, as far as it has come.
///
/// @param borough GSS code of the borough that its incidents are filed under
/// @param hereAlready incidents that an earlier run brought in from the same rows
/// @param changed incidents that an earlier run brought in from other rows: theirs are among those set aside
/// @param setAside rows that became nothing, each kept with its reason
record ImportRun(
        UUID id,
        String mapping,
        int mappingVersion,
        String fileName,
        String digest,
        String borough,
        Instant startedAt,
        @Nullable Instant finishedAt,
        String doneThrough,
        long rowsRead,
        long incidents,
        long outcomes,
        long hereAlready,
        long changed,
        long setAside) {

    boolean isFinished() {
        return finishedAt != null;
    }
}
