import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/// Ten times as much is asked as the program can do. The processors are shared out between the program with its
/// database and whoever asks, so that the asking takes nothing from the answering. HAProxy stands before the
/// program, as `deploy/haproxy.cfg` has it, on the half of those who ask: it would have a machine of its own.
/// The program by itself is measured too.
///
/// Kinds of request differ in what they cost, so each is counted by the peak at which it alone is answered: 100
/// % is all that the machine can do, of whatever kind.
record Overload() implements Faults.Fault {
    private static final int TIMES = 10;
    private static final double IN_TIME_NANOS = 2e9;
    private static final int CLIENTS = 16;
    private static final int WARMING_PER_SECOND = 600;
    private static final double ENOUGH = 0.90;
    private static final double BEGINNINGS_SERVED = 0.99;
    private static final Duration BACK_WITHIN = Duration.ofSeconds(30);
    private static final double NORMAL_NANOS = 500e6;

    private enum Kind {
        INCIDENT(4),
        DETENTION(1),
        LOOK(75),
        REPORT(20);

        private final int percent;

        Kind(int percent) {
            this.percent = percent;
        }

        /// A shuffled hundred of each mixture.
        static Kind of(int number) {
            int at = (int) (number * 61L % 100);
            for (Kind kind : values()) {
                at -= kind.percent;
                if (at < 0) {
                    return kind;
                }
            }
            throw new IllegalStateException("The shares are not a hundred");
        }
    }

    private enum Before {
        HAPROXY,
        NOBODY
    }

    /// @param goodput of all that the machine can do
    /// @param beginnings of new incidents and detentions, how many were recorded in time
    /// @param back seconds after the end, or as long as it was waited for
    private record Seen(
            double peak,
            double offered,
            double goodput,
            double beginnings,
            double looks,
            double reports,
            int wrong,
            int hasty,
            double back) {}

    @Override
    public Faults.Figure run(Faults.Place place) throws Exception {
        Seen seen = overload(
                place,
                "overload",
                Before.HAPROXY,
                Map.of("CONCORDAT_PROXY", "native", "CONCORDAT_DEMONSTRATION", "true"),
                place.lasting(Duration.ofSeconds(20), Duration.ofMinutes(10)));
        Duration shorter = place.lasting(Duration.ofSeconds(20), Duration.ofMinutes(1));
        Seen alone = overload(place, "overload-alone", Before.NOBODY, Map.of(), shorter);
        Seen control = overload(
                place,
                "overload-control",
                Before.NOBODY,
                Map.of("CONCORDAT_LIMITS_AT_ONCE", "100000"),
                shorter);
        return new Faults.Figure(
                "peak %.0f/s, offered %.0f/s: goodput %.0f %% of the peak; recorded in time %.1f %% of new incidents and detentions, shown %.1f %% of looks and %.1f %% of reports; %d wrong, %d without Retry-After; back in %.0f s; without HAProxy goodput %.0f %%, in time %.1f %%"
                        .formatted(
                                seen.peak(),
                                seen.offered(),
                                100 * seen.goodput(),
                                100 * seen.beginnings(),
                                100 * seen.looks(),
                                100 * seen.reports(),
                                seen.wrong(),
                                seen.hasty(),
                                seen.back(),
                                100 * alone.goodput(),
                                100 * alone.beginnings()),
                "goodput at least %.0f %%, %.0f %% of new incidents and detentions, 0 wrong, back in %d s"
                        .formatted(100 * ENOUGH, 100 * BEGINNINGS_SERVED, BACK_WITHIN.toSeconds()),
                "everybody let in: goodput %.0f %%, recorded in time %.1f %%, back in %.0f s"
                        .formatted(100 * control.goodput(), 100 * control.beginnings(), control.back()),
                isGood(seen) && !isGood(control));
    }

    private static boolean isGood(Seen seen) {
        return seen.goodput() >= ENOUGH
                && seen.beginnings() >= BEGINNINGS_SERVED
                && seen.wrong() == 0
                && seen.hasty() == 0
                && seen.back() <= BACK_WITHIN.toSeconds();
    }

    private static Seen overload(
            Faults.Place place, String name, Before front, Map<String, String> environment, Duration lasting)
            throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        String theirs = "0-" + (Math.max(1, processors / 2) - 1);
        Path data = place.demonstration(place.fresh(name));
        Node node = Node.start(place, data, environment, "taskset", "--cpu-list", theirs);
        if (processors > 1) {
            stayOn(processors / 2 + "-" + (processors - 1));
        }
        try (AutoCloseable proxy = front == Before.HAPROXY ? proxy(place) : () -> {}) {
            IntFunction<byte[]> mixture = requests(node, null);
            OpenLoop loop = new OpenLoop(front == Before.HAPROXY ? place.port() + 1 : place.port());
            loop.closed(CLIENTS, place.lasting(Duration.ofSeconds(15), Duration.ofMinutes(2)), mixture);
            // Refusing is learnt too.
            loop.run(WARMING_PER_SECOND, place.lasting(Duration.ofSeconds(30), Duration.ofMinutes(2)), mixture, (_, _, _, _) -> {});
            Map<Kind, Double> peaks = new EnumMap<>(Kind.class);
            Map<Kind, Double> cpu = new EnumMap<>(Kind.class);
            Duration each = place.lasting(Duration.ofSeconds(6), Duration.ofSeconds(30));
            for (Kind kind : Kind.values()) {
                double before = node.cpuMillis();
                double perSecond = loop.closed(CLIENTS, each, requests(node, kind));
                peaks.put(kind, perSecond);
                cpu.put(kind, (node.cpuMillis() - before) / (perSecond * each.toSeconds()));
            }
            System.err.printf(
                    "On processors %s, each kind alone: answered in a second %s; milliseconds of processor for one %s%n",
                    theirs, peaks, cpu);
            double cost = 0;
            for (Kind kind : Kind.values()) {
                cost += kind.percent / 100.0 / peaks.get(kind);
            }
            return measure(node, loop, mixture, peaks, 1 / cost, lasting);
        } finally {
            stayOn("0-" + (processors - 1));
            node.killAll();
        }
    }

    private static AutoCloseable proxy(Faults.Place place) throws IOException, InterruptedException {
        String deploy = place.home().resolve("deploy").toString();
        ProcessBuilder builder = new ProcessBuilder("haproxy", "-db", "-f", deploy + "/haproxy.cfg");
        builder.environment().put("CONCORDAT_DEPLOY", deploy);
        builder.environment().put("CONCORDAT_BIND", "127.0.0.1:" + (place.port() + 1));
        builder.environment().put("CONCORDAT_FIRST_PORT", Integer.toString(place.port()));
        // Nobody answers there: the proxy finds one node.
        builder.environment().put("CONCORDAT_SECOND_PORT", Integer.toString(place.port() + 2));
        builder.environment().put("CONCORDAT_THIRD_PORT", Integer.toString(place.port() + 3));
        builder.redirectErrorStream(true)
                .redirectOutput(place.directory().resolve("haproxy.log").toFile());
        Process process = builder.start();
        try {
            new Node.Site(place.port() + 1).awaitReady();
        } catch (IllegalStateException failure) {
            process.destroy();
            throw failure;
        }
        return () -> {
            process.destroy();
            process.waitFor();
        };
    }

    private static Seen measure(
            Node node,
            OpenLoop loop,
            IntFunction<byte[]> mixture,
            Map<Kind, Double> peaks,
            double peak,
            Duration lasting)
            throws IOException {
        Map<Kind, AtomicInteger> asked = counters();
        Map<Kind, AtomicInteger> good = counters();
        AtomicInteger wrong = new AtomicInteger();
        AtomicInteger hasty = new AtomicInteger();
        Map<String, AtomicInteger> unserved = new ConcurrentSkipListMap<>();
        double before = node.cpuMillis();
        long began = System.nanoTime();
        loop.run(TIMES * peak, lasting, mixture, (number, status, retryAfter, nanos) -> {
            Kind kind = Kind.of(number);
            asked.get(kind).incrementAndGet();
            boolean done = status >= 200 && status < 300;
            if (done && nanos <= IN_TIME_NANOS) {
                good.get(kind).incrementAndGet();
                return;
            }
            unserved.computeIfAbsent(kind + (done ? " late" : " " + status), _ -> new AtomicInteger())
                    .incrementAndGet();
            if (done) {
                return;
            }
            if (status != 503) {
                wrong.incrementAndGet();
            } else if (!retryAfter) {
                hasty.incrementAndGet();
            }
        });
        double seconds = Math.max(lasting.toNanos() / 1e9, (System.nanoTime() - began) / 1e9);
        System.err.printf(
                "Asked %s; not served %s; the program and its database had %.2f processors%n",
                asked, unserved, (node.cpuMillis() - before) / 1e3 / seconds);
        double goodput = 0;
        for (Kind kind : Kind.values()) {
            goodput += good.get(kind).get() / seconds / peaks.get(kind);
        }
        int offered = asked.values().stream().mapToInt(AtomicInteger::get).sum();
        double beginnings = (good.get(Kind.INCIDENT).get() + good.get(Kind.DETENTION).get())
                / (double) (asked.get(Kind.INCIDENT).get() + asked.get(Kind.DETENTION).get());
        return new Seen(
                peak,
                offered / seconds,
                goodput,
                beginnings,
                good.get(Kind.LOOK).get() / (double) asked.get(Kind.LOOK).get(),
                good.get(Kind.REPORT).get() / (double) asked.get(Kind.REPORT).get(),
                wrong.get(),
                hasty.get(),
                back(loop, mixture, peak / 2));
    }

    /// Seconds until everything that is asked within one is answered well and soon, at half the peak.
    private static double back(OpenLoop loop, IntFunction<byte[]> mixture, double perSecond) {
        for (int second = 1; second <= 2 * BACK_WITHIN.toSeconds(); second++) {
            AtomicInteger late = new AtomicInteger();
            loop.run(perSecond, Duration.ofSeconds(1), mixture, (_, status, _, nanos) -> {
                if (status < 200 || status >= 300 || nanos > NORMAL_NANOS) {
                    late.incrementAndGet();
                }
            });
            if (late.get() <= perSecond / 100) {
                return second;
            }
        }
        return 2 * BACK_WITHIN.toSeconds();
    }

    private static Map<Kind, AtomicInteger> counters() {
        Map<Kind, AtomicInteger> counters = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            counters.put(kind, new AtomicInteger());
        }
        return counters;
    }

    /// Of one kind, or of the mixture.
    private static IntFunction<byte[]> requests(Node node, Kind only) throws InterruptedException {
        String handler = node.site().signIn("call-handler");
        String officer = node.site().signIn("response-officer");
        String inspector = node.site().signIn("duty-inspector");
        String id = node.site().open(handler, UUID.randomUUID().toString(), 0).field("id");
        List<byte[]> looks = List.of(get(handler, "/incidents/" + id), get(handler, "/api/incidents/" + id));
        List<byte[]> reports = List.of(get(inspector, "/pathway/outcomes"), get(inspector, "/api/pathway/outcomes"));
        return number -> switch (only == null ? Kind.of(number) : only) {
            case INCIDENT ->
                post(handler, "/api/incidents", "{\"borough\": \"E09000007\", \"headline\": \"Example\"}");
            case DETENTION ->
                post(officer, "/api/detentions", """
                        {"sex": "FEMALE", "borough": "E09000007", "locationKind": "ANYWHERE_ELSE", "location": "Example Street",
                         "how": "REMOVED", "detained": "%s", "grounds": "Example"}""".formatted(Instant.now()));
            case LOOK -> looks.get(number / 100 % looks.size());
            case REPORT -> reports.get(number / 100 % reports.size());
        };
    }

    private static byte[] get(String token, String path) {
        return "GET %s HTTP/1.1\r\nHost: localhost\r\nCookie: __Host-concordat=%s\r\n\r\n"
                .formatted(path, token)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] post(String token, String path, String json) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return """
                POST %s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Idempotency-Key: %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                %s"""
                .formatted(path, token, new UUID(random.nextLong(), random.nextLong()), json.length(), json)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void stayOn(String processors) throws IOException, InterruptedException {
        new ProcessBuilder(
                        "taskset",
                        "--all-tasks",
                        "--pid",
                        "--cpu-list",
                        processors,
                        Long.toString(ProcessHandle.current().pid()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
