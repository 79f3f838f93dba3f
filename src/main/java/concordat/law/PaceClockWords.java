package concordat.law;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The clock of an arrest in words: when it started and why, who let it last longer, and when it ends. London times.
public final class PaceClockWords {
    /// An extension that the law allowed.
    public record Given(boolean byCourt, Instant until) {}

    private PaceClockWords() {}

    /// Of somebody who is not at a police station.
    ///
    /// @param releasedAt null while they are under arrest
    public static String explainNotStarted(@Nullable Instant releasedAt) {
        return releasedAt == null
                ? "Under arrest, and not yet at a police station. The limit of " + London.words(PaceClock.LIMIT)
                        + " without charge begins on arrival at the first one (" + PaceRules.LIMIT.citation() + ")."
                : "No longer under arrest before arrival at a police station, so the limit of "
                        + London.words(PaceClock.LIMIT) + " without charge never began (" + PaceRules.LIMIT.citation()
                        + ").";
    }

    /// @param chargedAt with `releasedAt`: null while it has not happened
    public static String explain(
            PaceClock clock,
            List<Given> given,
            @Nullable Instant chargedAt,
            @Nullable Instant releasedAt,
            Instant now) {
        return "Arrived at the police station at " + London.words(clock.relevantTime())
                + ", which is the relevant time. The limit without charge is " + London.words(PaceClock.LIMIT)
                + " from then (" + PaceRules.LIMIT.citation() + ")." + extended(given)
                + ends(clock.mustEndBy(), chargedAt, releasedAt, now)
                + " It stands beside the clock of the Mental Health Act, and neither moves the other.";
    }

    private static String extended(List<Given> given) {
        StringBuilder words = new StringBuilder();
        for (Given each : given) {
            words.append(each.byCourt() ? " A court extended it to " : " A superintendent extended it to ")
                    .append(London.words(each.until()))
                    .append(" (")
                    .append((each.byCourt() ? PaceRules.FURTHER_DETENTION : PaceRules.SUPERINTENDENT).citation())
                    .append(").");
        }
        return words.toString();
    }

    /// In the tense of this moment.
    private static String ends(Instant end, @Nullable Instant chargedAt, @Nullable Instant releasedAt, Instant now) {
        Instant stopped = chargedAt == null ? releasedAt : chargedAt;
        if (stopped == null) {
            return now.isBefore(end)
                    ? " It ends at " + London.words(end) + "."
                    : " It ran out at " + London.words(end) + ", " + London.words(Duration.between(end, now)) + " ago. "
                            + LawWords.instead(Ground.CUSTODY_LIMIT_HAS_PASSED);
        }
        String what = (chargedAt == null ? "the arrest ended" : "they were charged") + " at " + London.words(stopped);
        return stopped.isAfter(end)
                ? " It ran out at " + London.words(end) + ", and " + what + ", "
                        + London.words(Duration.between(end, stopped)) + " later."
                : " It would have ended at " + London.words(end) + ": " + what + ".";
    }
}
