import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// A PostgreSQL that somebody else runs is stopped while clients open incidents, stays away, and comes back.
record DatabaseAway() implements Faults.Fault {
    private static final int WITHIN_MILLIS = 300;
    private static final List<String> PATHS = List.of("/incidents", "/api/sessions/current", "/sign-in");
    private static final Duration BACK_WITHIN = Duration.ofSeconds(30);

    @Override
    public Faults.Figure run(Faults.Place place) throws Exception {
        Duration away = place.lasting(Duration.ofSeconds(5), Duration.ofMinutes(2));
        Path directory = place.fresh("database-away");
        ThreeNodes nodes = ThreeNodes.start(place, directory.resolve("nodes"), 1);
        try (Acknowledged acknowledged = new Acknowledged(directory.resolve("acknowledged"))) {
            Node.Site site = nodes.node(1);
            String token = site.signIn("call-handler");
            AtomicInteger numbers = new AtomicInteger();
            List<Node.Answer> answers = new ArrayList<>();
            double seconds;
            int wrong;
            try (Load load = new Load(site, token, numbers, acknowledged)) {
                acknowledged.await(200);
                nodes.database("stop");
                long gone = System.nanoTime();
                while (System.nanoTime() - gone < away.toNanos()) {
                    for (String path : PATHS) {
                        double after = (System.nanoTime() - gone) / 1e6;
                        Node.Answer answer = site.get(token, path);
                        answers.add(answer);
                        if (answer.millis() > WITHIN_MILLIS) {
                            System.err.printf(
                                    "%s, asked %.0f ms after it went: %d after %.0f ms%n",
                                    path, after, answer.status(), answer.millis());
                        }
                    }
                }
                nodes.database("start");
                long back = System.nanoTime();
                acknowledged.await(1);
                seconds = (System.nanoTime() - back) / 1e9;
                acknowledged.await(50);
                load.close();
                wrong = load.wrong();
            }
            Map<Integer, String> again = Load.sendAgain(site, token, Load::key, numbers.get());
            boolean same = again.entrySet().containsAll(acknowledged.read().entrySet());
            // The form for signing in asks the database nothing, and is shown.
            long hasty = answers.stream()
                    .filter(each -> each.status() != 200)
                    .filter(each -> each.status() != 503 || each.retryAfter().isEmpty())
                    .count();
            double[] took = answers.stream().mapToDouble(Node.Answer::millis).sorted().toArray();
            double slowest = Arrays.stream(took).max().orElseThrow();
            Load.Counted counted;
            int doubled;
            try (var administrator = nodes.administrator()) {
                counted = Load.count(administrator, acknowledged);
                Load.sendAgain(site, token, number -> "another " + Load.key(number), 20);
                doubled = Load.count(administrator, acknowledged).doubled();
            }
            return new Faults.Figure(
                    "%s; %d asked while it was away: slowest %.0f ms, median %.0f ms, %d wrong; back in %.1f s"
                            .formatted(
                                    counted, answers.size(), slowest, took[took.length / 2], hasty + wrong, seconds),
                    "0 lost, 0 doubled, 0 half-written; 503 with Retry-After within %d ms; back in %d s"
                            .formatted(WITHIN_MILLIS, BACK_WITHIN.toSeconds()),
                    "%d doubled under other keys".formatted(doubled),
                    counted.isWhole()
                            && same
                            && hasty + wrong == 0
                            && slowest <= WITHIN_MILLIS
                            && seconds <= BACK_WITHIN.toSeconds()
                            && doubled == 20);
        } finally {
            nodes.close();
        }
    }
}
