package concordat.agencies;

import java.time.LocalDate;

/// One body took over from another on a day. A merger is several; so is a division.
public record Succession(String predecessor, String successor, LocalDate onDate) {}
