package concordat.web;

import concordat.database.Database;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Tells open pages that what they show has changed, on every node: each listens to PostgreSQL on a connection of
/// its own. A message says only what changed, such as `record:…` or `work:MPS`; the page then asks for it again, as
/// itself.
@Component
class LiveUpdates implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(LiveUpdates.class);
    private static final int WAIT_MILLIS = 15_000;
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 1_000;

    private final Database database;
    private final Map<SseEmitter, Set<String>> open = new ConcurrentHashMap<>();
    private volatile boolean running;

    LiveUpdates(Database database, MeterRegistry meters) {
        this.database = database;
        Gauge.builder("concordat.live.pages", open, Map::size)
                .description("Open pages that are told of changes")
                .register(meters);
    }

    SseEmitter follow(Set<String> topics) {
        SseEmitter page = new SseEmitter(0L);
        page.onCompletion(() -> open.remove(page));
        page.onError(_ -> open.remove(page));
        open.put(page, topics);
        return page;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("live-updates").start(this::listen);
    }

    @Override
    public void stop() {
        running = false;
        open.keySet().forEach(SseEmitter::complete);
        open.clear();
    }

    /// Pages are let go before the server waits for its last requests.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void listen() {
        while (running) {
            try (Connection connection = database.listenConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen concordat");
                PGConnection listening = connection.unwrap(PGConnection.class);
                tellAll();
                while (running) {
                    PGNotification[] heard = listening.getNotifications(WAIT_MILLIS);
                    if (heard == null || heard.length == 0) {
                        open.keySet()
                                .forEach(page -> send(page, SseEmitter.event().comment("still here")));
                    } else {
                        for (PGNotification each : heard) {
                            tell(each.getParameter());
                        }
                    }
                }
            } catch (SQLException lost) {
                if (running) {
                    log.warn("Live updates lost their connection and will connect again");
                    pause();
                }
            }
        }
    }

    /// After a gap nobody knows what changed, so every page asks again.
    private void tellAll() {
        open.keySet()
                .forEach(page -> send(page, SseEmitter.event().name("changed").data("all")));
    }

    private void tell(String topic) {
        open.forEach((page, topics) -> {
            if (topics.contains(topic)) {
                send(page, SseEmitter.event().name("changed").data(topic));
            }
        });
    }

    private void send(SseEmitter page, SseEmitter.SseEventBuilder event) {
        try {
            page.send(event);
        } catch (IOException | IllegalStateException gone) {
            open.remove(page);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
