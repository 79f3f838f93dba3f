import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/// Clients that open one incident after the other, each under a key of its own, and send it again under the same key
/// until it is acknowledged, whatever happens to the program.
final class Load implements AutoCloseable {
    static final int CLIENTS = 4;

    private static final int CREATED = 201;

    private final Node.Site site;
    private final String token;
    private final AtomicInteger numbers;
    private final Acknowledged acknowledged;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> clients = new ArrayList<>();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    Load(Node.Site site, String token, AtomicInteger numbers, Acknowledged acknowledged) {
        this(site, token, numbers, acknowledged, Duration.ZERO);
    }

    /// @param rest of each client after each incident
    Load(Node.Site site, String token, AtomicInteger numbers, Acknowledged acknowledged, Duration rest) {
        this.site = site;
        this.token = token;
        this.numbers = numbers;
        this.acknowledged = acknowledged;
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(threads.submit(() -> {
                while (!stopped) {
                    openOne(numbers.incrementAndGet());
                    Thread.sleep(rest);
                }
                return null;
            }));
        }
    }

    private void openOne(int number) throws IOException, InterruptedException {
        while (!stopped) {
            Node.Answer answer = site.open(token, key(number), number);
            statuses.computeIfAbsent(answer.status(), _ -> new AtomicInteger()).incrementAndGet();
            if (answer.status() == CREATED) {
                acknowledged.write(number, answer.field("id"));
                return;
            }
            if (isWrong(answer.status())) {
                System.err.println("Wrong: " + answer.status() + " " + answer.body());
            }
            Thread.sleep(100);
        }
    }

    static String key(int number) {
        return "operation-%06d".formatted(number);
    }

    /// How often each status came; nought is a connection that was cut.
    Map<Integer, AtomicInteger> statuses() {
        return statuses;
    }

    /// How often something came that is neither done, nor cut, nor a plain “later”.
    int wrong() {
        return statuses.entrySet().stream()
                .filter(each -> isWrong(each.getKey()))
                .mapToInt(each -> each.getValue().get())
                .sum();
    }

    private static boolean isWrong(int status) {
        return !Set.of(0, CREATED, 503).contains(status);
    }

    @Override
    public void close() throws InterruptedException, ExecutionException {
        stopped = true;
        for (Future<?> client : clients) {
            client.get();
        }
        threads.close();
    }

    /// Sends everything up to this number once more, until each has an answer. Gives the ids of what was made.
    static Map<Integer, String> sendAgain(Node.Site site, String token, IntFunction<String> keys, int upTo)
            throws InterruptedException, ExecutionException {
        Map<Integer, Future<String>> sent = new HashMap<>();
        Map<Integer, String> ids = new HashMap<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (int number = 1; number <= upTo; number++) {
                int each = number;
                sent.put(number, threads.submit(() -> {
                    Node.Answer answer = site.open(token, keys.apply(each), each);
                    for (int attempt = 0; answer.status() != CREATED && attempt < 300; attempt++) {
                        Thread.sleep(100);
                        answer = site.open(token, keys.apply(each), each);
                    }
                    return answer.field("id");
                }));
            }
        }
        for (var each : sent.entrySet()) {
            ids.put(each.getKey(), each.getValue().get());
        }
        return ids;
    }

    /// @param lost of those that were acknowledged, how many are not there under the id that was told
    /// @param doubled how many are there besides the first
    /// @param half how many are there without all that belongs to them
    record Counted(int acknowledged, int lost, int doubled, int half) {
        boolean isWhole() {
            return lost == 0 && doubled == 0 && half == 0;
        }

        @Override
        public String toString() {
            return "%,d acknowledged, %d lost, %d doubled, %d half-written".formatted(acknowledged, lost, doubled, half);
        }
    }

    private static final String MADE = "select headline, id::text from incidents.incident where headline like 'Operation %'";

    /// An incident comes with its journal, what is owed, who is involved, and the answer under its key.
    private static final String HALF = """
            select (select count(*) from incidents.incident i
                     where i.headline like 'Operation %'
                       and not exists (select from records.record r
                                        where r.id = i.id
                                          and r.last_seq = (select count(*) from records.entry e where e.record_id = i.id)
                                          and exists (select from records.entry e
                                                       where e.record_id = i.id and e.act = 'incident.opened')
                                          and exists (select from records.involvement v where v.record_id = i.id)
                                          and exists (select from obligations.obligation o
                                                        join obligations.alarm a on a.obligation_id = o.id
                                                       where o.record_id = i.id)))
                 + (select count(*) from records.record r
                     where r.kind = 'INCIDENT' and not exists (select from incidents.incident i where i.id = r.id))
                 + (select count(*) from web.answered a where a.status is null)
            """;

    static Counted count(Connection administrator, Acknowledged acknowledged) throws SQLException, IOException {
        Map<String, List<String>> made = new HashMap<>();
        int half;
        try (Statement statement = administrator.createStatement()) {
            try (ResultSet rows = statement.executeQuery(MADE)) {
                while (rows.next()) {
                    made.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>()).add(rows.getString(2));
                }
            }
            try (ResultSet rows = statement.executeQuery(HALF)) {
                rows.next();
                half = rows.getInt(1);
            }
        }
        Map<Integer, String> told = acknowledged.read();
        long lost = told.entrySet().stream()
                .filter(each -> !made.getOrDefault("Operation " + each.getKey(), List.of()).contains(each.getValue()))
                .count();
        int doubled = made.values().stream().mapToInt(ids -> ids.size() - 1).sum();
        return new Counted(told.size(), (int) lost, doubled, half);
    }

    /// Takes one line out of a journal, as nobody can who is not the superuser: the count must see it.
    static void tearOne(Connection administrator) throws SQLException {
        run(
                administrator,
                "set session_replication_role = replica",
                """
                delete from records.entry e
                 using incidents.incident i
                 where i.headline = 'Operation 1' and e.record_id = i.id and e.act = 'incident.opened'
                """,
                "set session_replication_role = origin");
    }

    /// From here on the server acknowledges what is in its memory alone.
    static void acknowledgeEarly(Connection administrator) throws SQLException {
        run(
                administrator,
                "alter system set wal_writer_delay = '10s'",
                "alter system set wal_writer_flush_after = '1GB'",
                "select pg_reload_conf()",
                "alter role concordat_app set synchronous_commit = off",
                "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'concordat_app'");
    }

    static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
