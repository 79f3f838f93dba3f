import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Breaks the program on purpose, and says what became of what it had promised: one line for each fault with
/// its figure, what is expected, and what the same count says where a protection is taken away.
/// `docs/faults.md` describes them.
///
/// ```
/// ./concordat bench faults [name …] [--full] [--count N] [--within MINUTES] [--port N] [--data DIR]
/// ```
final class Faults {
    private static final Map<String, Fault> ALL = new LinkedHashMap<>();

    static {
        ALL.put("program-killed", new Kills(Kills.Victim.PROGRAM));
        ALL.put("database-killed", new Kills(Kills.Victim.DATABASE));
        ALL.put("both-killed", new Kills(Kills.Victim.BOTH));
        ALL.put("disk-full", new DiskFull());
        ALL.put("database-away", new DatabaseAway());
        ALL.put("pool-exhausted", new PoolExhausted());
        ALL.put("clock-moved", new ClockMoved());
        ALL.put("overload", new Overload());
        ALL.put("nodes", new Nodes());
    }

    /// One thing that goes wrong.
    interface Fault {
        Figure run(Place place) throws Exception;
    }

    /// @param control what was counted without the protection, which must be seen
    record Figure(String figure, String expected, String control, boolean passed) {}

    /// Where a fault happens, and how often.
    ///
    /// @param count how often, where somebody said so, or nought
    /// @param until when no more is broken, and what was counted so far is told
    record Place(Path home, Path jar, Path directory, int port, boolean full, int count, Instant until) {
        int count(int shortly, int fully) {
            return count > 0 ? count : full ? fully : shortly;
        }

        boolean hasTime() {
            return Instant.now().isBefore(until);
        }

        Duration lasting(Duration shortly, Duration fully) {
            return count > 0 ? Duration.ofSeconds(count) : full ? fully : shortly;
        }

        /// The records of a new demonstration in a directory. They are made once for each jar and then copied,
        /// because it takes longer to make them than to break them.
        Path demonstration(Path in) throws IOException, InterruptedException {
            Path made = directory.resolve("demonstration-" + Files.getLastModifiedTime(jar).toMillis());
            if (!Files.exists(made)) {
                Path making = fresh("demonstration").resolve("data");
                Node.start(this, making, Map.of()).close();
                Files.move(making, made);
            }
            Path data = in.resolve("data");
            new ProcessBuilder("cp", "--archive", made.toString(), data.toString()).inheritIO().start().waitFor();
            return data;
        }

        /// An empty directory of this name.
        Path fresh(String name) throws IOException {
            Path fresh = directory.resolve(name);
            if (Files.exists(fresh)) {
                try (Stream<Path> files = Files.walk(fresh)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            return Files.createDirectories(fresh);
        }
    }

    private Faults() {}

    static void main(String[] arguments) throws IOException {
        List<String> words = new ArrayList<>(Arrays.asList(arguments));
        Path home = Path.of(option(words, "--home", ".")).toAbsolutePath().normalize();
        Place place = new Place(
                home,
                Path.of(option(words, "--jar", "target/concordat.jar")).toAbsolutePath(),
                Path.of(option(words, "--data", home + "/target/faults")).toAbsolutePath(),
                Integer.parseInt(option(words, "--port", "8180")),
                words.remove("--full"),
                Integer.parseInt(option(words, "--count", "0")),
                Instant.now().plus(Duration.ofMinutes(Integer.parseInt(option(words, "--within", "1440")))));
        words.remove("--short");
        List<String> unknown = words.stream().filter(word -> !ALL.containsKey(word)).toList();
        if (!unknown.isEmpty()) {
            System.err.println("There is no fault " + unknown + ": name some of " + ALL.keySet());
            System.exit(2);
        }
        System.exit(run(place, words.isEmpty() ? List.copyOf(ALL.keySet()) : words) ? 0 : 1);
    }

    private static boolean run(Place place, List<String> names) {
        System.out.println("| fault | figure | expected | control | took | |");
        System.out.println("|---|---|---|---|---|---|");
        boolean passed = true;
        for (String name : names) {
            long began = System.nanoTime();
            Figure figure;
            try {
                figure = ALL.get(name).run(place);
            } catch (Exception failure) {
                failure.printStackTrace();
                figure = new Figure(failure.toString().lines().findFirst().orElse(""), "to be measured", "", false);
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %d s | %s |%n",
                    name,
                    figure.figure(),
                    figure.expected(),
                    figure.control(),
                    Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                    figure.passed() ? "PASS" : "FAIL");
            passed &= figure.passed();
        }
        return passed;
    }

    private static String option(List<String> words, String name, String otherwise) {
        int at = words.indexOf(name);
        if (at < 0) {
            return otherwise;
        }
        words.remove(at);
        return words.remove(at);
    }
}
