import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Measures screens of the program as signed-in requests over HTTP, and how they grow with the history behind them.
/// `./concordat bench` runs it. Figures of two machines, or of two days on one, are not to be compared: the ratios are.
///
/// ```
/// ./concordat bench --data DIR [--port N] [--to 5000000] [--open 500] [--requests 200]
/// ```
final class Bench {
    private static final long FIRST_SIZE = 10_000;

    private final Program program;
    private final Program.Person inspector;
    private final int requests;

    private Bench(Program program, Program.Person inspector, int requests) {
        this.program = program;
        this.inspector = inspector;
        this.requests = requests;
    }

    /// What one screen took, in milliseconds as a client on this machine sees it.
    record Took(String screen, double median, double p95, double cpu, int bytes) {}

    static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        Options options = new Options(arguments);
        Path data = Path.of(options.text("data", "target/bench-data")).toAbsolutePath();
        if (Files.exists(data)) {
            System.err.println(data + " is there already: remove it, or give another directory by --data.");
            System.exit(2);
        }
        try (Program program = Program.start(
                        Path.of(options.text("jar", "target/concordat.jar")), data, (int) options.number("port", 8090));
                Connection database = program.administrator()) {
            Program.Person inspector = program.signIn("duty-inspector");
            Bench bench = new Bench(program, inspector, (int) options.number("requests", 200));
            bench.board(database, options.number("open", 500), options.number("to", 5_000_000));
        }
    }

    private void board(Connection database, long open, long most)
            throws IOException, InterruptedException, SQLException {
        String agency = inspector.agency();
        Population.open(database, agency, 0, open);
        System.out.println("| screen | closed behind it | open | median ms | 95th ms | CPU ms | KB |");
        System.out.println("|---|---|---|---|---|---|---|");
        long have = open;
        for (long size = FIRST_SIZE; size <= most; size = next(size, most)) {
            Population.closed(database, agency, have, open + size);
            have = open + size;
            for (String screen : List.of("/detentions", "/pathway")) {
                Took took = measure(screen);
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %,d | %d | %.1f | %.1f | %.1f | %d |%n",
                        screen,
                        size,
                        open,
                        took.median(),
                        took.p95(),
                        took.cpu(),
                        took.bytes() / 1000);
            }
            if (size == most) {
                break;
            }
        }
    }

    private static long next(long size, long most) {
        return Math.min(size * 10, most);
    }

    /// Asks as often unmeasured first, so that what is measured is warm.
    private Took measure(String screen) throws IOException, InterruptedException {
        for (int i = 0; i < requests; i++) {
            program.get(inspector, screen);
        }
        Duration before = program.cpu();
        List<Double> took = new ArrayList<>();
        int bytes = 0;
        for (int i = 0; i < requests; i++) {
            long began = System.nanoTime();
            bytes = program.get(inspector, screen).length();
            took.add((System.nanoTime() - began) / 1e6);
        }
        double cpu = program.cpu().minus(before).toMillis() / (double) requests;
        double[] sorted = took.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Took(screen, sorted[sorted.length / 2], sorted[sorted.length * 95 / 100], cpu, bytes);
    }

    /// `--name value`, after the name of what is measured.
    private record Options(List<String> words) {
        Options(String[] arguments) {
            this(Arrays.asList(arguments));
        }

        String text(String name, String otherwise) {
            int at = words.indexOf("--" + name);
            return at < 0 ? otherwise : words.get(at + 1);
        }

        long number(String name, long otherwise) {
            return Long.parseLong(text(name, Long.toString(otherwise)));
        }
    }
}
