package concordat.obligations;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks, each second, for all that is watched. Every node does.
@Component
class KeepWatch {
    private static final Logger log = LoggerFactory.getLogger(KeepWatch.class);

    private final List<Watch> watches;
    private final Set<Watch> failing = new HashSet<>();
    private volatile boolean ready;

    KeepWatch(List<Watch> watches) {
        this.watches = List.copyOf(watches);
    }

    /// What is loaded before the program serves may tell of what fell due long ago and was done.
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        ready = true;
    }

    @Scheduled(fixedDelayString = "${concordat.engine.every:1s}")
    void run() {
        if (ready) {
            watches.forEach(this::look);
        }
    }

    /// Said once, and not each second for as long as a database is away.
    private void look(Watch watch) {
        try {
            watch.look();
            failing.remove(watch);
        } catch (RuntimeException failure) {
            if (failing.add(watch)) {
                log.error(
                        "{} could not look and will try again", watch.getClass().getSimpleName(), failure);
            }
        }
    }
}
