package concordat.interop;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.web.LondonTime;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;

/// `./concordat import`, as the import role of the agency that is to own what comes in.
@Component
class ImportCommand implements ApplicationRunner, ExitCodeGenerator {
    private static final int REFUSED = 1;
    private static final int ROWS_BETWEEN_LINES = 5_000;

    private final ImportFile importFile;
    private final InstantSource time;
    private final boolean asked;
    private final PrintStream out = System.out;
    private int exitCode;

    ImportCommand(ImportFile importFile, InstantSource time, @Value("${concordat.command:}") String command) {
        this.importFile = importFile;
        this.time = time;
        this.asked = command.equals("import");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!asked) {
            return;
        }
        try {
            run(ImportArguments.of(arguments.getSourceArgs()));
        } catch (CannotImport sentence) {
            System.err.println(sentence.getMessage());
            exitCode = REFUSED;
        }
    }

    private void run(ImportArguments asked) {
        Mapping mapping = Mappings.load(asked.mapping());
        var request = new ImportFile.Request(
                Path.of(asked.file()), mapping, asked.borough(), asked.dryRun(), ImportFile.BATCH);
        Instant began = time.instant();
        long[] told = {0};
        ImportFile.Report report = CurrentActor.call(
                Actor.job(Role.IMPORT, asked.agency()),
                () -> importFile.run(request, rows -> {
                    if (rows - told[0] >= ROWS_BETWEEN_LINES) {
                        told[0] = rows;
                        say("  %,d rows, %s", rows, speed(rows, began));
                    }
                }));
        tell(report, asked, began);
    }

    private void tell(ImportFile.Report report, ImportArguments asked, Instant began) {
        ImportRun run = report.run();
        Instant finished = run.finishedAt();
        if (report.doneBefore() && finished != null) {
            say("%s was imported on %s: there is nothing to do.", run.fileName(), LondonTime.full(finished));
        } else {
            say(
                    "%s %s by %s %d for %s: %,d rows, %s.",
                    asked.dryRun() ? "This would happen to" : "Imported",
                    run.fileName(),
                    run.mapping(),
                    run.mappingVersion(),
                    asked.agency(),
                    report.rowsDealtWith(),
                    speed(report.rowsDealtWith(), began));
        }
        say("  %,d incidents with %,d outcomes", run.incidents(), run.outcomes());
        say("  %,d incidents were here already, and %,d had changed since", run.hereAlready(), run.changed());
        say("  %,d of %,d rows set aside", run.setAside(), run.rowsRead());
        report.firstAside().forEach(row -> say("    line %,d: %s", row.line(), row.reason()));
        if (run.setAside() > report.firstAside().size()) {
            say("    and more, which the page Imports lists");
        }
        say("  %,d codes wait for a meaning", report.waiting().size());
        report.waiting().forEach(code -> say("    %s “%s”, %,d times", code.field(), code.code(), code.seen()));
        if (!report.notTaken().isEmpty()) {
            say("  not taken, because the mapping says nothing of them: %s", String.join(", ", report.notTaken()));
        }
        if (asked.dryRun()) {
            say("Nothing was written.");
        }
    }

    private String speed(long rows, Instant began) {
        double seconds = Math.max(0.001, Duration.between(began, time.instant()).toMillis() / 1_000.0);
        return String.format(Locale.UK, "%,.0f a second", rows / seconds);
    }

    private void say(String format, Object... words) {
        out.printf(Locale.UK, format + "%n", words);
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
