import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// PostgreSQL's own measuring program, which is as little as can be between a statement and the server.
final class Pgbench {
    private static final Pattern DONE = Pattern.compile("transactions actually processed: (\\d+)");
    private static final Pattern FAILED = Pattern.compile("failed transactions: (\\d+)");

    /// How often the scripts were run, in how long, and what that took of the server's processor.
    record Load(long done, double seconds, double cpuEach) {
        double perSecond() {
            return done / seconds;
        }
    }

    private final Program program;
    private final Path binary;

    Pgbench(Program program) throws IOException {
        this.program = program;
        this.binary = find();
    }

    private static Path find() throws IOException {
        List<Path> places = new ArrayList<>();
        Arrays.stream(System.getenv("PATH").split(":")).map(Path::of).forEach(places::add);
        if (Files.isDirectory(Path.of("/usr/lib/postgresql"))) {
            try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
                versions.map(version -> version.resolve("bin"))
                        .sorted(Comparator.reverseOrder())
                        .forEach(places::add);
            }
        }
        return places.stream()
                .map(place -> place.resolve("pgbench"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IOException(
                        "pgbench was not found: install PostgreSQL's client programs (on Debian, postgresql-client and"
                                + " postgresql)"));
    }

    /// Each client has scripts of its own and is a process of its own.
    Load run(List<List<Path>> scripts, double seconds) throws IOException, InterruptedException {
        Program.Cpu before = program.cpu();
        long began = System.nanoTime();
        List<Process> clients = new ArrayList<>();
        for (List<Path> own : scripts) {
            List<String> command = new ArrayList<>(List.of(
                    binary.toString(),
                    "--no-vacuum",
                    "--protocol=prepared",
                    "--client=1",
                    "--time=" + Math.max(1, Math.round(seconds)),
                    "--host=127.0.0.1",
                    "--port=" + program.databasePort(),
                    "--username=concordat_app"));
            own.forEach(script -> command.add("--file=" + script));
            command.add("concordat");
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("PGPASSWORD", program.password("app"));
            clients.add(builder.start());
        }
        long done = 0;
        for (Process client : clients) {
            String said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher counted = DONE.matcher(said);
            if (client.waitFor() != 0 || !counted.find() || wereSome(FAILED.matcher(said))) {
                throw new IOException("pgbench said " + said.strip());
            }
            done += Long.parseLong(counted.group(1));
        }
        double lasted = (System.nanoTime() - began) / 1e9;
        return new Load(done, lasted, program.cpu().since(before).database() / (double) done);
    }

    private static boolean wereSome(Matcher failed) {
        return failed.find() && !failed.group(1).equals("0");
    }
}
