package concordat;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.database.Database;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The program and its database are killed outright while clients open incidents. What was acknowledged, the clients
/// wrote to a log of their own, through to the disk. Then each sends everything again under the same keys, whether it
/// had an answer or not: nothing may be lost and nothing made twice. The controls take a protection away and must
/// see it. `./concordat test --full` kills thirty times.
class KillTest {
    private static final int KILLS = Boolean.getBoolean("concordat.full") ? 30 : 3;
    private static final int CLIENTS = 4;
    private static final int BETWEEN_KILLS = 60;
    private static final int SENT_UNDER_OTHER_KEYS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String TO_LOSE = """
            alter role concordat_app set synchronous_commit = off;
            select pg_terminate_backend(pid) from pg_stat_activity where usename = 'concordat_app'
            """;

    @TempDir
    Path directory;

    volatile Program program;
    Acknowledged acknowledged;
    final AtomicInteger numbers = new AtomicInteger();

    @BeforeEach
    void a_program_and_a_log() throws Exception {
        acknowledged = new Acknowledged(directory.resolve("acknowledged"));
        program = Program.start(directory.resolve("data"));
    }

    @AfterEach
    void stop() throws IOException {
        program.killAll();
        acknowledged.close();
    }

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_made_twice() throws Exception {
        long seed = Long.getLong("concordat.seed", System.nanoTime());
        Random random = new Random(seed);
        String token = program.signIn();
        int databases = 0;
        int both = 0;
        int programs = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            try (Load _ = new Load(token)) {
                acknowledged.await(BETWEEN_KILLS);
                int kind = kill == KILLS ? 1 : KILLS == 3 ? 0 : random.nextInt(3);
                switch (kind) {
                    case 0 -> {
                        program.killDatabase();
                        databases++;
                    }
                    case 1 -> {
                        program.killAll();
                        both++;
                    }
                    default -> {
                        program.killProgram();
                        programs++;
                    }
                }
                if (kind != 0) {
                    program = Program.start(directory.resolve("data"));
                }
            }
        }
        int unanswered = numbers.get() - acknowledged.read().size();
        Map<Integer, String> answers = sendAgain(token, KillTest::key, numbers.get());

        Map<Integer, String> log = acknowledged.read();
        assertThat(answers).as("seed %d", seed).hasSize(numbers.get()).containsAllEntriesOf(log);
        Counted counted = count();
        System.out.printf(
                "Killed database %d, both %d, program %d times (seed %d): %d acknowledged, %d unanswered and sent again, %d lost, %d doubled%n",
                databases, both, programs, seed, log.size(), unanswered, counted.lost(), counted.doubled());
        assertThat(counted).as("seed %d", seed).isEqualTo(new Counted(0, 0));

        controls(token);
    }

    private void controls(String token) throws Exception {
        sendAgain(token, number -> "another " + key(number), SENT_UNDER_OTHER_KEYS);
        assertThat(count()).isEqualTo(new Counted(0, SENT_UNDER_OTHER_KEYS));

        run(
                "alter system set wal_writer_delay = '10s'",
                "alter system set wal_writer_flush_after = '1GB'",
                "select pg_reload_conf()",
                TO_LOSE);
        try (Load _ = new Load(token)) {
            acknowledged.await(BETWEEN_KILLS);
            program.killAll();
        }
        try (Database database = Database.embedded(directory.resolve("data"))) {
            Counted counted = count(database);
            System.out.printf(
                    "Control: %d lost without synchronous commit, %d doubled%n", counted.lost(), counted.doubled());
            assertThat(counted.lost()).as("lost without synchronous commit").isPositive();
        }
    }

    private static String key(int number) {
        return "operation-%06d".formatted(number);
    }

    /// Everything up to this number again, until each has an answer. Gives the ids of what was made.
    private Map<Integer, String> sendAgain(String token, IntFunction<String> keys, int upTo) throws Exception {
        Map<Integer, String> answers = new HashMap<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            Map<Integer, Future<String>> sent = new HashMap<>();
            for (int number = 1; number <= upTo; number++) {
                int each = number;
                sent.put(number, threads.submit(() -> {
                    for (int attempt = 0; attempt < 100; attempt++) {
                        Optional<String> id = program.open(token, keys.apply(each), each);
                        if (id.isPresent()) {
                            return id.get();
                        }
                        Thread.sleep(100);
                    }
                    throw new IllegalStateException("No answer to " + each);
                }));
            }
            for (var each : sent.entrySet()) {
                answers.put(each.getKey(), each.getValue().get());
            }
        }
        return answers;
    }

    /// @param lost of those that were acknowledged, how many are not there under the id that was told
    /// @param doubled how many are there besides the first
    record Counted(int lost, int doubled) {}

    private Counted count() throws Exception {
        try (Database database = Database.reach(directory.resolve("data"))) {
            return count(database);
        }
    }

    private Counted count(Database database) throws SQLException, IOException {
        Map<String, List<String>> made = new HashMap<>();
        try (Connection connection = database.administrator().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select headline, id::text from incidents.incident where headline like 'Operation %'")) {
            while (rows.next()) {
                made.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>()).add(rows.getString(2));
            }
        }
        int lost = 0;
        for (var each : acknowledged.read().entrySet()) {
            if (!made.getOrDefault("Operation " + each.getKey(), List.of()).contains(each.getValue())) {
                lost++;
            }
        }
        return new Counted(
                lost, made.values().stream().mapToInt(ids -> ids.size() - 1).sum());
    }

    private void run(String... statements) throws Exception {
        try (Database database = Database.reach(directory.resolve("data"));
                Connection connection = database.administrator().connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /// Clients that open one incident after the other, whatever happens to the program, until they are told to stop.
    private final class Load implements AutoCloseable {
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        private final List<Future<?>> clients;

        Load(String token) {
            this.clients = IntStream.range(0, CLIENTS)
                    .<Future<?>>mapToObj(_ -> threads.submit(() -> {
                        send(token);
                        return null;
                    }))
                    .toList();
        }

        private void send(String token) throws Exception {
            while (!stopped.get()) {
                int number = numbers.incrementAndGet();
                Optional<String> id = program.open(token, key(number), number);
                if (id.isPresent()) {
                    acknowledged.write(number, id.get());
                } else {
                    Thread.sleep(500);
                }
            }
        }

        @Override
        public void close() throws Exception {
            stopped.set(true);
            threads.shutdown();
            for (Future<?> client : clients) {
                client.get();
            }
        }
    }

    /// What the clients know to have happened, on the disk before they go on.
    private static final class Acknowledged implements AutoCloseable {
        private final Path file;
        private final FileChannel channel;
        private int count;

        Acknowledged(Path file) throws IOException {
            this.file = file;
            this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }

        synchronized void write(int number, String id) throws IOException {
            channel.write(ByteBuffer.wrap((number + " " + id + "\n").getBytes(StandardCharsets.US_ASCII)));
            channel.force(false);
            count++;
            notifyAll();
        }

        /// Waits for so many more.
        synchronized void await(int more) throws InterruptedException {
            int enough = count + more;
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (count < enough) {
                assertThat(System.nanoTime())
                        .as("only %d of %d came", count, enough)
                        .isLessThan(until);
                wait(1_000);
            }
        }

        Map<Integer, String> read() throws IOException {
            return Files.readAllLines(file).stream()
                    .map(line -> line.split(" "))
                    .collect(Collectors.toMap(words -> Integer.valueOf(words[0]), words -> words[1]));
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /// The program as `./concordat start` runs it, and its server.
    private static final class Program {
        private static final String READY = "Concordat is ready at ";

        private final Process process;
        private final Path data;
        private final URI at;
        private final HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

        private Program(Process process, Path data, URI at) {
            this.process = process;
            this.data = data;
            this.at = at;
        }

        static Program start(Path data) throws IOException {
            ProcessBuilder builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-Xmx512m",
                    "-Dconcordat.binaries=" + System.getProperty("concordat.binaries", "target/postgres"),
                    "-cp",
                    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                            .filter(entry -> !entry.contains("test-classes"))
                            .collect(Collectors.joining(File.pathSeparator)),
                    Concordat.class.getName(),
                    "start",
                    "--port",
                    "0",
                    "--data",
                    data.toString());
            builder.environment().keySet().removeIf(name -> name.startsWith("CONCORDAT_"));
            builder.environment().put("CONCORDAT_HISTORY", "false");
            builder.environment().put("CONCORDAT_LIMITS_SESSION_PER_SECOND", "10000");
            builder.redirectError(ProcessBuilder.Redirect.appendTo(
                    data.resolveSibling("complaints").toFile()));
            Process process = builder.start();
            BufferedReader said = process.inputReader();
            String line;
            do {
                line = said.readLine();
            } while (line != null && !line.startsWith(READY));
            assertThat(line)
                    .as("it did not start: see %s", data.resolveSibling("complaints"))
                    .isNotNull();
            Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
            return new Program(process, data, URI.create(line.substring(READY.length())));
        }

        String signIn() throws Exception {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(at.resolve("/api/sessions"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(
                                    "{\"username\": \"call-handler\", \"password\": \"concordat-demonstration\"}"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            return json(answer).get("token").asString();
        }

        /// The id of the incident, or nothing where nobody knows whether there is one.
        Optional<String> open(String token, String key, int number) throws InterruptedException {
            try {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(at.resolve("/api/incidents"))
                                .timeout(Duration.ofSeconds(20))
                                .header("Content-Type", "application/json")
                                .header("Authorization", "Bearer " + token)
                                .header("Idempotency-Key", key)
                                .POST(BodyPublishers.ofString(
                                        "{\"borough\": \"E09000007\", \"headline\": \"Operation %d\"}"
                                                .formatted(number)))
                                .build(),
                        BodyHandlers.ofString());
                if (answer.statusCode() == 201) {
                    return Optional.of(json(answer).get("id").asString());
                }
                assertThat(answer.statusCode()).as(answer.body()).isGreaterThanOrEqualTo(500);
                return Optional.empty();
            } catch (IOException cut) {
                return Optional.empty();
            }
        }

        private static JsonNode json(HttpResponse<String> answer) {
            return JsonMapper.shared().readTree(answer.body());
        }

        /// One of the server's processes, at which the server throws away all that it has in memory and recovers.
        void killDatabase() throws IOException {
            List<ProcessHandle> serving = postmaster()
                    .orElseThrow()
                    .children()
                    .filter(Program::serves)
                    .toList();
            assertThat(serving).isNotEmpty();
            kill(serving.stream().limit(1));
        }

        /// Everything at once.
        void killAll() throws IOException {
            Optional<ProcessHandle> postmaster = postmaster().filter(ProcessHandle::isAlive);
            Stream<ProcessHandle> children = postmaster.stream().flatMap(ProcessHandle::children).toList().stream();
            kill(Stream.of(postmaster.stream(), children, Stream.of(process.toHandle()))
                    .flatMap(each -> each));
        }

        /// The server is told by the kernel, and stops in order.
        void killProgram() throws IOException {
            Optional<ProcessHandle> postmaster = postmaster();
            kill(Stream.of(process.toHandle()));
            postmaster.ifPresent(server -> server.onExit()
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join());
        }

        private Optional<ProcessHandle> postmaster() throws IOException {
            Path file = data.resolve("postgres").resolve("postmaster.pid");
            return Files.exists(file)
                    ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst()))
                            .filter(Program::isPostgres)
                    : Optional.empty();
        }

        private static boolean isPostgres(ProcessHandle process) {
            return commandLine(process).contains("postgres");
        }

        private static boolean serves(ProcessHandle process) {
            return commandLine(process).contains("concordat_app");
        }

        private static String commandLine(ProcessHandle process) {
            try {
                return Files.readString(Path.of("/proc", "" + process.pid(), "cmdline"), StandardCharsets.ISO_8859_1);
            } catch (IOException gone) {
                return "";
            }
        }

        private static void kill(Stream<ProcessHandle> processes) throws IOException {
            List<ProcessHandle> all = processes.toList();
            String pids = all.stream().map(each -> "" + each.pid()).collect(Collectors.joining(" "));
            Process killing = new ProcessBuilder("sh", "-c", "kill -9 " + pids).start();
            killing.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
            all.forEach(each -> each.onExit()
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join());
        }
    }
}
