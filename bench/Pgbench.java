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
    private static final Pattern RATE = Pattern.compile("tps = ([\\d.]+)");
    private static final Pattern FAILED = Pattern.compile("failed transactions: (\\d+)");

    /// Repetitions of each client. PostgreSQL chooses a plan to keep at the sixth.
    private static final int FEWEST = 20;

    /// How often the scripts were run, and what that took of the server's processor.
    record Load(long done, double perSecond, long cpu) {
        double cpuEach() {
            return cpu / (double) done;
        }

        /// Without what it takes to connect and to prepare each statement once, which the program did long ago.
        Load without(Load once) {
            return new Load(done - once.done, perSecond, cpu - once.cpu);
        }
    }

    private final Program program;
    private final Path binary;
    private final List<List<Path>> scripts;
    private final Load once;

    /// @param scripts of each client, which is a process of its own
    Pgbench(Program program, List<List<Path>> scripts) throws IOException, InterruptedException {
        this.program = program;
        this.binary = find();
        this.scripts = scripts;
        this.once = run("--transactions=1");
    }

    /// For so long, or for as long as each client needs to repeat its scripts often enough to tell anything.
    Load run(double seconds) throws IOException, InterruptedException {
        Load load = run("--time=" + Math.max(1, Math.round(seconds)));
        double enough = FEWEST * scripts.size() / load.perSecond();
        return (enough > seconds ? run("--time=" + Math.round(Math.ceil(enough))) : load).without(once);
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

    private Load run(String howLong) throws IOException, InterruptedException {
        Program.Cpu before = program.cpu();
        List<Process> clients = new ArrayList<>();
        for (List<Path> own : scripts) {
            List<String> command = new ArrayList<>(List.of(
                    binary.toString(),
                    "--no-vacuum",
                    "--protocol=prepared",
                    "--client=1",
                    howLong,
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
        double rate = 0;
        for (Process client : clients) {
            String said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher counted = DONE.matcher(said);
            Matcher rated = RATE.matcher(said);
            if (client.waitFor() != 0 || !counted.find() || !rated.find() || wereSome(FAILED.matcher(said))) {
                throw new IOException("pgbench said " + said.strip());
            }
            done += Long.parseLong(counted.group(1));
            rate += Double.parseDouble(rated.group(1));
        }
        return new Load(done, rate, program.cpu().since(before).database());
    }

    private static boolean wereSome(Matcher failed) {
        return failed.find() && !failed.group(1).equals("0");
    }
}
