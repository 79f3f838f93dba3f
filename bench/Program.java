import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
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
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The program that is measured, started as anybody starts it, with its own PostgreSQL.
final class Program implements AutoCloseable {
    private static final String PASSWORD = "concordat-demonstration";
    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern AGENCY = Pattern.compile("\"agency\"\\s*:\\s*\"([^\"]+)\"");
    private static final int PORT_LINE = 3;
    private static final Duration START = Duration.ofMinutes(5);

    /// Somebody who has signed in.
    record Person(String token, String agency) {}

    private final Process process;
    private final Path data;
    private final URI at;
    private final HttpClient client = HttpClient.newHttpClient();

    private Program(Process process, Path data, URI at) {
        this.process = process;
        this.data = data;
        this.at = at;
    }

    /// Starts the built jar on a data directory, with the demonstration's staff and places and no history.
    static Program start(Path jar, Path data, int port) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-jar",
                jar.toString(),
                "start",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString());
        builder.environment().put("CONCORDAT_HISTORY", "false");
        builder.environment().put("CONCORDAT_LIMITS_SESSION_PER_SECOND", "100000");
        builder.redirectErrorStream(true);
        Process process = builder.start();
        BufferedReader said = process.inputReader();
        Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
        Program program = new Program(process, data, URI.create("http://localhost:" + port));
        program.awaitReady();
        return program;
    }

    private void awaitReady() throws IOException, InterruptedException {
        long until = System.nanoTime() + START.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IOException("The program did not start on " + data);
            }
            Thread.sleep(200);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return send(HttpRequest.newBuilder(at.resolve("/health/ready")).build())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    Person signIn(String username) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(at.resolve("/api/sessions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, PASSWORD)))
                .build());
        return new Person(found(TOKEN, answer.body()), found(AGENCY, answer.body()));
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    /// Asks for a page. Gives its text; anything but 200 is an error.
    String get(Person person, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(at.resolve(path))
                .header("Cookie", "__Host-concordat=" + person.token())
                .build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    /// The database as its superuser, whom no row security judges: for the generator alone.
    Connection administrator() throws IOException, SQLException {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("passwords"))) {
            passwords.load(reader);
        }
        String port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(PORT_LINE).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%s/concordat".formatted(port),
                "postgres",
                passwords.getProperty("postgres"));
    }

    /// What the program and every process of its database have used of the processor since they began.
    Duration cpu() throws IOException {
        long postmaster = Long.parseLong(
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst().strip());
        List<Path> all;
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            all = processes.filter(each -> each.getFileName().toString().matches("\\d+")).toList();
        }
        long ticks = 0;
        for (Path each : all) {
            ticks += ticks(each, process.pid(), postmaster);
        }
        return Duration.ofMillis(ticks * 10);
    }

    /// Of one process with the children that it has buried, in hundredths of a second (proc(5)).
    private static long ticks(Path of, long program, long postmaster) {
        try {
            String[] stat = Files.readString(of.resolve("stat")).replaceFirst(".*\\) ", "").split(" ");
            long pid = Long.parseLong(of.getFileName().toString());
            long parent = Long.parseLong(stat[1]);
            if (pid == program || pid == postmaster) {
                return Stream.of(11, 12).mapToLong(at -> Long.parseLong(stat[at])).sum()
                        + (pid == postmaster ? Stream.of(13, 14).mapToLong(at -> Long.parseLong(stat[at])).sum() : 0);
            }
            return parent == postmaster
                    ? Stream.of(11, 12).mapToLong(at -> Long.parseLong(stat[at])).sum()
                    : 0;
        } catch (IOException gone) {
            return 0;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
