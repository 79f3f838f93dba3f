package concordat.backup;

import concordat.vitals.Vital;
import concordat.vitals.Vitals;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How old the last backup is. Of a PostgreSQL that somebody else runs, they know.
@Component
class BackupVitals implements Vitals {
    /// One each night, and two hours for it to be late.
    private static final Duration MAY_BE_OLD = Duration.ofHours(26);

    private final LastBackup last;
    private final boolean ours;
    private final InstantSource time;

    BackupVitals(
            @Value("${concordat.data}") Path data,
            @Value("${concordat.database:}") String database,
            InstantSource time) {
        this.last = new LastBackup(data);
        this.ours = database.isBlank();
        this.time = time;
    }

    @Override
    public List<Vital> read() {
        return ours ? List.of(age(last.at(), time.instant())) : List.of();
    }

    static Vital age(Optional<Instant> madeAt, Instant now) {
        double seconds =
                madeAt.map(at -> (double) Duration.between(at, now).toSeconds()).orElse(Double.POSITIVE_INFINITY);
        return new Vital(
                "backup_age_seconds",
                "How long ago the last backup was made, without end where none was",
                seconds,
                wrong(seconds));
    }

    private static @Nullable String wrong(double seconds) {
        if (Double.isInfinite(seconds)) {
            return "No backup was made: see docs/backup.md.";
        }
        return seconds > MAY_BE_OLD.toSeconds() ? "The last backup is older than 26 hours: see docs/backup.md." : null;
    }
}
