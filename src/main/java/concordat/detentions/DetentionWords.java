package concordat.detentions;

import concordat.law.Breach;
import concordat.law.ClockWords;
import concordat.law.Ground;
import concordat.law.HoldClock;
import concordat.law.LawWords;
import concordat.law.PlaceOfSafetyRule.StationRemoval;
import concordat.law.Rule.Nation;
import concordat.law.Warning;
import concordat.web.LondonTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// What people read of a detention that is not the law's own words.
final class DetentionWords {
    private static final Duration SOON = Duration.ofHours(4);

    private DetentionWords() {}

    /// The clock in a line, with a word for its state. Colour never stands alone.
    static ClockFace clock(Detention detention, Instant now) {
        if (!detention.isOpen()) {
            Instant ended = Objects.requireNonNull(detention.endedAt());
            return new ClockFace("stopped", "Ended", LondonTime.of(ended, now));
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
    static String why(Detention detention, List<JourneyStore.Arrived> arrivals, Instant now) {
        HoldClock clock = detention.clock();
        List<String> later = arrivals.stream()
                .filter(arrival -> arrival.isMoveUnder(clock))
                .map(JourneyStore.Arrived::placeName)
                .toList();
        return ClockWords.explain(clock, later, detention.endedAt(), now);
    }

    /// Whether police stations are places of safety where the person was detained, and until when.
    static String stations(Detention detention, StationRemoval removal) {
        Nation nation = Nation.ofArea(detention.borough());
        LocalDate from = removal.from(nation);
        if (from == null) {
            return "Parliament has ended police stations as places of safety ("
                    + Ground.POLICE_STATIONS_REMOVED.citation() + "). No day has been named for " + LawWords.of(nation)
                    + " yet, so an adult may still be held at one.";
        }
        return removal.appliesTo(nation, detention.detainedAt())
                ? "Since " + LondonTime.date(from) + " no police station in " + LawWords.of(nation)
                        + " is a place of safety (" + Ground.POLICE_STATIONS_REMOVED.citation() + ")."
                : "From " + LondonTime.date(from) + " no police station in " + LawWords.of(nation)
                        + " is a place of safety. This person was detained before then.";
    }

    /// Who was consulted, when, and what they said; or why nobody was.
    static String consulted(DetentionStore.Consulted each) {
        Instant at = each.heldAt();
        if (each.role() == null || at == null) {
            return "Not practicable: " + each.whyNot();
        }
        return named(LawWords.of(each.role()), each.name()) + ", " + LondonTime.full(at) + ". " + each.advice();
    }

    /// "Nurse Sample Example": a role before a name that does not say it already.
    static String named(String role, String name) {
        return name.toLowerCase(Locale.UK).startsWith(role.toLowerCase(Locale.UK)) ? name : role + " " + name;
    }

    /// A flag, which is a rule that was not kept or a warning of one.
    static String flag(String code) {
        for (Breach breach : Breach.values()) {
            if (breach.name().equals(code)) {
                return LawWords.of(breach) + " (" + breach.rule().citation() + ")";
            }
        }
        Warning warning = Warning.valueOf(code);
        return LawWords.afterwards(warning) + " (" + warning.rule().citation() + ")";
    }
}
