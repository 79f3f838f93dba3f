package concordat.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PasswordUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A real, durable PostgreSQL as our child: it starts with us, stops with us, however we stop, is started again
/// should it end by itself, and keeps its data in a directory of ours. It listens on 127.0.0.1 alone and knows
/// its users by password.
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String ADMINISTRATOR = "postgres";
    private static final String NEXT_ADMINISTRATOR = "postgres-next";
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(30);

    /// A backup is recovered by replaying all that was written while it was made.
    private static final Duration RECOVER = Duration.ofHours(6);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);
    private static final int ATTEMPTS = 4;

    /// Where it cannot start, as on a full disk, its log must not fill too.
    private static final Duration BETWEEN_STARTS = Duration.ofSeconds(2);

    /// Where `postmaster.pid` tells its process id, its port and its state, counted from nought.
    private static final int PID_LINE = 0;

    private static final int PORT_LINE = 3;

    private static final int STATE_LINE = 7;

    /// Statements and the details of errors stay out of the log, because they name people.
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "password_encryption=scram-sha-256",
            "max_connections=100",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_error_verbosity=terse",
            "log_min_error_statement=panic");

    /// Old write-ahead log is deleted and not used again, so that nothing which was erased lives on in it.
    private static final List<String> FORGET_OLD_LOG = List.of("wal_recycle=off");

    private final DataDirectory directory;
    private final Confinement confinement;
    private final List<String> settings;
    private final Duration patience;
    private final Path bin;
    private final int port;
    private volatile Process server;
    private volatile boolean closing;

    private EmbeddedPostgres(
            DataDirectory directory, Confinement confinement, List<String> moreSettings, Duration patience)
            throws IOException {
        this.directory = directory;
        this.confinement = confinement;
        this.settings = Stream.concat(SETTINGS.stream(), moreSettings.stream()).toList();
        this.patience = patience;
        refuseAnotherVersion();
        this.bin = PostgresBinaries.unpack(directory.binaries());
        stopServerLeftBehind();
        if (!Files.exists(directory.cluster())) {
            makeCluster();
        }
        RunningServer running = start();
        this.port = running.port();
        this.server = running.process();
        Thread.ofPlatform().daemon().name("postgres-watch").start(this::keepRunning);
    }

    private record RunningServer(Process process, int port) {}

    /// Starts a server on the data in `data`, making them on first use.
    ///
    /// @throws CannotOpenDatabase when the directory is somebody else's, in use, or of another PostgreSQL
    public static EmbeddedPostgres start(Path data) {
        try {
            return start(data, Confinement.here());
        } catch (IOException failure) {
            throw new CannotOpenDatabase("PostgreSQL cannot be started: %s.".formatted(failure.getMessage()), failure);
        }
    }

    static EmbeddedPostgres start(Path data, Confinement confinement) throws IOException {
        return start(data, confinement, List.of(), START);
    }

    /// Starts a server on a copy that [ClusterCopy] made, and waits until it has caught up.
    static EmbeddedPostgres recover(Path data) {
        try {
            Confinement confinement = Confinement.here();
            confinement.handOverAll(data.resolve("postgres"));
            return start(data, confinement, FORGET_OLD_LOG, RECOVER);
        } catch (IOException failure) {
            throw new CannotOpenDatabase("PostgreSQL cannot be started: %s.".formatted(failure.getMessage()), failure);
        }
    }

    private static EmbeddedPostgres start(
            Path data, Confinement confinement, List<String> moreSettings, Duration patience) throws IOException {
        DataDirectory directory = DataDirectory.open(data);
        try {
            return new EmbeddedPostgres(directory, confinement, moreSettings, patience);
        } catch (IOException | RuntimeException failure) {
            directory.close();
            throw failure;
        }
    }

    /// Where the server is that some program runs, or ran, on the data in `data`, as the owner reaches it.
    static Optional<DatabaseAddress> running(Path data, String database) throws IOException {
        return running(data, database, PrepareDatabase.OWNER, "owner");
    }

    /// The same as its administrator reaches it.
    static Optional<DatabaseAddress> runningAsAdministrator(Path data) throws IOException {
        return running(data, "postgres", ADMINISTRATOR, ADMINISTRATOR);
    }

    private static Optional<DatabaseAddress> running(Path data, String database, String user, String passwordName)
            throws IOException {
        Path file = data.resolve("postgres").resolve("postmaster.pid");
        Optional<String> password = DataDirectory.passwordIn(data, passwordName);
        if (password.isEmpty() || !Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return lines.size() <= PORT_LINE
                ? Optional.empty()
                : Optional.of(new DatabaseAddress(
                        "jdbc:postgresql://127.0.0.1:%s/%s"
                                .formatted(lines.get(PORT_LINE).strip(), database),
                        user,
                        password.get()));
    }

    /// Where `database` on this server is.
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /// How its administrator reaches it.
    public DatabaseAddress administrator() {
        return new DatabaseAddress(url("postgres"), ADMINISTRATOR, password(ADMINISTRATOR));
    }

    /// Gives every role that signs in a new password, so that none is good for longer than a run of the program.
    /// The administrator's is written down before the server is told, and takes its place after: a kill between
    /// leaves both, of which one is right.
    ///
    /// @throws SQLException when the server does not take the administrator's
    void renewPasswords() throws SQLException, IOException {
        String next = password(NEXT_ADMINISTRATOR);
        DatabaseAddress before = administrator();
        try (Connection connection = connect(before, before.as(ADMINISTRATOR, next));
                PreparedStatement verifier =
                        connection.prepareStatement("select set_config('concordat.renewed', ?, false)");
                Statement renew = connection.createStatement()) {
            verifier.setString(1, PasswordUtil.encodePassword(ADMINISTRATOR, next.toCharArray(), "scram-sha-256"));
            verifier.execute();
            renew.execute(
                    "do $$ begin execute format('alter role postgres password %L', current_setting('concordat.renewed')); end $$");
        }
        directory.rename(NEXT_ADMINISTRATOR, ADMINISTRATOR);
        directory.forget("owner");
        directory.forget("app");
    }

    private static Connection connect(DatabaseAddress first, DatabaseAddress otherwise) throws SQLException {
        try {
            return first.connect();
        } catch (SQLException wrongPassword) {
            return otherwise.connect();
        }
    }

    /// The passwords of the roles that own and serve, kept with the data.
    public Passwords passwords() {
        return new Passwords(password("owner"), password("app"));
    }

    private String password(String name) {
        try {
            return directory.password(name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void refuseAnotherVersion() throws IOException {
        if (!Files.exists(directory.cluster())) {
            return;
        }
        String madeBy =
                Files.readString(directory.cluster().resolve("PG_VERSION")).strip();
        if (!madeBy.equals(PostgresBinaries.MAJOR_VERSION)) {
            throw new CannotOpenDatabase("The data in %s were made by PostgreSQL %s and this program brings %s."
                    .formatted(directory, madeBy, PostgresBinaries.MAJOR_VERSION));
        }
    }

    /// Made aside and moved into place whole, so that a kill on the way leaves no half cluster.
    private void makeCluster() throws IOException {
        Path made = directory.temporary("new-postgres-");
        confinement.handOver(made);
        Path passwordFile = Files.createTempFile(directory.binaries(), "administrator", "");
        confinement.handOver(passwordFile);
        try {
            Files.writeString(passwordFile, password(ADMINISTRATOR));
            run(
                    "initdb",
                    "--pgdata=" + made,
                    "--username=" + ADMINISTRATOR,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--no-locale",
                    "--data-checksums",
                    "--no-instructions");
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(made, directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(bin.resolve(program).toString()));
        command.addAll(List.of(arguments));
        Process process = confinement.process(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!waitFor(process, START) || process.exitValue() != 0) {
            throw new IOException("%s said %s".formatted(program, said.strip()));
        }
    }

    /// Tries again when the port was taken between choosing and using it, or when a killed server is not all gone.
    private RunningServer start() throws IOException {
        for (int attempt = 1; ; attempt++) {
            int freePort = freePort();
            Process process = spawn(freePort, Redirect.to(directory.newLog().toFile()));
            if (becomesReady(process)) {
                return new RunningServer(process, freePort);
            }
            process.destroyForcibly();
            if (attempt == ATTEMPTS) {
                throw new CannotOpenDatabase(
                        "PostgreSQL did not start%s: see %s.".formatted(lastComplaint(), directory.log()));
            }
            sleep(BETWEEN_ATTEMPTS);
        }
    }

    /// A server that was killed, or that gave up because its disk was full, is started again where it was,
    /// until it can be. Meanwhile everybody is told to come back.
    private void keepRunning() {
        try {
            while (!closing) {
                server.waitFor();
                if (!closing) {
                    log.error("PostgreSQL ended by itself and is started again: see {}", directory.log());
                    startAgain();
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void startAgain() throws InterruptedException {
        try {
            server = spawn(port, Redirect.appendTo(directory.log().toFile()));
            if (closing) {
                stop(server.toHandle());
            }
        } catch (IOException failure) {
            log.error("PostgreSQL could not be started again and will be tried once more", failure);
        }
        Thread.sleep(BETWEEN_STARTS);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// The signal of our death follows the thread that made the child, so that thread waits for as long as it lives.
    private Process spawn(int freePort, Redirect log) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                bin.resolve("postgres").toString(), "-D", directory.cluster().toString(), "-p", "" + freePort));
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        ProcessBuilder builder =
                confinement.process(command).redirectErrorStream(true).redirectOutput(log);
        CompletableFuture<Process> spawned = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("postgres").start(() -> {
            try {
                Process process = builder.start();
                spawned.complete(process);
                process.waitFor();
            } catch (IOException | InterruptedException failure) {
                spawned.completeExceptionally(failure);
            }
        });
        try {
            return spawned.get(START.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IOException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IOException(failure);
        }
    }

    private boolean becomesReady(Process process) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            if (isReady(process)) {
                return true;
            }
            sleep(BETWEEN_LOOKS);
        }
        return false;
    }

    /// A server that was killed leaves a file that says it is ready, so the process must be the one we started.
    private boolean isReady(Process process) throws IOException {
        List<String> lines = postmasterFile();
        return lines.size() > STATE_LINE
                && lines.get(STATE_LINE).strip().equals("ready")
                && lines.get(PID_LINE).strip().equals("" + process.pid());
    }

    private List<String> postmasterFile() throws IOException {
        Path file = directory.cluster().resolve("postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /// Where no signal could tell a server that we died, it still runs. It works in its cluster, and so is known by
    /// it.
    private void stopServerLeftBehind() throws IOException {
        List<String> lines = postmasterFile();
        if (lines.isEmpty()) {
            return;
        }
        Optional<ProcessHandle> left = ProcessHandle.of(
                        Long.parseLong(lines.get(PID_LINE).strip()))
                .filter(process -> directory.cluster().equals(workingDirectory(process)));
        if (left.isPresent()) {
            log.info("Stopping a PostgreSQL that was left running on {}", directory);
            stop(left.get());
        }
    }

    private static @Nullable Path workingDirectory(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", "" + process.pid(), "cwd"));
        } catch (IOException goneOrNotOurs) {
            return null;
        }
    }

    /// SIGINT is PostgreSQL's fast shutdown: no wait for its clients, and nothing lost. Java could only send SIGTERM,
    /// which waits for them.
    private static void stop(ProcessHandle process) throws IOException {
        waitFor(new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start(), STOP);
        try {
            process.onExit().get(STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IOException("PostgreSQL did not stop", failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean waitFor(Process process, Duration longest) throws IOException {
        try {
            return process.waitFor(longest.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IOException(failure);
        }
    }

    private static void sleep(Duration duration) throws IOException {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IOException(failure);
        }
    }

    private String lastComplaint() throws IOException {
        return Files.readAllLines(directory.log()).stream()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .reduce((earlier, later) -> later)
                .map(line -> " (" + line.replaceFirst(".*(FATAL|PANIC): *", "") + ")")
                .orElse("");
    }

    /// Stops the server and lets go of the directory.
    @Override
    public void close() throws IOException {
        closing = true;
        try (directory) {
            if (server.isAlive()) {
                stop(server.toHandle());
            }
        }
    }
}
