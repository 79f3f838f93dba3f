package concordat.places.gaps;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDate;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The days of a report, as typed; both blank for the usual ones.
record PeriodForm(TypedDate from, TypedDate to) {
    PeriodForm(@Nullable TypedDate from, @Nullable TypedDate to) {
        this.from = from == null ? TypedDate.BLANK : from;
        this.to = to == null ? TypedDate.BLANK : to;
    }

    static PeriodForm of(Period period) {
        return new PeriodForm(TypedDate.of(period.from()), TypedDate.of(period.to()));
    }

    boolean isBlank() {
        return from.isBlank() && to.isBlank();
    }

    ErrorSummary errors() {
        Optional<LocalDate> first = from.read();
        Optional<LocalDate> last = to.read();
        Errors errors = new Errors()
                .check(first.isPresent(), "from-day", "Enter the first day, like 27 3 2026")
                .check(last.isPresent(), "to-day", "Enter the last day, like 23 4 2026");
        if (first.isPresent() && last.isPresent()) {
            errors.check(!last.get().isBefore(first.get()), "to-day", "The last day must not be before the first")
                    .check(
                            !new Period(first.get(), last.get()).isTooLong(),
                            "to-day",
                            "Choose at most " + Period.LONGEST_DAYS + " days");
        }
        return errors.summary();
    }

    Period period() {
        return new Period(from.read().orElseThrow(), to.read().orElseThrow());
    }
}
