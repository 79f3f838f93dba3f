import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// `./concordat import`, which has its database to itself: the program is stopped while it runs. What one
/// incident takes is told by a file of many less a file of few, so that starting counts for nothing.
final class Import {
    private static final int FEW = 500;
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")
            .withZone(ZoneId.of("America/Los_Angeles"));

    /// @param each of an incident: milliseconds, and those of the processor
    record Took(int incidents, double each, double cpuEach) {}

    private final Path jar;
    private final Path data;
    private final Path directory;

    Import(Path jar, Path data, Path directory) {
        this.jar = jar;
        this.data = data;
        this.directory = directory;
    }

    Took run(int incidents) throws IOException, InterruptedException {
        double[] few = importing(file("few", FEW));
        double[] many = importing(file("many", FEW + incidents));
        return new Took(incidents, (many[0] - few[0]) / incidents, (many[1] - few[1]) / incidents);
    }

    /// One file of one batch, as a script for pgbench: whoever calls has PostgreSQL log every statement.
    Twin.Script twin(Program stopped, Path script) throws IOException, InterruptedException {
        return Twin.ofImport(stopped).script(script, () -> importing(file("batch", FEW)));
    }

    static int batch() {
        return FEW;
    }

    /// Milliseconds, and milliseconds of the processor: of the command and of the PostgreSQL that it starts.
    private double[] importing(Path file) throws IOException, InterruptedException {
        long cpu = ofChildren();
        long began = System.nanoTime();
        List<String> words = Jvm.program(jar);
        words.addAll(List.of(
                "import", file.toString(), "--mapping", "lane-county-mobile-crisis", "--data", data.toString()));
        ProcessBuilder command = new ProcessBuilder(words).redirectErrorStream(true);
        command.environment().put("CONCORDAT_HISTORY", "false");
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException("The import said " + said);
        }
        return new double[] {(System.nanoTime() - began) / 1e6, ofChildren() - cpu};
    }

    /// Of the processes that this one started and that have ended, with theirs.
    private static long ofChildren() throws IOException {
        String[] stat = Files.readString(Path.of("/proc/self/stat")).replaceFirst("(?s).*\\) ", "").split(" ");
        return (Long.parseLong(stat[13]) + Long.parseLong(stat[14])) * 10;
    }

    /// Keys are new each time. They tell when they were made, and the incidents are of that second: see Twin.
    private Path file(String name, int rows) throws IOException {
        Path file = Files.createDirectories(directory).resolve(name + ".csv");
        try (PrintWriter csv = new PrintWriter(Files.newBufferedWriter(file))) {
            csv.println("ID,Dispatch Request Date & Time,Dispatch Date & Time,Arrival on Scene Date & Time,"
                    + "Engagement with Client Date & Time,MCIT Departure Date & Time,Reason for Dispatch #1,"
                    + "Reason for Dispatch #2,Reason for Dispatch #3,Reason for Dispatch #4,Reason for Dispatch #5,"
                    + "Disposition,End Point of Dispatch,City");
            for (int row = 0; row < rows; row++) {
                String now = TYPED.format(Instant.now());
                csv.printf(
                        "%s,%s,%s,%s,%s,%s,Paranoia,Substance use,,,,Remained in community,Engaged Client,Eugene%n",
                        "K" + Ids.next(),
                        now,
                        now,
                        now,
                        now,
                        now);
            }
        }
        return file;
    }
}
