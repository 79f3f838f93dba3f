package concordat.interop;

import concordat.design.ErrorSummary;
import concordat.design.Label;
import concordat.design.Link;
import concordat.design.Table;
import concordat.design.Table.Cell;
import concordat.design.TextInput;
import concordat.interop.ImportStore.WaitingCode;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What came in, and the codes that wait for a meaning.
public record ImportsPage(ErrorSummary errors, boolean any, Table runs, List<Code> codes) {
    /// One code and the form that gives it a meaning.
    public record Code(String mapping, String field, String code, String seen, TextInput words) {}

    static ImportsPage of(
            List<ImportRun> runs,
            List<WaitingCode> waiting,
            MapCode.@Nullable Command typed,
            ErrorSummary errors,
            Instant now) {
        Table table = Table.of("Files", runs.stream().map(run -> row(run, now)).toList())
                .withHead(List.of(
                        Cell.of("File"),
                        Cell.of("Mapping"),
                        Cell.of("Begun"),
                        Cell.of("Finished"),
                        Cell.numeric("Rows"),
                        Cell.numeric("Incidents"),
                        Cell.numeric("Outcomes"),
                        Cell.numeric("Here already"),
                        Cell.numeric("Set aside")))
                .withRowHeaders()
                .dense();
        return new ImportsPage(
                errors,
                !runs.isEmpty(),
                table,
                waiting.stream().map(code -> code(code, typed, errors)).toList());
    }

    private static List<Cell> row(ImportRun run, Instant now) {
        Instant finished = run.finishedAt();
        return List.of(
                Cell.of(Link.of("/imports/" + run.id(), run.fileName())),
                Cell.of(run.mapping() + " " + run.mappingVersion()),
                Cell.of(LondonTime.of(run.startedAt(), now)),
                Cell.of(finished == null ? "Broken off: give the file again" : LondonTime.of(finished, now)),
                number(run.rowsRead()),
                number(run.incidents()),
                number(run.outcomes()),
                number(run.hereAlready()),
                number(run.setAside()));
    }

    private static Code code(WaitingCode waiting, MapCode.@Nullable Command typed, ErrorSummary errors) {
        var asked = new MapCode.Command(waiting.mapping(), waiting.field(), waiting.code(), "");
        String words = typed != null && typed.box().equals(asked.box()) ? typed.words() : "";
        TextInput input = TextInput.of("words", "Meaning", words)
                .withId(asked.box())
                .withLabel(Label.of("What %s “%s” means".formatted(waiting.field(), waiting.code())))
                .withErrorFrom(errors);
        return new Code(
                waiting.mapping(),
                waiting.field(),
                waiting.code(),
                String.format(Locale.UK, "%,d", waiting.seen()),
                input);
    }

    static Cell number(long number) {
        return Cell.numeric(String.format(Locale.UK, "%,d", number));
    }
}
