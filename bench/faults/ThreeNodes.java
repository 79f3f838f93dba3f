import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What `deploy/three-nodes` starts: nodes behind HAProxy on a PostgreSQL of their own.
record ThreeNodes(Faults.Place place, Path directory) implements AutoCloseable {
    private static final int DATABASE = 4;

    static ThreeNodes start(Faults.Place place, Path directory, int nodes) throws IOException, InterruptedException {
        ThreeNodes started = new ThreeNodes(place, directory);
        try {
            started.script("start", Integer.toString(nodes));
        } catch (IOException failure) {
            started.close();
            throw failure;
        }
        return started;
    }

    Node.Site proxy() {
        return new Node.Site(place.port());
    }

    Node.Site node(int number) {
        return new Node.Site(place.port() + number);
    }

    void kill(int number) throws IOException, InterruptedException {
        long pid = Long.parseLong(
                Files.readString(directory.resolve("node-" + number + ".pid")).strip());
        Node.kill(List.of(ProcessHandle.of(pid).orElseThrow()));
    }

    void startAgain(int number) throws IOException, InterruptedException {
        script("node-start", Integer.toString(number));
    }

    /// @param what `stop` or `start`
    void database(String what) throws IOException, InterruptedException {
        script("database-" + what);
    }

    Connection administrator() throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/concordat".formatted(place.port() + DATABASE),
                "postgres",
                Files.readString(directory.resolve("superuser")).strip());
    }

    private void script(String command, String... more) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(
                List.of(place.home().resolve("deploy/three-nodes").toString(), command, directory.toString()));
        words.addAll(List.of(more));
        ProcessBuilder script = new ProcessBuilder(words);
        script.environment().keySet().removeIf(name -> name.startsWith("CONCORDAT_"));
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        script.environment().put("PORT", Integer.toString(place.port()));
        script.environment().put("JAR", place.jar().toString());
        script.environment().put("CONCORDAT_JAVA_OPTS", String.join(" ", Jvm.options(place.jar())));
        script.environment().put("CONCORDAT_HISTORY", "false");
        script.environment().put("CONCORDAT_LIMITS_SESSION_PER_SECOND", "100000");
        script.redirectErrorStream(true).redirectOutput(directory.resolveSibling("script.log").toFile());
        if (script.start().waitFor() != 0) {
            throw new IOException(Files.readString(directory.resolveSibling("script.log")));
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        script("stop");
    }
}
