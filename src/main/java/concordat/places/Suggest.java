package concordat.places;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Ranks suites for somebody: first what suits them and can be had, health-based before an emergency department and
/// their own trust before another; then what was confirmed lately; then the quickest way by road at this hour.
/// Each says why it comes after the one before. The same suites are in the same order however they come in.
final class Suggest {
    private record Ranked(Suggestion suggestion, boolean catchment, int freshness, long onTheirWay) {
        boolean sharesPlaceWith(Ranked other) {
            return suggestion.place().code().equals(other.suggestion().place().code());
        }
    }

    /// One thing that puts a suite after another, and how it is said of the one that comes after.
    private record Criterion(String words, Comparator<Ranked> order) {}

    private static final List<Criterion> CRITERIA = List.of(
            new Criterion(
                    "it suits less well or cannot be had now",
                    comparing(r -> r.suggestion().fit())),
            new Criterion(
                    "it is an emergency department",
                    comparing(r -> r.suggestion().place().kind())),
            new Criterion("it is outside the catchment", comparing(r -> !r.catchment())),
            new Criterion("it was confirmed less lately", comparingInt(Ranked::freshness)),
            new Criterion(
                    "the way takes longer", comparingInt(r -> r.suggestion().minutes())),
            new Criterion("more people are on their way there", comparingLong(Ranked::onTheirWay)));

    private static final Comparator<Ranked> BEST_FIRST = CRITERIA.stream()
            .map(Criterion::order)
            .reduce(Comparator::thenComparing)
            .orElseThrow()
            .thenComparing(r -> r.suggestion().place().code())
            .thenComparing(r -> r.suggestion().suite().name())
            .thenComparing(r -> r.suggestion().suite().id().value());

    private final Need need;
    private final Travel travel;
    private final Instant now;

    private Suggest(Need need, Travel travel, Instant now) {
        this.need = need;
        this.travel = travel;
        this.now = now;
    }

    /// Suites for another age group are left out. So are police stations: one may be used only where no other place can
    /// reasonably be expected to take the person (SI 2017/1036 reg 2(1)(a)), so it is never a suggestion.
    static List<Suggestion> of(List<PlaceNow> places, Need need, Travel travel, Instant now) {
        Suggest suggest = new Suggest(need, travel, now);
        List<Ranked> ranked = new ArrayList<>();
        for (PlaceNow place : places) {
            if (place.place().kind() == Place.Kind.POLICE_STATION) {
                continue;
            }
            for (SuiteNow suite : place.suites()) {
                if (suite.ageGroups().take(need.ageGroup())) {
                    ranked.add(suggest.rank(place, suite));
                }
            }
        }
        ranked.sort(BEST_FIRST);
        return explained(ranked);
    }

    /// Says of the best suite of each place why the place comes after the one before.
    private static List<Suggestion> explained(List<Ranked> ranked) {
        List<Suggestion> suggestions = new ArrayList<>();
        List<Ranked> bestOfPlaces = new ArrayList<>();
        for (Ranked next : ranked) {
            if (bestOfPlaces.stream().anyMatch(next::sharesPlaceWith)) {
                suggestions.add(next.suggestion());
                continue;
            }
            suggestions.add(
                    bestOfPlaces.isEmpty()
                            ? next.suggestion()
                            : next.suggestion().after(why(bestOfPlaces.getLast(), next)));
            bestOfPlaces.add(next);
        }
        return List.copyOf(suggestions);
    }

    private static String why(Ranked better, Ranked worse) {
        String words = CRITERIA.stream()
                .filter(criterion -> criterion.order().compare(better, worse) < 0)
                .findFirst()
                .map(Criterion::words)
                .orElse("nothing tells them apart but their names");
        return "After " + better.suggestion().place().name() + ": " + words;
    }

    private Ranked rank(PlaceNow at, SuiteNow suite) {
        Place place = at.place();
        double kilometres = Travel.kilometres(need.latitude(), need.longitude(), place.latitude(), place.longitude());
        int minutes = travel.minutes(kilometres);
        boolean catchment = place.organisation().equals(need.trust());
        List<String> reasons = new ArrayList<>();
        reasons.add(SuiteWords.state(suite, now));
        if (!suite.physicalHealth().meets(need.physicalHealth())) {
            reasons.add("Cannot meet the physical health needs");
        }
        if (need.intoxicated() && !suite.takesIntoxicated()) {
            reasons.add("Does not take people who are intoxicated");
        }
        boolean suits = reasons.size() == 1;
        if (at.isFull()) {
            reasons.add("Its staff look after as many people as they can");
        }
        if (need.ageGroup() == AgeGroup.CHILD) {
            reasons.add("Takes under 18s");
        }
        reasons.add((catchment ? "In the catchment of " : "Outside the catchment of ") + need.borough());
        if (place.kind() == Place.Kind.EMERGENCY_DEPARTMENT) {
            reasons.add("An emergency department");
        }
        reasons.add(String.format(
                Locale.UK,
                "About %d %s by road %s, %.1f km in a straight line%s",
                minutes,
                minutes == 1 ? "minute" : "minutes",
                travel.hour().words(),
                kilometres,
                place.approximate() ? ", roughly" : ""));
        if (at.onTheirWay() > 0) {
            reasons.add(SuiteWords.onTheirWay(at.onTheirWay()));
        }
        Suggestion suggestion =
                new Suggestion(place, suite, fit(suite, suits, at.isFull()), kilometres, minutes, reasons, "");
        return new Ranked(suggestion, catchment, freshness(suite), at.onTheirWay());
    }

    private static Suggestion.Fit fit(SuiteNow suite, boolean suits, boolean full) {
        if (suite.state() == SuiteState.CLOSED) {
            return Suggestion.Fit.CLOSED;
        }
        if (!suits) {
            return Suggestion.Fit.UNSUITABLE;
        }
        return switch (suite.state()) {
            case HELD -> Suggestion.Fit.TAKEN;
            case OCCUPIED ->
                suite.confidence() == Confidence.LOST && !full ? Suggestion.Fit.SUITABLE : Suggestion.Fit.TAKEN;
            case FREE, CLEANING, UNKNOWN, CLOSED -> full ? Suggestion.Fit.TAKEN : Suggestion.Fit.SUITABLE;
        };
    }

    private static int freshness(SuiteNow suite) {
        if (suite.confidence() == Confidence.LOST) {
            return 3;
        }
        return switch (suite.state()) {
            case FREE -> suite.fading() ? 1 : 0;
            case CLEANING -> 2;
            case UNKNOWN -> 3;
            case HELD -> 4;
            case OCCUPIED -> 5;
            case CLOSED -> 6;
        };
    }
}
