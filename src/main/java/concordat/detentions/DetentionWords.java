package concordat.detentions;

import concordat.design.ErrorSummary;
import concordat.law.Breach;
import concordat.law.ClockWords;
import concordat.law.Ground;
import concordat.law.HoldClock;
import concordat.law.LawWords;
import concordat.law.Warning;
import concordat.web.LondonTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// What people read of a detention that is not the law's own words.
final class DetentionWords {
    private static final Duration SOON = Duration.ofHours(4);

    private DetentionWords() {}

    /// The clock in a line, with a word for its state. Colour never stands alone.
    static ClockFace clock(Detention detention, Instant now) {
        if (!detention.isOpen()) {
            Instant ended = Objects.requireNonNull(detention.endedAt());
            return new ClockFace("stopped", "Ended", "Ended " + LondonTime.of(ended, now));
        }
        HoldClock clock = detention.clock();
        return switch (clock.readAt(now)) {
            case HoldClock.Reading.NotStarted _ ->
                new ClockFace(
                        "",
                        "Not started",
                        "On the way since " + LondonTime.of(detention.detainedAt(), now)
                                + ". The clock starts on arrival");
            case HoldClock.Reading.Running(Duration left) ->
                new ClockFace(
                        left.compareTo(SOON) < 0 ? "soon" : "",
                        left.compareTo(SOON) < 0 ? "Ends soon" : "Running",
                        LondonTime.length(left) + " left: ends "
                                + LondonTime.of(Objects.requireNonNull(clock.mustEndBy()), now));
            case HoldClock.Reading.Ended(Duration by) ->
                new ClockFace("over", "Authority lost", "Authority to hold ended " + LondonTime.length(by) + " ago");
        };
    }

    /// Why the clock says what it says, with the law.
    static String why(Detention detention, List<JourneyStore.Arrived> arrivals) {
        HoldClock clock = detention.clock();
        List<String> later = arrivals.stream()
                .filter(arrival -> arrival.isMoveUnder(clock))
                .map(JourneyStore.Arrived::placeName)
                .toList();
        return ClockWords.explain(clock, later);
    }

    /// A refusal as an error of a form: each ground, and what would be allowed instead.
    static ErrorSummary refused(List<Ground> grounds, String field) {
        return new ErrorSummary(grounds.stream()
                .map(ground -> new ErrorSummary.Item(
                        field, LawWords.of(ground) + " " + LawWords.instead(ground) + " (" + ground.citation() + ")"))
                .toList());
    }

    /// A flag, which is a rule that was not kept or a warning of one.
    static String flag(String code) {
        for (Breach breach : Breach.values()) {
            if (breach.name().equals(code)) {
                return LawWords.of(breach) + " (" + breach.rule().citation() + ")";
            }
        }
        Warning warning = Warning.valueOf(code);
        return LawWords.of(warning) + " (" + warning.rule().citation() + ")";
    }
}
