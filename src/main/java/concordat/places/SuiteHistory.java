package concordat.places;

import concordat.places.SuiteHistoryStore.SaidOf;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How long things took that were said of suites. Only what has ended is counted: nobody knows how long the rest takes.
///
/// @param answers from asking until a place accepted
public record SuiteHistory(List<Duration> closures, List<Duration> cleanings, List<Duration> answers) {
    public SuiteHistory {
        closures = List.copyOf(closures);
        cleanings = List.copyOf(cleanings);
        answers = List.copyOf(answers);
    }

    /// What was confirmed again went on.
    ///
    /// @param said by suite, and of each the earliest first
    static SuiteHistory of(List<SaidOf> said, List<Duration> answers) {
        List<Duration> closures = new ArrayList<>();
        List<Duration> cleanings = new ArrayList<>();
        SaidOf began = null;
        for (SaidOf next : said) {
            if (began == null || !began.suite().equals(next.suite())) {
                began = next;
            } else if (began.state() != next.state()) {
                Duration length = Duration.between(began.at(), next.at());
                switch (began.state()) {
                    case CLOSED -> closures.add(length);
                    case CLEANING -> cleanings.add(length);
                    case FREE, OCCUPIED, HELD, UNKNOWN -> {}
                }
                began = next;
            }
        }
        return new SuiteHistory(closures, cleanings, answers);
    }
}
