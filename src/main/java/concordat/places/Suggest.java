package concordat.places;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Ranks suites for somebody: what suits them and can be had, then their own trust, then what was confirmed lately,
/// then who else is on the way, then the distance. The same suites are in the same order however they come in.
final class Suggest {
    private static final double EARTH_KILOMETRES = 6_371;

    private record Ranked(Suggestion suggestion, boolean catchment, int freshness, long onTheirWay) {}

    private static final Comparator<Ranked> BEST_FIRST = comparing(
                    (Ranked r) -> r.suggestion().fit())
            .thenComparing(r -> !r.catchment())
            .thenComparing(r -> r.suggestion().place().kind())
            .thenComparingInt(Ranked::freshness)
            .thenComparingLong(Ranked::onTheirWay)
            .thenComparingDouble(r -> r.suggestion().kilometres())
            .thenComparing(r -> r.suggestion().place().code())
            .thenComparing(r -> r.suggestion().suite().name())
            .thenComparing(r -> r.suggestion().suite().id().value());

    private Suggest() {}

    /// Suites for another age group are left out. So are police stations: one may be used only where no other place can
    /// reasonably be expected to take the person (SI 2017/1036 reg 2(1)(a)), so it is never a suggestion.
    static List<Suggestion> of(List<PlaceNow> places, Need need, Instant now) {
        List<Ranked> ranked = new ArrayList<>();
        for (PlaceNow place : places) {
            if (place.place().kind() == Place.Kind.POLICE_STATION) {
                continue;
            }
            for (SuiteNow suite : place.suites()) {
                if (suite.ageGroups().take(need.ageGroup())) {
                    ranked.add(rank(place, suite, need, now));
                }
            }
        }
        return ranked.stream().sorted(BEST_FIRST).map(Ranked::suggestion).toList();
    }

    private static Ranked rank(PlaceNow at, SuiteNow suite, Need need, Instant now) {
        Place place = at.place();
        double kilometres = kilometres(need.latitude(), need.longitude(), place.latitude(), place.longitude());
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
        if (need.ageGroup() == AgeGroup.CHILD) {
            reasons.add("Takes under 18s");
        }
        reasons.add((catchment ? "In the catchment of " : "Outside the catchment of ") + need.borough());
        if (place.kind() == Place.Kind.EMERGENCY_DEPARTMENT) {
            reasons.add("An emergency department");
        }
        reasons.add(String.format(Locale.UK, "%.1f km away%s", kilometres, place.approximate() ? ", roughly" : ""));
        if (at.onTheirWay() > 0) {
            reasons.add(SuiteWords.onTheirWay(at.onTheirWay()));
        }
        Suggestion suggestion = new Suggestion(place, suite, fit(suite, suits), kilometres, reasons);
        return new Ranked(suggestion, catchment, freshness(suite), at.onTheirWay());
    }

    private static Suggestion.Fit fit(SuiteNow suite, boolean suits) {
        if (suite.state() == SuiteState.CLOSED) {
            return Suggestion.Fit.CLOSED;
        }
        if (!suits) {
            return Suggestion.Fit.UNSUITABLE;
        }
        return switch (suite.state()) {
            case HELD, OCCUPIED -> Suggestion.Fit.TAKEN;
            case FREE, CLEANING, UNKNOWN, CLOSED -> Suggestion.Fit.SUITABLE;
        };
    }

    private static int freshness(SuiteNow suite) {
        return switch (suite.state()) {
            case FREE -> suite.fading() ? 1 : 0;
            case CLEANING -> 2;
            case UNKNOWN -> 3;
            case HELD -> 4;
            case OCCUPIED -> 5;
            case CLOSED -> 6;
        };
    }

    /// By great circle.
    static double kilometres(double fromLatitude, double fromLongitude, double toLatitude, double toLongitude) {
        double from = Math.toRadians(fromLatitude);
        double to = Math.toRadians(toLatitude);
        double acrossLatitude = Math.sin((to - from) / 2);
        double acrossLongitude = Math.sin(Math.toRadians(toLongitude - fromLongitude) / 2);
        double haversine =
                acrossLatitude * acrossLatitude + Math.cos(from) * Math.cos(to) * acrossLongitude * acrossLongitude;
        return 2 * EARTH_KILOMETRES * Math.asin(Math.sqrt(Math.min(1, haversine)));
    }
}
