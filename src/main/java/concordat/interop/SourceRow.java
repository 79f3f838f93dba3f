package concordat.interop;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// One row of a file.
///
/// @param line where it begins, counted from 1, the header being line 1
/// @param text as it stands in the file
record SourceRow(long line, String text) {
    /// The columns of a file, in their order.
    static final class Header {
        private final Map<String, Integer> positions = new HashMap<>();
        private final List<String> columns;

        Header(List<String> columns) {
            this.columns = columns.stream().map(String::strip).toList();
            for (String column : this.columns) {
                positions.putIfAbsent(column, positions.size());
            }
        }

        List<String> columns() {
            return columns;
        }

        boolean isAmbiguous() {
            return positions.size() != columns.size();
        }
    }

    /// The values of a row, by column.
    record Values(Header header, List<String> values) {
        String of(String column) {
            return values.get(Objects.requireNonNull(header.positions.get(column)))
                    .strip();
        }
    }

    static final class Unreadable extends Exception {
        Unreadable(String reason) {
            super(reason);
        }
    }

    static List<String> cut(String text) throws Unreadable {
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
            List<CSVRecord> records = parser.getRecords();
            return records.isEmpty() ? List.of("") : records.getFirst().toList();
        } catch (IOException | RuntimeException failure) {
            throw new Unreadable("The quotes in it do not match");
        }
    }

    Values values(Header header) throws Unreadable {
        if (text.indexOf('\0') >= 0 || text.indexOf('\uFFFD') >= 0) {
            throw new Unreadable("It holds characters that are not text in UTF-8");
        }
        List<String> values = cut(text);
        if (values.size() != header.columns().size()) {
            throw new Unreadable("It has %d values and the header %d"
                    .formatted(values.size(), header.columns().size()));
        }
        return new Values(header, values);
    }
}
