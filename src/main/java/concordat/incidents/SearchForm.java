package concordat.incidents;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDate;
import concordat.web.LondonTime;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// The board's search as typed. Boxes may be missing; with none, it is the board of open incidents.
record SearchForm(
        String reference, String borough, String state, TypedDate from, TypedDate to, String before, String seen) {
    SearchForm(
            @Nullable String reference,
            @Nullable String borough,
            @Nullable String state,
            @Nullable TypedDate from,
            @Nullable TypedDate to,
            @Nullable String before,
            @Nullable String seen) {
        this.reference = Typed.line(reference).toUpperCase(java.util.Locale.ROOT);
        this.borough = Typed.line(borough);
        this.state = state == null ? "OPEN" : state.strip();
        this.from = from == null ? TypedDate.BLANK : from;
        this.to = to == null ? TypedDate.BLANK : to;
        this.before = Typed.line(before);
        this.seen = Typed.line(seen);
    }

    /// "Any" is no condition.
    SearchForm anyState() {
        return state.equals("ANY") ? new SearchForm(reference, borough, "", from, to, before, seen) : this;
    }

    ErrorSummary errors() {
        return new Errors()
                .check(from.isBlank() || from.read().isPresent(), "from", "Enter a real date, such as 1 11 2026")
                .check(to.isBlank() || to.read().isPresent(), "to", "Enter a real date, such as 22 11 2026")
                .summary();
    }

    Search search() {
        Instant first = from.read().map(SearchForm::startOf).orElse(Search.EVER);
        Instant last = to.read().map(day -> startOf(day.plusDays(1))).orElse(Search.Cursor.TOP.at());
        return new Search(state, borough, first, last, Search.Cursor.parse(before));
    }

    /// The address of this search, further down the list.
    String href(String path, String newBefore, String newSeen) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("borough", borough)
                .queryParam("state", state.isEmpty() ? "ANY" : state)
                .queryParam("from.day", from.day())
                .queryParam("from.month", from.month())
                .queryParam("from.year", from.year())
                .queryParam("to.day", to.day())
                .queryParam("to.month", to.month())
                .queryParam("to.year", to.year())
                .queryParam("before", newBefore)
                .queryParam("seen", newSeen)
                .encode()
                .toUriString();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LondonTime.ZONE).toInstant();
    }
}
