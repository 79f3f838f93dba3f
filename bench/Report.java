import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// The table of what was measured, and the chart of how it grows. It is written again after each size, so that a run
/// that is broken off leaves what it had.
final class Report {
    /// Medians of rounds, each with the least and the most.
    record Spread(double median, double least, double most) {
        static <T> Spread of(List<T> rounds, ToDoubleFunction<T> value) {
            double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
            return new Spread(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
        }

        String words() {
            return "%s [%s–%s]".formatted(figure(median), figure(least), figure(most));
        }
    }

    /// @param first the first of its kind in a program and a PostgreSQL that have just started, in milliseconds
    /// @param alone milliseconds of one client that has the program to itself
    /// @param ninetyFifth of a hundred, how long the slowest but five of all clients waited
    /// @param ofDatabase how much of the processor's time is PostgreSQL's
    record Row(
            long size,
            String scenario,
            double first,
            Spread alone,
            double ninetyFifth,
            Spread rate,
            Spread cpu,
            double ofDatabase,
            Twin.Script twin,
            Spread twinRate,
            Spread twinCpu) {
        String words() {
            return "%s: %s ms alone, %s ms CPU (%s of it PostgreSQL’s), %s/s; pgbench %s ms CPU, %s/s; %s of its rate"
                    .formatted(
                            scenario,
                            alone.words(),
                            cpu.words(),
                            figure(ofDatabase),
                            figure(rate.median()),
                            twinCpu.words(),
                            figure(twinRate.median()),
                            figure(rate.median() / twinRate.median()));
        }
    }

    /// @param recall of the searches for misspelt people
    record Start(Population.Size size, Duration within, Program.Cpu cpu, long megabytes, double recall) {}

    private static final String BEGIN = "<!-- measured -->\n";
    private static final String END = "<!-- end of what was measured -->";

    private final Path directory;
    private final int clients;
    private final int rounds;
    private final double seconds;
    private final List<Row> rows = new ArrayList<>();
    private final List<Start> starts = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    Report(Path directory, int clients, int rounds, double seconds) {
        this.directory = directory;
        this.clients = clients;
        this.rounds = rounds;
        this.seconds = seconds;
    }

    Path directory() {
        return directory;
    }

    void add(Row row) {
        rows.add(row);
    }

    void failed(String why) {
        failures.add(why);
    }

    boolean hasFailures() {
        return !failures.isEmpty();
    }

    void add(Start start) {
        starts.add(start);
    }

    void write() throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("report.md"), text());
        Map<String, List<Chart.Point>> lines = new LinkedHashMap<>();
        for (Row row : rows) {
            lines.computeIfAbsent(row.scenario(), _ -> new ArrayList<>())
                    .add(new Chart.Point(row.size(), row.cpu().median()));
        }
        Files.writeString(directory.resolve("growth.svg"), Chart.svg(lines));
    }

    /// Puts the table and the chart where readers find them.
    void keepIn(Path docs) throws IOException {
        Path page = docs.resolve("performance.md");
        String before = Files.readString(page);
        int from = before.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(page, before.substring(0, from) + "\n" + text() + "\n" + before.substring(before.indexOf(END)));
        Files.copy(
                directory.resolve("growth.svg"),
                docs.resolve("images/growth.svg"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private String text() throws IOException {
        StringBuilder text = new StringBuilder("%s, %s. PostgreSQL durable, program and clients on one machine, %d clients, %d rounds of %s s.%n%n"
                .formatted(LocalDate.now(), machine(), clients, rounds, figure(seconds)));
        text.append("| | incidents behind it | first, cold, ms | alone, ms | 95th of all, ms | each second | CPU ms | of it PostgreSQL | statements "
                        + "| pgbench each second | pgbench CPU ms | rate ÷ pgbench’s | CPU ÷ pgbench’s | CPU grew |\n")
                .append("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        for (Row row : rows) {
            Row first = rows.stream()
                    .filter(each -> each.scenario().equals(row.scenario()))
                    .findFirst()
                    .orElseThrow();
            text.append("| %s | %,d | %s | %s | %s | %s | %s | %s | %d in %d | %s | %s | %s | %s | %s× |%n"
                    .formatted(
                            row.scenario(),
                            row.size(),
                            figure(row.first()),
                            row.alone().words(),
                            figure(row.ninetyFifth()),
                            row.rate().words(),
                            row.cpu().words(),
                            figure(row.ofDatabase()),
                            row.twin().statements(),
                            row.twin().transactions(),
                            row.twinRate().words(),
                            row.twinCpu().words(),
                            figure(row.rate().median() / row.twinRate().median()),
                            figure(row.cpu().median() / row.twinCpu().median()),
                            figure(row.cpu().median() / first.cpu().median())));
        }
        text.append("\n| incidents | detentions | people | entries | GB | start, s | start, CPU s | memory, MB | recall@10 |\n|---|---|---|---|---|---|---|---|---|\n");
        for (Start start : starts) {
            text.append("| %,d | %,d | %,d | %,d | %s | %s | %s | %d | %s |%n"
                    .formatted(
                            start.size().incidents(),
                            start.size().detentions(),
                            start.size().people(),
                            start.size().entries(),
                            figure(start.size().bytes() / 1e9),
                            figure(start.within().toMillis() / 1e3),
                            figure(start.cpu().both() / 1e3),
                            start.megabytes(),
                            figure(start.recall())));
        }
        failures.forEach(why -> text.append("\n**Not measured** ").append(why.lines().limit(4).collect(Collectors.joining(" "))).append("\n"));
        return text.toString();
    }

    private static String machine() throws IOException {
        String model = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.replaceFirst("[^:]*:\\s*", ""))
                .findFirst()
                .orElse("processor not known");
        return "%d cores (%s)".formatted(Runtime.getRuntime().availableProcessors(), model);
    }

    /// Three figures tell all that such a measurement can.
    static String figure(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        int digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
