import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/// The program, its database or both are killed outright again and again while clients open incidents.
record Kills(Victim victim) implements Faults.Fault {
    enum Victim {
        PROGRAM(500),
        DATABASE(200),
        BOTH(200);

        private final int kills;

        Victim(int kills) {
            this.kills = kills;
        }
    }

    /// Most of the time goes into starting.
    private static final Map<String, String> QUICK = Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");

    private static final int UNDER_OTHER_KEYS = 20;
    private static final Duration MOST_BETWEEN = Duration.ofMillis(300);

    @Override
    public Faults.Figure run(Faults.Place place) throws Exception {
        int most = place.count(4, victim.kills);
        int kills = 0;
        Path directory = place.fresh(victim.name().toLowerCase() + "-killed");
        Path data = place.demonstration(directory);
        Random random = new Random(1983);
        AtomicInteger numbers = new AtomicInteger();
        Node node = Node.start(place, data, QUICK);
        try (Acknowledged acknowledged = new Acknowledged(directory.resolve("acknowledged"))) {
            String token = node.site().signIn("call-handler");
            int wrong;
            try (Load load = new Load(node.site(), token, numbers, acknowledged)) {
                while (kills < most && place.hasTime()) {
                    acknowledged.await(Load.CLIENTS);
                    Thread.sleep(random.nextLong(MOST_BETWEEN.toMillis()));
                    node = kill(node, place, data, ++kills);
                }
                acknowledged.await(Load.CLIENTS);
                load.close();
                wrong = load.wrong();
            }
            Map<Integer, String> again = Load.sendAgain(node.site(), token, Load::key, numbers.get());
            boolean same = again.entrySet().containsAll(acknowledged.read().entrySet());
            Load.Counted counted;
            try (Connection administrator = node.administrator()) {
                counted = Load.count(administrator, acknowledged);
            }
            String control = control(node, place, data, token, numbers, acknowledged);
            return new Faults.Figure(
                    "%d kills: %s, %d wrong answers".formatted(kills, counted, wrong),
                    "0 lost, 0 doubled, 0 half-written, 0 wrong",
                    control,
                    counted.isWhole() && same && wrong == 0 && !control.contains("nothing"));
        } finally {
            node.killAll();
        }
    }

    private Node kill(Node node, Faults.Place place, Path data, int kill) throws Exception {
        switch (victim) {
            case PROGRAM -> node.killProgram();
            case BOTH -> node.killAll();
            case DATABASE -> {
                if (kill % 2 == 0) {
                    node.killServer();
                } else {
                    node.killOneConnection();
                }
                return node;
            }
        }
        return Node.start(place, data, QUICK);
    }

    /// Other keys must double, a torn journal must be seen, and where commits are acknowledged early a kill
    /// must lose.
    private String control(
            Node node, Faults.Place place, Path data, String token, AtomicInteger numbers, Acknowledged acknowledged)
            throws Exception {
        Load.sendAgain(node.site(), token, number -> "another " + Load.key(number), UNDER_OTHER_KEYS);
        int doubled;
        int half;
        try (Connection administrator = node.administrator()) {
            Load.tearOne(administrator);
            Load.Counted counted = Load.count(administrator, acknowledged);
            doubled = counted.doubled();
            half = counted.half();
            Load.acknowledgeEarly(administrator);
        }
        try (Load _ = new Load(node.site(), token, numbers, acknowledged)) {
            acknowledged.await(50);
            node.killAll();
        }
        Node recovered = Node.start(place, data, QUICK);
        try (Connection administrator = recovered.administrator()) {
            int lost = Load.count(administrator, acknowledged).lost();
            return lost > 0 && doubled == UNDER_OTHER_KEYS && half > 0
                    ? "%d lost when acknowledged early, %d doubled under other keys, %d torn seen"
                            .formatted(lost, doubled, half)
                    : "nothing seen of some: %d lost, %d doubled, %d torn".formatted(lost, doubled, half);
        } finally {
            recovered.killAll();
        }
    }
}
