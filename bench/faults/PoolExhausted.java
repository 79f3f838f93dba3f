import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Every connection is held by a change that waits for a lock, while others come to look and to change: they
/// are told at once to come back, and never that they have not signed in.
record PoolExhausted() implements Faults.Fault {
    private static final int WITHIN_MILLIS = 300;
    private static final int WAITING = 60;

    private record Probed(int asked, int wrong, double slowest, double median) {}

    @Override
    public Faults.Figure run(Faults.Place place) throws Exception {
        Probed full = probe(place, "pool-exhausted", Map.of());
        // As many are let in as the pool has connections, so that it is the pool that refuses.
        Probed pool = probe(place, "pool-exhausted-let-in", Map.of("CONCORDAT_LIMITS_AT_ONCE", "10000"));
        Probed control = probe(
                place,
                "pool-exhausted-control",
                Map.of(
                        "CONCORDAT_LIMITS_AT_ONCE",
                        "10000",
                        // A variable of the environment would be taken for a property of the pool's connection.
                        "JAVA_TOOL_OPTIONS",
                        "-Dspring.datasource.hikari.connection-timeout=2000"));
        return new Faults.Figure(
                "%d refused at the door: slowest %.0f ms, median %.0f ms, %d wrong; %d refused by the pool: slowest %.0f ms, median %.0f ms, %d wrong"
                        .formatted(
                                full.asked(),
                                full.slowest(),
                                full.median(),
                                full.wrong(),
                                pool.asked(),
                                pool.slowest(),
                                pool.median(),
                                pool.wrong()),
                "503 with Retry-After within %d ms, never 401 or 500".formatted(WITHIN_MILLIS),
                "median %.0f ms with a patient pool".formatted(control.median()),
                full.wrong() == 0
                        && pool.wrong() == 0
                        && full.slowest() <= WITHIN_MILLIS
                        && pool.slowest() <= WITHIN_MILLIS
                        && control.median() > WITHIN_MILLIS);
    }

    private static Probed probe(Faults.Place place, String name, Map<String, String> environment) throws Exception {
        Path data = place.demonstration(place.fresh(name));
        Node node = Node.start(place, data, environment);
        List<Thread> waiting = new ArrayList<>();
        try (Connection administrator = node.administrator()) {
            String token = node.site().signIn("call-handler");
            warm(node, token);
            administrator.setAutoCommit(false);
            Load.run(administrator, "lock table incidents.incident in access exclusive mode");
            for (int i = 0; i < WAITING; i++) {
                waiting.add(Thread.startVirtualThread(() -> open(node, token)));
            }
            Thread.sleep(1_500);
            List<Node.Answer> answers = new ArrayList<>();
            // Within the ten seconds after which a lock is no longer waited for.
            for (int i = 0; i < place.count(4, 8); i++) {
                answers.add(open(node, token));
                answers.add(node.site().get(token, "/incidents"));
                answers.add(node.site().get(token, "/api/sessions/current"));
            }
            administrator.rollback();
            for (Thread each : waiting) {
                each.join();
            }
            double[] took = answers.stream().mapToDouble(Node.Answer::millis).sorted().toArray();
            long wrong = answers.stream()
                    .filter(each -> each.status() != 503 || each.retryAfter().isEmpty())
                    .count();
            return new Probed(answers.size(), (int) wrong, Arrays.stream(took).max().orElseThrow(), took[took.length / 2]);
        } finally {
            node.killAll();
        }
    }

    private static Node.Answer open(Node node, String token) {
        try {
            return node.site().open(token, UUID.randomUUID().toString(), 0);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void warm(Node node, String token) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            open(node, token);
            node.site().get(token, "/incidents");
            node.site().get(token, "/nowhere");
        }
    }
}
