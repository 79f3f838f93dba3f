package concordat.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupVitalsTest {
    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    @Test
    void a_backup_of_last_night_is_well_and_one_of_the_night_before_is_not() {
        assertThat(aged(Duration.ofHours(26))).isNull();
        assertThat(aged(Duration.ofHours(26).plusSeconds(1))).contains("older than 26 hours");
    }

    @Test
    void no_backup_is_wrong_and_older_than_any() {
        assertThat(BackupVitals.age(Optional.empty(), NOW).value()).isPositive().isInfinite();
        assertThat(BackupVitals.age(Optional.empty(), NOW).wrong()).contains("No backup was made");
    }

    @Test
    void the_last_is_remembered_by_the_directory(@TempDir Path data) {
        LastBackup last = new LastBackup(data);
        assertThat(last.at()).isEmpty();

        last.keep(NOW);

        assertThat(last.at()).hasValue(NOW);
    }

    private static String aged(Duration age) {
        return BackupVitals.age(Optional.of(NOW.minus(age)), NOW).wrong();
    }
}
