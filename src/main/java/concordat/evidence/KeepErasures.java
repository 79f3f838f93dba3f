package concordat.evidence;

import concordat.actor.CurrentActor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the list of erasures in a file, so that it can lie where the backups lie and outlives the database. An
/// older state of the database makes it no shorter.
@Component
class KeepErasures {
    private static final Logger log = LoggerFactory.getLogger(KeepErasures.class);

    private final EvidenceStore evidence;
    private final SigningKey key;
    private final TransactionTemplate transaction;
    private final Path file;

    KeepErasures(
            EvidenceStore evidence,
            SigningKey key,
            TransactionTemplate transaction,
            @Value("${concordat.data:data}") Path data,
            @Value("${concordat.erasures:}") String file) {
        this.evidence = evidence;
        this.key = key;
        this.transaction = transaction;
        this.file = file.isBlank() ? data.resolve("erasures") : Path.of(file);
    }

    @Scheduled(fixedDelayString = "${concordat.sealing.every:1m}")
    void run() {
        try {
            keep();
        } catch (IllegalArgumentException sentence) {
            log.error("{} Put the signing key back, or move the list away and keep it.", sentence.getMessage());
        } catch (IOException | RuntimeException failure) {
            log.error("The list of erasures could not be kept and will be", failure);
        }
    }

    void keep() throws IOException {
        Erasures now =
                new Erasures(CurrentActor.call(SealJournal.JOB, () -> transaction.execute(_ -> evidence.erased())));
        boolean kept = Files.exists(file);
        Erasures before = kept ? Erasures.read(file, Set.of(key.published())) : Erasures.none();
        if (!now.includes(before)) {
            log.error("Records that were erased are there again: restore by ./concordat restore --erasures {}", file);
        }
        if (!kept || !before.includes(now)) {
            now.and(before).write(file, key);
        }
    }
}
