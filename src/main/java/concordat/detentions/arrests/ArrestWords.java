package concordat.detentions.arrests;

import concordat.detentions.ClockFace;
import concordat.detentions.DetentionChapter.Fact;
import concordat.law.LawWords;
import concordat.law.PaceClock;
import concordat.law.PaceClockWords;
import concordat.law.Rank;
import concordat.web.LondonTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What people read of an arrest that is not the law's own words.
final class ArrestWords {
    private static final Duration SOON = Duration.ofHours(4);

    private ArrestWords() {}

    /// The clock in a line, with a word for its state.
    static ClockFace clock(Arrest arrest, Instant now) {
        if (arrest.releasedAt() != null) {
            return new ClockFace("stopped", "No longer under arrest", LondonTime.of(arrest.releasedAt(), now));
        }
        if (arrest.chargedAt() != null) {
            return new ClockFace("stopped", "Charged", LondonTime.of(arrest.chargedAt(), now));
        }
        PaceClock clock = arrest.clock();
        if (clock == null) {
            return new ClockFace(
                    "",
                    "Not started",
                    "Under arrest since " + LondonTime.of(arrest.arrestedAt(), now)
                            + ". The clock starts on arrival at a police station");
        }
        Instant end = clock.mustEndBy();
        if (!now.isBefore(end)) {
            return new ClockFace(
                    "over",
                    "Limit passed",
                    "The limit without charge passed " + LondonTime.length(Duration.between(end, now)) + " ago");
        }
        Duration left = Duration.between(now, end);
        boolean soon = left.compareTo(SOON) < 0;
        return new ClockFace(
                soon ? "soon" : "",
                soon ? "Ends soon" : "Running",
                LondonTime.length(left) + " left: charge or release by " + LondonTime.of(end, now));
    }

    /// Why the clock says what it says, with the law.
    static String why(Arrest arrest, List<Arrest.Extension> given, Instant now) {
        PaceClock clock = arrest.clock();
        if (clock == null) {
            return PaceClockWords.explainNotStarted(arrest.releasedAt());
        }
        List<PaceClockWords.Given> lawful = given.stream()
                .filter(Arrest.Extension::lawful)
                .map(each -> new PaceClockWords.Given(each.byCourt(), each.until()))
                .toList();
        return PaceClockWords.explain(clock, lawful, arrest.chargedAt(), arrest.releasedAt(), now);
    }

    static List<Fact> facts(Arrest arrest, List<Arrest.Review> reviews, List<Arrest.Extension> given, Instant now) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "Arrested",
                LondonTime.of(arrest.arrestedAt(), now) + ", for " + arrest.offence()
                        + (arrest.indictable() ? " (indictable)" : " (not indictable)") + ", recorded by "
                        + arrest.recordedBy()));
        if (arrest.arrivedAt() != null) {
            facts.add(new Fact(
                    "At the police station", arrest.station() + ", " + LondonTime.of(arrest.arrivedAt(), now)));
            facts.add(new Fact(
                    "Detention authorised",
                    arrest.authorisedAt() == null
                            ? "Not yet"
                            : "By " + arrest.authorisedBy() + ", " + LondonTime.of(arrest.authorisedAt(), now)));
        }
        reviews.forEach(each -> facts.add(new Fact(
                "Reviewed",
                LondonTime.of(each.madeAt(), now) + ", by " + LawWords.of(Rank.valueOf(each.rank())) + " "
                        + each.madeBy() + ". " + each.found())));
        given.forEach(each -> facts.add(new Fact(
                each.byCourt() ? "Warrant of further detention" : "Extended",
                "By " + each.givenBy() + ", " + LondonTime.of(each.givenAt(), now) + ", to "
                        + LondonTime.of(each.until(), now)
                        + (each.lawful() ? "" : ". The law did not allow it: it gave no authority"))));
        if (arrest.chargedAt() != null) {
            facts.add(new Fact("Charged", LondonTime.of(arrest.chargedAt(), now)));
        }
        if (arrest.releasedAt() != null) {
            facts.add(new Fact("No longer under arrest", LondonTime.of(arrest.releasedAt(), now)));
        }
        return facts;
    }
}
