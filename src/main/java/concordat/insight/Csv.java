package concordat.insight;

import java.util.List;
import java.util.stream.Collectors;

/// Lines as RFC 4180 has them, but that each ends with a line feed alone, so that the same rows are the same bytes
/// everywhere.
final class Csv {
    private Csv() {}

    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\n"));
    }

    /// A spreadsheet takes what begins with one of these for a formula.
    private static String cell(String text) {
        String safe = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
