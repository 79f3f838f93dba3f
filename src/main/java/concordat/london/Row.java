package concordat.london;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;

/// A line of a file of ours, read column by column. What cannot be read is an error that names the file and the line.
record Row(String file, long line, CSVRecord cells) {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();

    static <T> List<T> readAll(String file, Reader reader, Function<Row, T> make) throws IOException {
        List<T> read = new ArrayList<>();
        try (CSVParser parser = FORMAT.parse(reader)) {
            for (CSVRecord cells : parser) {
                Row row = new Row(file, parser.getCurrentLineNumber(), cells);
                if (!cells.isConsistent()) {
                    throw row.bad("has %d columns".formatted(cells.size()));
                }
                read.add(make.apply(row));
            }
        }
        return List.copyOf(read);
    }

    String text(String column) {
        String value = maybe(column);
        if (value == null) {
            throw bad(column + " is missing");
        }
        return value;
    }

    @Nullable String maybe(String column) {
        if (!cells.isMapped(column)) {
            throw bad("there is no column " + column);
        }
        String value = cells.get(column);
        return value.isEmpty() ? null : value;
    }

    List<String> words(String column) {
        String value = maybe(column);
        return value == null ? List.of() : List.of(value.split(" "));
    }

    boolean flag(String column) {
        return either(column, "true", "false");
    }

    boolean yes(String column) {
        return either(column, "Y", "N");
    }

    int whole(String column) {
        try {
            return Integer.parseInt(text(column));
        } catch (NumberFormatException notANumber) {
            throw unreadable(column, "a whole number");
        }
    }

    <E extends Enum<E>> E one(String column, Class<E> kind) {
        String value = text(column);
        return Stream.of(kind.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findAny()
                .orElseThrow(() -> unreadable(column, "one of " + List.of(kind.getEnumConstants())));
    }

    Coordinates coordinates() {
        return new Coordinates(degrees("latitude"), degrees("longitude"));
    }

    Validity validity() {
        LocalDate from = day("valid_from");
        LocalDate to = day("valid_to");
        if (from != null && to != null && !from.isBefore(to)) {
            throw bad("valid_to is not after valid_from");
        }
        return new Validity(from, to);
    }

    private @Nullable LocalDate day(String column) {
        String value = maybe(column);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException notADay) {
            throw unreadable(column, "a date such as 2024-11-01");
        }
    }

    private double degrees(String column) {
        try {
            return Double.parseDouble(text(column));
        } catch (NumberFormatException notANumber) {
            throw unreadable(column, "a number of degrees");
        }
    }

    private boolean either(String column, String yes, String no) {
        String value = text(column);
        if (!value.equals(yes) && !value.equals(no)) {
            throw unreadable(column, yes + " or " + no);
        }
        return value.equals(yes);
    }

    private IllegalStateException unreadable(String column, String wanted) {
        return bad("%s is “%s” and not %s".formatted(column, cells.get(column), wanted));
    }

    private IllegalStateException bad(String fault) {
        return new IllegalStateException("%s line %d: %s".formatted(file, line, fault));
    }
}
