package concordat.law;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Being held at a place of safety, as the Mental Health Services Data Set tells it.
public enum LegalStatus {
    SECTION_135("19"),
    SECTION_136("20");

    /// Days after a place-of-safety order ends in which a section 2 or 3 that begins is counted as having followed
    /// it.
    private static final int DAYS_TO_FOLLOW = 2;

    private final String code;

    LegalStatus(String code) {
        this.code = code;
    }

    /// The data set's legal status classification code.
    public String code() {
        return code;
    }

    /// Whether section 2 or 3 followed a place-of-safety order, as the annual statistics count it: it began at the
    /// same time, or within two days of the end. The days are those of the calendar in London, as nobody has read
    /// whether hours are meant; an order that has not ended was followed only by what began with it.
    ///
    /// @param from when the order began
    /// @param end when it ended; null while it has not
    /// @param section when section 2 or 3 began
    public static boolean isFollowed(Instant from, @Nullable Instant end, Instant section) {
        if (section.equals(from)) {
            return true;
        }
        if (end == null || section.isBefore(from)) {
            return false;
        }
        LocalDate last = London.dayOf(end).plusDays(DAYS_TO_FOLLOW);
        return !section.isBefore(end) && !London.dayOf(section).isAfter(last);
    }
}
