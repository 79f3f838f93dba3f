import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The program that is measured, started as anybody starts it, with its own PostgreSQL.
final class Program implements AutoCloseable {
    private static final String PASSWORD = "concordat-demonstration";
    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");
    private static final int PORT_LINE = 3;
    private static final Duration START = Duration.ofMinutes(5);

    /// Somebody who has signed in.
    record Person(UUID id, String username, String agency, String token) {}

    /// What processes have used of the processor, in milliseconds: the program's, and those of its PostgreSQL.
    record Cpu(long program, long database) {
        Cpu since(Cpu before) {
            return new Cpu(program - before.program, database - before.database);
        }

        long both() {
            return program + database;
        }
    }

    final Path jar;
    final Path data;
    final int port;

    /// How long it took until it served, and what that cost.
    final Duration startedWithin;

    final Cpu startedFor;
    private final Process process;
    private final long postmaster;
    private final HttpClient client = HttpClient.newHttpClient();

    private Program(Path jar, Path data, int port) throws IOException, InterruptedException {
        this.jar = jar;
        this.data = data;
        this.port = port;
        long began = System.nanoTime();
        List<String> command = Jvm.program(jar);
        command.addAll(List.of("start", "--port", Integer.toString(port), "--data", data.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CONCORDAT_HISTORY", "false");
        for (String limit : List.of("SESSION", "ADDRESS", "GUESS")) {
            builder.environment().put("CONCORDAT_LIMITS_" + limit + "_PER_SECOND", "100000");
            builder.environment().put("CONCORDAT_LIMITS_" + limit + "_BURST", "100000");
        }
        builder.redirectErrorStream(true);
        this.process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        BufferedReader said = process.inputReader();
        List<String> lines = new ArrayList<>();
        Thread.ofVirtual().start(() -> {
            try {
                said.lines().forEach(lines::add);
            } catch (UncheckedIOException ended) {
                // It says no more.
            }
        });
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - began > START.toNanos()) {
                throw new IOException("The program did not start on %s:%n%s".formatted(data, String.join("\n", lines)));
            }
            Thread.sleep(20);
        }
        this.startedWithin = Duration.ofNanos(System.nanoTime() - began);
        this.postmaster = Long.parseLong(postmasterLine(0));
        this.startedFor = cpu();
    }

    /// Starts the built jar on a data directory, with the demonstration's staff and places and no history.
    static Program start(Path jar, Path data, int port) throws IOException, InterruptedException, SQLException {
        Program program = new Program(jar, data, port);
        // So that the trace of a request tells its values: see Twin. The connections that were there know nothing of it.
        program.administer(
                "alter role concordat_app set log_error_verbosity = 'default'",
                "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'concordat_app'");
        return program;
    }

    private boolean isReady() throws InterruptedException {
        try {
            return client.send(
                                    HttpRequest.newBuilder(at("/health/ready")).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    Person signIn(UUID id, String username, String agency) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(at("/api/sessions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, PASSWORD)))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        // It has just lost the connections to its database: see start.
        for (int again = 0; answer.statusCode() == 503 && again < 50; again++) {
            Thread.sleep(200);
            answer = client.send(request, BodyHandlers.ofString());
        }
        Matcher token = TOKEN.matcher(answer.body());
        if (!token.find()) {
            throw new IOException(username + " could not sign in: " + answer.body());
        }
        return new Person(id, username, agency, token.group(1));
    }

    /// The database as its superuser, whom no row security judges: for the generator alone.
    Connection administrator() throws SQLException, IOException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/concordat".formatted(databasePort()), "postgres", password("postgres"));
    }

    void administer(String... statements) throws SQLException, IOException {
        try (Connection database = administrator();
                Statement statement = database.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    String password(String role) throws IOException {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("passwords"))) {
            passwords.load(reader);
        }
        return passwords.getProperty(role);
    }

    int databasePort() throws IOException {
        return Integer.parseInt(postmasterLine(PORT_LINE));
    }

    private String postmasterLine(int line) throws IOException {
        return Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(line).strip();
    }

    /// What the program and every process of its database have used of the processor since they began (proc(5)).
    Cpu cpu() throws IOException {
        long ofProgram = 0;
        long ofDatabase = 0;
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            for (Path each : all.filter(one -> Character.isDigit(one.getFileName().toString().charAt(0))).toList()) {
                long pid = Long.parseLong(each.getFileName().toString());
                String[] stat = stat(each);
                if (pid == process.pid()) {
                    ofProgram += sum(stat, 11, 12);
                } else if (pid == postmaster) {
                    // With the children that it has buried.
                    ofDatabase += sum(stat, 11, 12, 13, 14);
                } else if (Long.parseLong(stat[1]) == postmaster) {
                    ofDatabase += sum(stat, 11, 12);
                }
            }
        }
        return new Cpu(ofProgram * 10, ofDatabase * 10);
    }

    private static String[] stat(Path process) {
        try {
            return Files.readString(process.resolve("stat")).replaceFirst("(?s).*\\) ", "").split(" ");
        } catch (IOException | UncheckedIOException gone) {
            return "Z 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0".split(" ");
        }
    }

    private static long sum(String[] stat, int... fields) {
        long sum = 0;
        for (int field : fields) {
            sum += Long.parseLong(stat[field]);
        }
        return sum;
    }

    /// What the program holds of the memory, in megabytes, without its PostgreSQL.
    long memory() throws IOException {
        String line = Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(each -> each.startsWith("VmRSS:"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
