package concordat.design;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A London date and time exactly as typed. `occurrence` answers "before or after the clocks went back?" and is
/// `first`, `second` or, when nobody had to be asked, empty.
public record TypedDateTime(String day, String month, String year, String time, String occurrence) {
    public static final TypedDateTime BLANK = new TypedDateTime("", "", "", "", "");

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /// What the typing means.
    public sealed interface Reading {
        record At(Instant instant) implements Reading {}

        record Blank() implements Reading {}

        record NoSuchDate() implements Reading {}

        record NoSuchTime() implements Reading {}

        /// The clocks went forward over it.
        record Skipped() implements Reading {}

        /// The clocks went back over it, so it happened twice.
        record Twice(Instant first, Instant second) implements Reading {}
    }

    /// A form may leave boxes out.
    public TypedDateTime(
            @Nullable String day,
            @Nullable String month,
            @Nullable String year,
            @Nullable String time,
            @Nullable String occurrence) {
        this.day = day == null ? "" : day;
        this.month = month == null ? "" : month;
        this.year = year == null ? "" : year;
        this.time = time == null ? "" : time;
        this.occurrence = occurrence == null ? "" : occurrence;
    }

    public static TypedDateTime of(Instant instant) {
        ZonedDateTime london = instant.atZone(LONDON);
        TypedDate date = TypedDate.of(london.toLocalDate());
        String occurrence = "";
        if (LONDON.getRules().getValidOffsets(london.toLocalDateTime()).size() == 2) {
            occurrence = london.equals(london.withEarlierOffsetAtOverlap()) ? "first" : "second";
        }
        return new TypedDateTime(
                date.day(), date.month(), date.year(), london.format(DateTimeFormatter.ofPattern("HH:mm")), occurrence);
    }

    public boolean isBlank() {
        return (day + month + year + time).isBlank();
    }

    public Reading read() {
        if (isBlank()) {
            return new Reading.Blank();
        }
        Optional<LocalDate> date = new TypedDate(day, month, year).read();
        if (date.isEmpty()) {
            return new Reading.NoSuchDate();
        }
        Optional<LocalTime> clock = clock();
        if (clock.isEmpty()) {
            return new Reading.NoSuchTime();
        }
        LocalDateTime local = date.get().atTime(clock.get());
        List<ZoneOffset> offsets = LONDON.getRules().getValidOffsets(local);
        return switch (offsets.size()) {
            case 0 -> new Reading.Skipped();
            case 1 -> new Reading.At(local.toInstant(offsets.getFirst()));
            default -> choose(local.toInstant(offsets.getFirst()), local.toInstant(offsets.getLast()));
        };
    }

    /// Whether this is an hour that happened twice, whatever was answered about it.
    public boolean happenedTwice() {
        return new TypedDateTime(day, month, year, time, "").read() instanceof Reading.Twice;
    }

    private Reading choose(Instant first, Instant second) {
        return switch (occurrence) {
            case "first" -> new Reading.At(first);
            case "second" -> new Reading.At(second);
            default -> new Reading.Twice(first, second);
        };
    }

    /// As officers write it: 9:32, 09:32, 09.32 or 0932.
    private Optional<LocalTime> clock() {
        String digits = time.strip().replaceFirst("[:.]", "");
        if (!digits.matches("\\d{3,4}")) {
            return Optional.empty();
        }
        int hhmm = Integer.parseInt(digits);
        try {
            return Optional.of(LocalTime.of(hhmm / 100, hhmm % 100));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }
}
