import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One program with a PostgreSQL of its own, as processes that may be killed.
final class Node implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int PORT_LINE = 3;

    private final Process process;
    private final Path data;
    private final Site site;

    private Node(Process process, Path data, Site site) {
        this.process = process;
        this.data = data;
        this.site = site;
    }

    /// What one address answered, and after how many milliseconds. A status of nought is a connection that was cut.
    record Answer(int status, String body, String retryAfter, double millis) {
        String field(String name) {
            Matcher found = Pattern.compile("\"%s\"\\s*:\\s*\"([^\"]+)\"".formatted(name)).matcher(body);
            if (!found.find()) {
                throw new IllegalStateException("No " + name + " in " + status + " " + body);
            }
            return found.group(1);
        }
    }

    /// Where the program is asked, directly or through a proxy.
    record Site(URI at, HttpClient client) {
        Site(int port) {
            this(
                    URI.create("http://127.0.0.1:" + port),
                    HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .connectTimeout(Duration.ofSeconds(2))
                            .build());
        }

        String signIn(String username) throws InterruptedException {
            return ask(request("/api/sessions")
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(
                                    "{\"username\": \"%s\", \"password\": \"concordat-demonstration\"}"
                                            .formatted(username))))
                    .field("token");
        }

        Answer get(String token, String path) throws InterruptedException {
            return ask(request(path).header("Cookie", "__Host-concordat=" + token));
        }

        Answer post(String token, String key, String path, String json) throws InterruptedException {
            return ask(request(path)
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + token)
                    .header("Idempotency-Key", key)
                    .POST(BodyPublishers.ofString(json)));
        }

        Answer open(String token, String key, int number) throws InterruptedException {
            return post(
                    token,
                    key,
                    "/api/incidents",
                    "{\"borough\": \"E09000007\", \"headline\": \"Operation %d\"}".formatted(number));
        }

        HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(at.resolve(path)).timeout(Duration.ofSeconds(30));
        }

        Answer ask(HttpRequest.Builder request) throws InterruptedException {
            long began = System.nanoTime();
            try {
                HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
                return new Answer(
                        answer.statusCode(),
                        answer.body(),
                        answer.headers().firstValue("Retry-After").orElse(""),
                        millisSince(began));
            } catch (IOException cut) {
                return new Answer(0, "", "", millisSince(began));
            }
        }

        void awaitReady() throws InterruptedException {
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (ask(request("/health/ready")).status() != 200) {
                if (System.nanoTime() > until) {
                    throw new IllegalStateException(at + " does not become ready");
                }
                Thread.sleep(50);
            }
        }

        private static double millisSince(long began) {
            return (System.nanoTime() - began) / 1e6;
        }
    }

    /// Starts the built jar with the demonstration and no history.
    ///
    /// @param before words before `java`, such as those of `taskset`
    static Node start(Faults.Place place, Path data, Map<String, String> environment, String... before)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(before));
        command.addAll(Jvm.program(place.jar()));
        command.addAll(List.of("start", "--port", Integer.toString(place.port()), "--data", data.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("CONCORDAT_"));
        builder.environment().put("CONCORDAT_HISTORY", "false");
        builder.environment().put("CONCORDAT_LIMITS_SESSION_PER_SECOND", "100000");
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(
                data.resolveSibling(data.getFileName() + ".log").toFile()));
        Node node = new Node(builder.start(), data, new Site(place.port()));
        try {
            node.awaitReady();
        } catch (IllegalStateException failure) {
            node.close();
            throw failure;
        }
        return node;
    }

    private void awaitReady() throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (site.ask(site.request("/health/ready")).status() != 200) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("The program did not start: see " + data + ".log");
            }
            Thread.sleep(50);
        }
    }

    Site site() {
        return site;
    }

    long pid() {
        return process.pid();
    }

    /// What the program and every process of its database have used of the processors, in milliseconds (proc(5)).
    double cpuMillis() throws IOException {
        double ticks = ticks(process.pid(), 11, 12);
        for (ProcessHandle server : server().stream().toList()) {
            ticks += ticks(server.pid(), 11, 12, 13, 14);
        }
        for (ProcessHandle child : children().toList()) {
            ticks += ticks(child.pid(), 11, 12);
        }
        return ticks * 10;
    }

    private static long ticks(long pid, int... fields) {
        try {
            String[] stat = Files.readString(Path.of("/proc", "" + pid, "stat")).replaceFirst(".*\\) ", "").split(" ");
            return Arrays.stream(fields).mapToLong(field -> Long.parseLong(stat[field])).sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    /// The database as its superuser, whom no row security judges.
    Connection administrator() throws IOException, SQLException {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("passwords"))) {
            passwords.load(reader);
        }
        String port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(PORT_LINE).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%s/concordat".formatted(port), "postgres", passwords.getProperty("postgres"));
    }

    /// The kernel tells the server, which stops in order.
    void killProgram() throws IOException, InterruptedException {
        Optional<ProcessHandle> server = server();
        kill(List.of(process.toHandle()));
        server.ifPresent(each -> each.onExit().join());
    }

    /// One of the processes that serve the program, at which the server throws away what it has in memory and
    /// recovers.
    void killOneConnection() throws IOException, InterruptedException {
        kill(children().filter(each -> commandLine(each).contains("concordat_app")).limit(1).toList());
    }

    /// All of the server at once.
    void killServer() throws IOException, InterruptedException {
        kill(Stream.concat(server().stream(), children()).toList());
    }

    void killAll() throws IOException, InterruptedException {
        kill(Stream.of(server().stream(), children(), Stream.of(process.toHandle())).flatMap(each -> each).toList());
    }

    private Stream<ProcessHandle> children() throws IOException {
        return server().stream().flatMap(ProcessHandle::children).toList().stream();
    }

    private Optional<ProcessHandle> server() throws IOException {
        Path file = data.resolve("postgres/postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Files.readAllLines(file).stream()
                .findFirst()
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
                .filter(each -> commandLine(each).contains("postgres"));
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", "" + process.pid(), "cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }

    /// At once and not one after the other, so that none sees another die.
    static void kill(List<ProcessHandle> processes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-9"));
        processes.forEach(each -> command.add("" + each.pid()));
        new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
        processes.forEach(each -> each.onExit().join());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
