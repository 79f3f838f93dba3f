package concordat.design;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A date exactly as typed in three boxes, so that a rejected form can be shown again with nothing lost.
public record TypedDate(String day, String month, String year) {
    public static final TypedDate BLANK = new TypedDate("", "", "");

    /// A form may leave boxes out.
    public TypedDate(@Nullable String day, @Nullable String month, @Nullable String year) {
        this.day = day == null ? "" : day;
        this.month = month == null ? "" : month;
        this.year = year == null ? "" : year;
    }

    public static TypedDate of(LocalDate date) {
        return new TypedDate(
                String.valueOf(date.getDayOfMonth()),
                String.valueOf(date.getMonthValue()),
                String.valueOf(date.getYear()));
    }

    public boolean isBlank() {
        return (day + month + year).isBlank();
    }

    /// Empty when this is no day of the calendar. The year has four digits.
    public Optional<LocalDate> read() {
        if (!day.strip().matches("\\d{1,2}")
                || !month.strip().matches("\\d{1,2}")
                || !year.strip().matches("\\d{4}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(year.strip()), Integer.parseInt(month.strip()), Integer.parseInt(day.strip())));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
