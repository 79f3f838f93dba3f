package concordat.insight;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import concordat.agencies.Agencies;
import concordat.agencies.Cover;
import concordat.capacity.Borough;
import concordat.capacity.Demand;
import concordat.capacity.Distance;
import concordat.capacity.Site;
import concordat.capacity.Suite;
import concordat.detentions.Detentions;
import concordat.detentions.Journey;
import concordat.places.AgeGroup;
import concordat.places.Ages;
import concordat.places.PhysicalHealth;
import concordat.places.Place;
import concordat.places.PlaceNow;
import concordat.places.Places;
import concordat.places.SuiteHistory;
import concordat.places.SuiteNow;
import concordat.web.LondonTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Measures the last year, or as much of it as there are records of, as far as the actor's agency sees it.
@Component
class MeasureHistory {
    private static final Duration YEAR = Duration.ofDays(364);
    private static final Duration LEAST = Duration.ofDays(28);
    private static final double MINUTES_OF_WEEK = Duration.ofDays(7).toMinutes();
    private static final int MOST = 20_000;
    private static final int ADULT = 18;

    private final Detentions detentions;
    private final Places places;
    private final Agencies agencies;
    private final InstantSource time;

    MeasureHistory(Detentions detentions, Places places, Agencies agencies, InstantSource time) {
        this.detentions = detentions;
        this.places = places;
        this.agencies = agencies;
        this.time = time;
    }

    @Transactional(readOnly = true)
    Measured measure() {
        Instant now = time.instant();
        List<Journey> journeys = detentions.journeys(now.minus(YEAR), MOST);
        Instant since = begun(journeys, now);
        SuiteHistory suites = places.history(since);
        List<PlaceNow> sites = places.board().stream()
                .filter(each -> each.place().kind() == Place.Kind.HBPOS)
                .toList();
        List<Cover> covers = agencies.covers(now.atZone(LondonTime.ZONE).toLocalDate());
        double weeks = between(since, now) / MINUTES_OF_WEEK;
        long rooms = sites.stream().mapToLong(each -> each.suites().size()).sum();
        return new Measured(
                since,
                now,
                journeys.size(),
                count(journeys, Journey::atStation),
                count(journeys, Journey::emergencyFirst),
                journeys.size() / weeks,
                hours(journeys),
                boroughs(journeys, covers),
                share(journeys, MeasureHistory::isChild),
                share(journeys, Journey::physicalNeeds),
                share(journeys, Journey::intoxicated),
                journeys.stream().flatMap(MeasureHistory::stay).toList(),
                minutes(suites.answers()),
                minutes(suites.cleanings()),
                rooms == 0 ? 0 : suites.closures().size() / weeks / rooms,
                minutes(suites.closures()),
                speed(journeys, covers, sites),
                sites.stream().map(MeasureHistory::site).toList());
    }

    /// Records may have been begun lately, or be too many to read: rates are of the time that they cover, and of four
    /// weeks at least.
    private static Instant begun(List<Journey> journeys, Instant now) {
        Instant latest = now.minus(LEAST);
        return journeys.isEmpty() || journeys.getLast().detainedAt().isAfter(latest)
                ? latest
                : journeys.getLast().detainedAt();
    }

    /// The hour of the day and the day of the week apart, and their product: a year has too few people for each hour of
    /// the week to be told from chance. One is added to each count, so that no hour is empty for ever.
    static List<Double> hours(List<Journey> journeys) {
        double[] ofDay = new double[24];
        double[] ofWeek = new double[7];
        Arrays.fill(ofDay, 1);
        Arrays.fill(ofWeek, 1);
        for (Journey journey : journeys) {
            ZonedDateTime at = journey.detainedAt().atZone(LondonTime.ZONE);
            ofDay[at.getHour()]++;
            ofWeek[at.getDayOfWeek().getValue() - 1]++;
        }
        double hours = journeys.size() + ofDay.length;
        double days = journeys.size() + ofWeek.length;
        return IntStream.range(0, Demand.HOURS_OF_WEEK)
                .mapToObj(hour -> ofDay[hour % 24] / hours * (ofWeek[hour / 24] / days))
                .toList();
    }

    private static List<Borough> boroughs(List<Journey> journeys, List<Cover> covers) {
        Map<String, Long> held = journeys.stream().collect(groupingBy(Journey::borough, counting()));
        List<Borough> boroughs = new ArrayList<>();
        for (Cover cover : covers) {
            long number = held.getOrDefault(cover.borough().gss(), 0L);
            if (number > 0) {
                Cover.Serving trust = cover.trust();
                boroughs.add(new Borough(
                        cover.borough().name(),
                        trust == null ? "" : trust.code(),
                        number,
                        cover.borough().latitude(),
                        cover.borough().longitude()));
            }
        }
        return boroughs;
    }

    /// From the middle of the borough to the suite, for those who went straight there.
    private static @Nullable Double speed(List<Journey> journeys, List<Cover> covers, List<PlaceNow> sites) {
        Map<String, concordat.agencies.Borough> boroughs =
                covers.stream().map(Cover::borough).collect(toMap(concordat.agencies.Borough::gss, each -> each));
        Map<String, Place> places = sites.stream().map(PlaceNow::place).collect(toMap(Place::code, each -> each));
        double kilometres = 0;
        double minutes = 0;
        for (Journey journey : journeys) {
            Instant out = journey.setOutAt();
            Instant came = journey.cameAt();
            concordat.agencies.Borough from = boroughs.get(journey.borough());
            Place to = places.get(Objects.requireNonNullElse(journey.suitePlace(), ""));
            if (out != null
                    && came != null
                    && came.isAfter(out)
                    && from != null
                    && to != null
                    && !journey.emergencyFirst()) {
                kilometres += Distance.kilometres(from.latitude(), from.longitude(), to.latitude(), to.longitude());
                minutes += between(out, came);
            }
        }
        return minutes == 0 || kilometres == 0 ? null : (Double) (kilometres / minutes * 60);
    }

    private static Stream<Double> stay(Journey journey) {
        Instant arrived = journey.arrivedAt();
        Instant ended = journey.endedAt();
        return arrived == null || ended == null || !ended.isAfter(arrived)
                ? Stream.empty()
                : Stream.of(between(arrived, ended));
    }

    private static Site site(PlaceNow at) {
        Place place = at.place();
        List<Suite> suites = at.suites().stream().map(MeasureHistory::suite).toList();
        Ages ages = place.ageGroups();
        Suite like = suites.isEmpty()
                ? new Suite(ages.take(AgeGroup.ADULT), ages.take(AgeGroup.CHILD), true, true)
                : suites.getFirst();
        return new Site(
                place.code(), place.name(), place.organisation(), place.latitude(), place.longitude(), like, suites);
    }

    private static Suite suite(SuiteNow suite) {
        return new Suite(
                suite.ageGroups().take(AgeGroup.ADULT),
                suite.ageGroups().take(AgeGroup.CHILD),
                suite.physicalHealth().meets(PhysicalHealth.BASIC),
                suite.takesIntoxicated());
    }

    private static @Nullable Boolean isChild(Journey journey) {
        LocalDate born = journey.bornOn();
        Integer oldest = journey.oldest();
        if (born != null) {
            LocalDate day = journey.detainedAt().atZone(LondonTime.ZONE).toLocalDate();
            return ChronoUnit.YEARS.between(born, day) < ADULT;
        }
        return oldest == null ? null : (Boolean) (oldest < ADULT);
    }

    /// Of those of whom it is known.
    private static double share(List<Journey> journeys, Function<Journey, @Nullable Boolean> of) {
        List<Boolean> known = journeys.stream()
                .map(of)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return known.isEmpty()
                ? 0
                : (double) known.stream().filter(each -> each).count() / known.size();
    }

    private static int count(List<Journey> journeys, Predicate<Journey> of) {
        return Math.toIntExact(journeys.stream().filter(of).count());
    }

    private static List<Double> minutes(List<Duration> lengths) {
        return lengths.stream().map(length -> length.toSeconds() / 60.0).toList();
    }

    private static double between(Instant from, Instant until) {
        return Duration.between(from, until).toSeconds() / 60.0;
    }
}
