import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Measures what people do with the program, beside the same SQL sent to the same PostgreSQL by pgbench, as the past
/// behind it grows. `./concordat bench` runs it; docs/performance.md says what is in its table. Figures of two
/// machines, or of two days on one, are not to be compared: the ratios are.
final class Bench {
    private static final long FIRST_SIZE = 10_000;
    private static final int OPEN = 500;
    private static final String IMPORT = "import an incident, in batches of 500";

    /// What the scenarios left behind, which would otherwise be owed, warned of and shown in those after them.
    private static final List<String> CLEAR = List.of(
            "set session_replication_role = replica",
            "update detentions.detention set ended_at = now(), outcome = 'NOT_ASSESSED' where ended_at is null and person_name"
                    + " like 'Turn %'",
            "delete from obligations.alarm where sounded_at is null",
            "update obligations.obligation o set outcome = 'MET', settled_at = now() from records.record r where r.id ="
                    + " o.record_id and o.outcome is null and r.reference not like 'DET-B%'",
            "vacuum analyze detentions.detention, obligations.alarm, obligations.obligation");

    private final Options options;
    private final Path jar;
    private final Path data;
    private final int port;
    private final int clients;
    private final double seconds;
    private final int rounds;
    private final long began = System.nanoTime();
    private final Report report;
    private Program program;
    private Population population;

    private Bench(Options options) {
        this.options = options;
        this.jar = Path.of(options.text("jar", "target/concordat.jar"));
        this.data = Path.of(options.text("data", "target/bench-data")).toAbsolutePath();
        this.port = (int) options.number("port", 8090);
        this.clients = (int) options.number("clients", 8);
        this.seconds = options.number("seconds", 2);
        this.rounds = (int) options.number("rounds", 3);
        this.report = new Report(Path.of(options.text("report", "target/bench")), clients, rounds, seconds);
    }

    static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        Options options = new Options(Arrays.asList(arguments));
        Bench bench = new Bench(options);
        if (Files.exists(bench.data)) {
            System.err.println(bench.data + " is there already: remove it, or give another directory by --data.");
            System.exit(2);
        }
        try {
            bench.run();
        } finally {
            if (bench.program != null) {
                bench.program.close();
            }
        }
    }

    private void run() throws IOException, InterruptedException, SQLException {
        program = Program.start(jar, data, port);
        population = new Population(program, options.number("entries", 5_000_000));
        population.open(OPEN);
        long most = options.number("to", options.has("quick") ? 100_000 : 10_000_000);
        for (long size = Math.min(FIRST_SIZE, most); ; size = Math.min(size * 10, most)) {
            long from = System.nanoTime();
            Program.Cpu before = program.cpu();
            population.grow(size);
            Population.Size grown = population.size();
            say(
                    "%,d incidents in %s and %d CPU s of PostgreSQL, %.1f GB",
                    size,
                    since(from),
                    program.cpu().since(before).database() / 1_000,
                    grown.bytes() / 1e9);
            measure(grown);
            report.write();
            if (options.has("docs")) {
                report.keepIn(Path.of(options.text("docs", "docs")));
            }
            if (size >= most || minutes() > options.number("minutes", 1_000)) {
                break;
            }
        }
        say("Written to %s", report.directory());
        if (report.hasFailures()) {
            program.close();
            System.exit(1);
        }
    }

    /// A program that has just started has its caches cold, and PostgreSQL with it: the first of each is
    /// measured so.
    private void measure(Population.Size size) throws IOException, InterruptedException, SQLException {
        program.close();
        start();
        List<Scenario> chosen = new Scenarios(program, population, clients)
                .all().stream()
                        .filter(each -> each.name().contains(options.text("only", "")))
                        .toList();
        Map<String, Double> cold = new HashMap<>();
        for (Scenario scenario : chosen) {
            try (Driver driver = new Driver(program, scenario)) {
                cold.put(scenario.name(), driver.once(0));
            }
        }
        for (Scenario scenario : chosen) {
            try (Driver driver = new Driver(program, scenario)) {
                driver.run(clients, options.number("warm", 20));
            }
        }
        for (Scenario scenario : chosen) {
            add(size, scenario.name(), () -> measure(size, scenario, cold.get(scenario.name())));
            program.administer(CLEAR.toArray(String[]::new));
        }
        report.add(new Report.Start(size, program.startedWithin, program.startedFor, program.memory(), recall()));
        if (IMPORT.contains(options.text("only", ""))) {
            add(size, IMPORT, () -> importing(size.incidents()));
        }
    }

    private interface Measuring {
        Report.Row measure() throws IOException, InterruptedException, SQLException;
    }

    /// One that fails takes no other with it: the report says so, and the command ends with 1.
    private void add(Population.Size size, String scenario, Measuring measuring) throws InterruptedException, SQLException {
        try {
            Report.Row row = measuring.measure();
            report.add(row);
            say("%s", row.words());
        } catch (IOException failure) {
            String why = "%s, %,d incidents: %s".formatted(scenario, size.incidents(), failure.getMessage());
            report.failed(why);
            say("FAILED %s", why);
        }
    }

    /// An import has its database to itself. What it sends for a batch is logged in one run, and timed in others.
    private Report.Row importing(long size) throws IOException, InterruptedException, SQLException {
        Import imports = new Import(jar, data, report.directory());
        program.administer("alter system set log_statement = 'all'");
        program.close();
        Twin.Script twin = imports.twin(program, report.directory().resolve("twins/import.sql"));
        start();
        program.administer("alter system reset log_statement", "select pg_reload_conf()");
        Pgbench pgbench = new Pgbench(program, List.of(List.of(twin.file())));
        List<Pgbench.Load> twins = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            twins.add(pgbench.run(seconds));
        }
        program.close();
        List<Import.Took> took = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            took.add(imports.run((int) options.number("imported", 5_000)));
        }
        start();
        return new Report.Row(
                size,
                IMPORT,
                Double.NaN,
                Report.Spread.of(took, Import.Took::each),
                Double.NaN,
                Report.Spread.of(took, each -> 1_000 / each.each()),
                Report.Spread.of(took, Import.Took::cpuEach),
                Double.NaN,
                twin,
                Report.Spread.of(twins, each -> each.perSecond() * Import.batch()),
                Report.Spread.of(twins, each -> each.cpuEach() / Import.batch()));
    }

    private void start() throws IOException, InterruptedException, SQLException {
        program = Program.start(jar, data, port);
        population.moved(program);
    }

    /// More to warm it, then rounds: one client alone, all clients, all clients of pgbench.
    private Report.Row measure(Population.Size size, Scenario scenario, double first)
            throws IOException, InterruptedException, SQLException {
        try (Driver driver = new Driver(program, scenario)) {
            driver.run(clients, seconds);
            Map<Integer, List<Twin.Script>> twin = twin(driver, scenario);
            List<List<Path>> scripts = twin.values().stream()
                    .map(own -> own.stream().map(Twin.Script::file).toList())
                    .toList();
            Pgbench pgbench = new Pgbench(program, scripts);
            List<Driver.Load> alone = new ArrayList<>();
            List<Driver.Load> all = new ArrayList<>();
            List<Pgbench.Load> twins = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                alone.add(driver.run(1, seconds / 3));
                all.add(driver.run(clients, seconds));
                twins.add(pgbench.run(seconds));
            }
            return new Report.Row(
                    size.incidents(),
                    scenario.name(),
                    first,
                    Report.Spread.of(alone, Driver.Load::median),
                    Report.Spread.of(all, each -> each.at(0.95)).median(),
                    Report.Spread.of(all, Driver.Load::perSecond),
                    Report.Spread.of(all, Driver.Load::cpuEach),
                    Report.Spread.of(all, each -> each.cpu().database() / (double) each.done()).median(),
                    twin.get(0).getFirst(),
                    Report.Spread.of(twins, Pgbench.Load::perSecond),
                    Report.Spread.of(twins, Pgbench.Load::cpuEach));
        }
    }

    private Map<Integer, List<Twin.Script>> twin(Driver driver, Scenario scenario)
            throws IOException, InterruptedException, SQLException {
        Path directory = Files.createDirectories(report.directory().resolve("twins"));
        Map<Integer, List<Twin.Script>> scripts = new LinkedHashMap<>();
        Twin.tracing(program, () -> {
            for (int client = 0; client < scenario.twins(); client++) {
                Set<UUID> actors = new HashSet<>();
                scenario.casts().get(client).forEach(person -> actors.add(person.id()));
                int traced = client;
                List<Twin.Script> own = new ArrayList<>();
                for (int trace = 0; trace < scenario.traces(); trace++) {
                    String name = scenario.name().replaceAll("[^\\p{L}\\d]+", "-") + "-" + client + "-" + trace + ".sql";
                    own.add(Twin.of(program, actors).script(directory.resolve(name), () -> driver.once(traced)));
                }
                scripts.put(client, own);
            }
        });
        return scripts;
    }

    /// Of how many misspelt searches the person who was meant is among the ten that are shown.
    private double recall() throws IOException, InterruptedException, SQLException {
        int asked = 200;
        int found = 0;
        try (Client client = new Client(port, new Scenarios(program, population, 1).officer().token())) {
            for (int search = 0; search < asked; search++) {
                Misspelt misspelt = Misspelt.of(-1_000_000L - search, population.people());
                found += client.get(misspelt.path()).contains("\"PER-B" + misspelt.n() + "\"") ? 1 : 0;
            }
        }
        return found / (double) asked;
    }

    private void say(String words, Object... values) {
        System.out.printf(Locale.ROOT, "%3d min  " + words + "%n", Stream.concat(Stream.of(minutes()), Stream.of(values)).toArray());
    }

    private long minutes() {
        return Duration.ofNanos(System.nanoTime() - began).toMinutes();
    }

    private static String since(long from) {
        return Duration.ofNanos(System.nanoTime() - from).toSeconds() + " s";
    }

    /// `--name value`, and words that stand alone.
    private record Options(List<String> words) {
        boolean has(String name) {
            return words.contains("--" + name);
        }

        String text(String name, String otherwise) {
            int at = words.indexOf("--" + name);
            return at < 0 ? otherwise : words.get(at + 1);
        }

        long number(String name, long otherwise) {
            return Long.parseLong(text(name, Long.toString(otherwise)).replace("_", ""));
        }
    }
}
