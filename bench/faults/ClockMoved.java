import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// The machine's clock jumps an hour and a day each way, while the program runs and while it is stopped, with
/// things owed all the time. What is owed must still be there, warn once when its time has come, and not again
/// when that time comes a second time. libfaketime moves the clock of the program and of its PostgreSQL.
record ClockMoved() implements Faults.Fault {
    private static final List<String> LIBRARIES = List.of(
            "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
            "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1",
            "/usr/lib64/faketime/libfaketimeMT.so.1");

    private static final int AT_EACH_TIME = 10;
    private static final List<Long> OFFSETS = List.of(0L, 3_600L, 0L, -3_600L, 0L, 86_400L, 0L, -86_400L, 0L);
    private static final long LAST = 3 * 86_400L;

    @Override
    public Faults.Figure run(Faults.Place place) throws Exception {
        String library = LIBRARIES.stream()
                .filter(each -> Files.exists(Path.of(each)))
                .findFirst()
                .orElseThrow(() -> new IOException("Install libfaketime: apt-get install faketime"));
        Path directory = place.fresh("clock-moved");
        Path clock = Files.writeString(directory.resolve("clock"), "+0");
        Map<String, String> environment = Map.of(
                "LD_PRELOAD", library,
                "FAKETIME_TIMESTAMP_FILE", clock.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                // The time since the start does not jump, as it does not on a machine whose clock is set.
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "FAKETIME_FORCE_MONOTONIC_FIX", "0",
                "FAKETIME_DISABLE_SHM", "1",
                // Files keep their times, by which the JVM knows what it has learnt.
                "NO_FAKE_STAT", "1");
        Path data = place.demonstration(directory);
        AtomicInteger numbers = new AtomicInteger();
        List<String> failures = new ArrayList<>();
        String opened = "";
        int rounds = place.count(1, 5);
        int jumps = 0;
        Node node = Node.start(place, data, environment);
        try {
            for (int round = 0; round < rounds && place.hasTime(); round++) {
                for (long offset : OFFSETS) {
                    Files.writeString(clock, "%+d".formatted(offset));
                    Thread.sleep(2_500);
                    opened = use(node, numbers, opened, failures);
                }
                for (long offset : OFFSETS) {
                    node.close();
                    Files.writeString(clock, "%+d".formatted(offset));
                    node = Node.start(place, data, environment);
                    opened = use(node, numbers, opened, failures);
                }
                jumps += 2 * (OFFSETS.size() - 1);
            }
            // When all of it has come due.
            Files.writeString(clock, "%+d".formatted(LAST));
            Owed owed;
            String control;
            try (Connection administrator = node.administrator()) {
                owed = Owed.countOnceTold(administrator);
                control = Owed.control(administrator);
            }
            return new Faults.Figure(
                    "%d jumps: %s; %d failures %s".formatted(jumps, owed, failures.size(), Set.copyOf(failures)),
                    "0 lost, 0 doubled, 0 failures",
                    control,
                    owed.isRight() && failures.isEmpty() && !control.contains("nothing"));
        } finally {
            node.killAll();
        }
    }

    /// Opens what something is owed on, and acts on what was opened last, perhaps at a time that has not come yet.
    /// What is owed on one that was opened before is met, and it is closed: the others must go on owing.
    /// Everybody's session has ended where the clock went on, so they sign in anew.
    ///
    /// @param before what was opened at the time before, or nothing
    private static String use(Node node, AtomicInteger numbers, String before, List<String> failures) throws Exception {
        String token = node.site().signIn("call-handler");
        for (int i = 0; i < AT_EACH_TIME; i++) {
            int number = numbers.incrementAndGet();
            note("open", node.site().open(token, Load.key(number), number), failures);
        }
        note("board", node.site().get(token, "/incidents"), failures);
        for (String id : latest(node)) {
            note("look", node.site().get(token, "/incidents/" + id), failures);
            note("write", post(node, token, id, "narrative", "{\"words\": \"Example\"}"), failures);
            refused("close", close(node, token, id), failures);
        }
        if (!before.isEmpty()) {
            note("decide", post(node, token, before, "attendance", "{\"outcome\": \"DEPLOY\"}"), failures);
            note("close", close(node, token, before), failures);
        }
        Node.Answer opened = node.site()
                .post(
                        token,
                        UUID.randomUUID().toString(),
                        "/api/incidents",
                        "{\"borough\": \"E09000007\", \"headline\": \"Example\"}");
        note("open", opened, failures);
        return opened.field("id");
    }

    private static Node.Answer close(Node node, String token, String id) throws InterruptedException {
        return post(node, token, id, "close", "{\"endings\": [\"ADVICE\"], \"words\": \"Example\"}");
    }

    private static Node.Answer post(Node node, String token, String id, String act, String json)
            throws InterruptedException {
        return node.site().post(token, UUID.randomUUID().toString(), "/api/incidents/" + id + "/" + act, json);
    }

    private static void note(String act, Node.Answer answer, List<String> failures) {
        if (answer.status() < 200 || answer.status() >= 300) {
            failures.add(act + " " + answer.status());
        }
    }

    /// In words, because something is owed.
    private static void refused(String act, Node.Answer answer, List<String> failures) {
        if (answer.status() != 422) {
            failures.add(act + " what owes " + answer.status());
        }
    }

    private static List<String> latest(Node node) throws IOException, SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection administrator = node.administrator();
                Statement statement = administrator.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select id::text from incidents.incident
                         where headline like 'Operation %' order by opened_at desc limit 3
                        """)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
