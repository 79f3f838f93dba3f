import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Three nodes behind HAProxy on one PostgreSQL: their boards agree, each obligation warns once although three
/// engines watch, sessions survive, and a node that is killed under load loses nothing.
record Nodes() implements Faults.Fault {
    private static final int NODES = 3;
    private static final int WITHIN_MILLIS = 1_000;

    /// What is opened while a node starts must all be told afterwards.
    private static final Duration REST = Duration.ofMillis(100);

    private record Live(double slowest, int disagreed, boolean strangerHears) {}

    @Override
    public Faults.Figure run(Faults.Place place) throws Exception {
        Path directory = place.fresh("nodes");
        ThreeNodes nodes = ThreeNodes.start(place, directory.resolve("nodes"), NODES);
        try (Acknowledged acknowledged = new Acknowledged(directory.resolve("acknowledged"));
                Connection administrator = nodes.administrator()) {
            String token = nodes.proxy().signIn("call-handler");
            Live live = live(nodes, token, place.count(20, 200));
            AtomicInteger numbers = new AtomicInteger();
            int most = place.count(3, 30);
            int kills = 0;
            Map<Integer, AtomicInteger> statuses;
            int wrong;
            try (Load load = new Load(nodes.proxy(), token, numbers, acknowledged, REST)) {
                for (; kills < most && place.hasTime(); kills++) {
                    acknowledged.await(50);
                    nodes.kill(1 + kills % NODES);
                    acknowledged.await(50);
                    nodes.startAgain(1 + kills % NODES);
                }
                load.close();
                statuses = load.statuses();
                wrong = load.wrong();
            }
            Map<Integer, String> again = Load.sendAgain(nodes.proxy(), token, Load::key, numbers.get());
            boolean same = again.entrySet().containsAll(acknowledged.read().entrySet());
            Load.Counted counted = Load.count(administrator, acknowledged);
            int ended = ended(nodes, token);
            Load.run(administrator, "update obligations.alarm set sounds_at = now() where sounded_at is null");
            Owed owed = Owed.countOnceTold(administrator);

            Load.sendAgain(nodes.proxy(), token, number -> "another " + Load.key(number), 20);
            int doubled = Load.count(administrator, acknowledged).doubled();
            String control = Owed.control(administrator);
            return new Faults.Figure(
                    "boards heard within %.0f ms, %d disagreed; %d nodes killed: %s, %d cut, %d wrong; %d sessions ended; %s"
                            .formatted(
                                    live.slowest(),
                                    live.disagreed(),
                                    kills,
                                    counted,
                                    statuses.getOrDefault(0, new AtomicInteger()).get(),
                                    wrong,
                                    ended,
                                    owed),
                    "within %d ms, 0 disagreed; 0 lost, 0 doubled, 0 half-written, 0 wrong; 0 sessions ended; each told once"
                            .formatted(WITHIN_MILLIS),
                    "%d doubled under other keys; whom it does not concern hears %s; %s"
                            .formatted(doubled, live.strangerHears() ? "it" : "none", control),
                    live.slowest() <= WITHIN_MILLIS
                            && live.disagreed() == 0
                            && !live.strangerHears()
                            && counted.isWhole()
                            && same
                            && wrong == 0
                            && ended == 0
                            && owed.isRight()
                            && doubled == 20
                            && !control.contains("nothing"));
        } finally {
            nodes.close();
        }
    }

    /// How long after a change was acknowledged by one node the last of the three has told its page, and whether all
    /// three then show the same.
    private static Live live(ThreeNodes nodes, String token, int changes) throws Exception {
        String agency = nodes.proxy().get(token, "/api/sessions/current").field("agency");
        List<BlockingQueue<String>> heard = new ArrayList<>();
        for (int node = 1; node <= NODES; node++) {
            heard.add(follow(nodes.node(node), token, "work:" + agency));
        }
        BlockingQueue<String> stranger = follow(nodes.node(1), token, "work:X-NOBODY");
        double slowest = 0;
        int disagreed = 0;
        for (int i = 0; i < changes; i++) {
            heard.forEach(BlockingQueue::clear);
            Node.Answer made = nodes.node(1 + i % NODES).open(token, UUID.randomUUID().toString(), -i);
            long acknowledged = System.nanoTime();
            for (BlockingQueue<String> each : heard) {
                if (each.poll(10, TimeUnit.SECONDS) == null) {
                    throw new IllegalStateException("A page heard nothing of " + made.body());
                }
            }
            slowest = Math.max(slowest, (System.nanoTime() - acknowledged) / 1e6);
            List<String> boards = new ArrayList<>();
            for (int node = 1; node <= NODES; node++) {
                boards.add(nodes.node(node).get(token, "/api/incidents").body());
            }
            boolean agree = boards.stream().distinct().count() == 1 && boards.getFirst().contains(made.field("id"));
            disagreed += agree ? 0 : 1;
        }
        return new Live(slowest, disagreed, !stranger.isEmpty());
    }

    /// What a page hears, as it comes.
    private static BlockingQueue<String> follow(Node.Site site, String token, String topic)
            throws IOException, InterruptedException {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        var answer = site.client()
                .send(
                        java.net.http.HttpRequest.newBuilder(site.at().resolve("/live?topics=" + topic))
                                .header("Cookie", "__Host-concordat=" + token)
                                .build(),
                        BodyHandlers.ofInputStream());
        Thread.ofVirtual().start(() -> {
            try (var lines = new BufferedReader(new InputStreamReader(answer.body()))) {
                lines.lines().filter(line -> line.startsWith("data:")).forEach(heard::add);
            } catch (IOException | java.io.UncheckedIOException closed) {
                heard.clear();
            }
        });
        return heard;
    }

    /// On how many nodes whoever signed in through one is not known.
    private static int ended(ThreeNodes nodes, String token) throws InterruptedException {
        int ended = 0;
        for (int node = 1; node <= NODES; node++) {
            ended += nodes.node(node).get(token, "/api/sessions/current").status() == 200 ? 0 : 1;
        }
        return ended;
    }
}
