package concordat.places;

import concordat.places.SuiteHistoryStore.SaidOf;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long things took that were said of suites. Only what has ended is counted: nobody knows how long the rest takes.
///
/// @param answers from asking until a place accepted
public record SuiteHistory(List<Duration> closures, List<Duration> cleanings, List<Duration> answers) {
    public SuiteHistory {
        closures = List.copyOf(closures);
        cleanings = List.copyOf(cleanings);
        answers = List.copyOf(answers);
    }

    /// What was confirmed again went on. A closure ends when something else is said, or when it was to end.
    ///
    /// @param said by suite, and of each the earliest first
    static SuiteHistory of(List<SaidOf> said, List<Duration> answers, Instant now) {
        List<Duration> closures = new ArrayList<>();
        List<Duration> cleanings = new ArrayList<>();
        SaidOf began = null;
        for (SaidOf next : said) {
            if (began != null && began.goesOnIn(next)) {
                began = began.until(next.closedUntil());
                continue;
            }
            if (began != null) {
                add(began, began.suite().equals(next.suite()) ? next.at() : null, now, closures, cleanings);
            }
            began = next;
        }
        if (began != null) {
            add(began, null, now, closures, cleanings);
        }
        return new SuiteHistory(closures, cleanings, answers);
    }

    private static void add(
            SaidOf began, @Nullable Instant next, Instant now, List<Duration> closures, List<Duration> cleanings) {
        Instant until = began.closedUntil();
        Instant end = until != null && !until.isAfter(next == null ? now : next) ? until : next;
        if (end == null) {
            return;
        }
        switch (began.state()) {
            case CLOSED -> closures.add(Duration.between(began.at(), end));
            case CLEANING -> cleanings.add(Duration.between(began.at(), end));
            case FREE, OCCUPIED, HELD, UNKNOWN -> {}
        }
    }
}
