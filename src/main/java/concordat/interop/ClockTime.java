package concordat.interop;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A clock time as a source wrote it, read.
sealed interface ClockTime {
    /// Earlier times are slips of the pen: no record of this kind is so old.
    LocalDate EARLIEST = LocalDate.of(1980, 1, 1);

    /// @param note what is unsure about it; may be empty
    record At(Instant instant, String note) implements ClockTime {}

    record DayAlone(LocalDate day) implements ClockTime {}

    record NotKnown() implements ClockTime {}

    /// @param why "2015-13-01 is not a time"
    record Wrong(String why) implements ClockTime {}

    static ClockTime read(String written, Mapping.Time time, Mapping mapping, Instant now) {
        if (written.isBlank() || mapping.unknownTimes().stream().anyMatch(written::startsWith)) {
            return new NotKnown();
        }
        LocalDateTime local;
        try {
            local = LocalDateTime.parse(written, Patterns.of(time.pattern()));
        } catch (DateTimeException failure) {
            return new Wrong("%s “%s” is not a time".formatted(time.label(), written));
        }
        if (local.toLocalDate().isBefore(EARLIEST)) {
            return new Wrong("%s “%s” is earlier than any record".formatted(time.label(), written));
        }
        if (mapping.dayAlone() && local.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return new DayAlone(local.toLocalDate());
        }
        Instant instant = local.atZone(mapping.zone()).toInstant();
        return instant.isAfter(now)
                ? new Wrong("%s “%s” is later than now".formatted(time.label(), written))
                : new At(instant, note(local, mapping.zone()));
    }

    private static String note(LocalDateTime local, ZoneId zone) {
        List<?> offsets = zone.getRules().getValidOffsets(local);
        return switch (offsets.size()) {
            case 0 -> "The clocks went forward over the time that the source gives: an hour was added";
            case 1 -> "";
            default -> "The clocks went back and this time came twice: the earlier is taken";
        };
    }

    /// Formatters are slow to make.
    final class Patterns {
        private static final Map<String, DateTimeFormatter> MADE = new ConcurrentHashMap<>();

        private Patterns() {}

        /// Years are written `uuuu`, and a day that no month has is refused.
        static DateTimeFormatter of(String pattern) {
            return MADE.computeIfAbsent(
                    pattern,
                    made -> DateTimeFormatter.ofPattern(made, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));
        }
    }
}
