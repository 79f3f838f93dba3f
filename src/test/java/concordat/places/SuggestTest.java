package concordat.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import concordat.web.LondonTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SuggestTest {
    private static final Instant NOW = Instant.parse("2026-03-04T14:32:00Z");
    private static final Confidence.Policy FADES = new Confidence.Policy(Duration.ofMinutes(60), Duration.ofHours(4));
    private static final Travel TRAVEL = new Travel(Travel.Hour.DAY, Duration.ofMinutes(35));
    private static final Need ADULT_IN_CAMDEN =
            new Need(AgeGroup.ADULT, PhysicalHealth.BASIC, false, "Camden", "NLFT", 51.54, -0.14);

    @Test
    void a_free_suite_of_the_persons_own_trust_comes_first_and_says_why() {
        List<Suggestion> suggestions = suggest(
                aPlace("ELSEWHERE", "SLAM", aSuite(SuiteState.FREE, 1)),
                aPlace("HIGHGATE", "NLFT", aSuite(SuiteState.FREE, 6)));

        assertThat(suggestions.getFirst().place().code()).isEqualTo("HIGHGATE");
        assertThat(suggestions.getFirst().reasons())
                .containsExactly(
                        "Free, confirmed 6 minutes ago",
                        "In the catchment of Camden",
                        "About 11 minutes by road at this hour, 3.1 km in a straight line");
    }

    @Test
    void a_suite_that_was_confirmed_lately_comes_before_one_that_has_faded() {
        assertThat(suggest(
                        aPlace("A", "NLFT", aSuite(SuiteState.FREE, 61)),
                        aPlace("B", "NLFT", aSuite(SuiteState.FREE, 59))))
                .extracting(suggestion -> suggestion.place().code())
                .containsExactly("B", "A");
    }

    @Test
    void a_suite_that_has_faded_says_that_it_was_free() {
        assertThat(suggest(aPlace("A", "NLFT", aSuite(SuiteState.FREE, 61)))
                        .getFirst()
                        .reasons())
                .contains("Was free, confirmed 61 minutes ago");
    }

    @Test
    void a_suite_whose_figure_is_too_old_comes_after_one_that_is_fading_and_says_that_it_is_not_known() {
        List<Suggestion> suggestions = suggest(
                aPlace("A", "NLFT", aSuite(SuiteState.FREE, 241)), aPlace("B", "NLFT", aSuite(SuiteState.FREE, 200)));

        assertThat(suggestions)
                .extracting(suggestion -> suggestion.place().code())
                .containsExactly("B", "A");
        assertThat(suggestions.getLast().reasons()).contains("Not known, was free, confirmed 4 hours ago");
        assertThat(suggestions.getLast().comesAfter()).isEqualTo("After B: it was confirmed less lately");
    }

    @Test
    void freshness_weighs_more_than_the_way_and_the_way_decides_between_equals() {
        Place near = aPlace("NEAR", "NLFT", Place.Kind.HBPOS);
        Place far = at(aPlace("FAR", "NLFT", Place.Kind.HBPOS), 51.7);

        assertThat(suggest(
                                now(near, List.of(aSuite(SuiteState.FREE, 61))),
                                now(far, List.of(aSuite(SuiteState.FREE, 5))))
                        .getFirst()
                        .place()
                        .code())
                .isEqualTo("FAR");
        assertThat(suggest(
                                now(near, List.of(aSuite(SuiteState.FREE, 59))),
                                now(far, List.of(aSuite(SuiteState.FREE, 5))))
                        .getLast()
                        .comesAfter())
                .isEqualTo("After NEAR: the way takes longer");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-04T08:30, RUSH",
        "2026-03-04T10:00, DAY",
        "2026-03-04T18:59, RUSH",
        "2026-03-07T08:30, DAY",
        "2026-03-04T22:00, NIGHT",
        "2026-03-05T05:59, NIGHT",
        "2026-07-15T06:00, DAY"
    })
    void the_hour_of_the_way_is_the_one_that_clocks_in_london_show(LocalDateTime london, Travel.Hour hour) {
        assertThat(Travel.Hour.of(london.atZone(LondonTime.ZONE).toInstant())).isEqualTo(hour);
    }

    @Test
    void a_place_whose_staff_look_after_as_many_as_they_can_is_as_good_as_taken() {
        Place place = aPlace("A", "NLFT", Place.Kind.HBPOS);
        PlaceNow full = new PlaceNow(
                place,
                List.of(
                        aSuite(SuiteState.FREE, 1),
                        aSuite(2, Ages.ADULT, PhysicalHealth.BASIC, true, SuiteState.OCCUPIED, 5)),
                new Staffing(2, 1, NOW, "Noor Example", false),
                List.of());

        assertThat(suggest(full)).allMatch(suggestion -> suggestion.fit() == Suggestion.Fit.TAKEN);
        assertThat(suggest(full).getFirst().reasons()).contains("Its staff look after as many people as they can");
    }

    @Test
    void nobody_is_sent_to_a_police_station_by_suggestion() {
        Place station = aPlace("STATION", "MPS", Place.Kind.POLICE_STATION);

        assertThat(suggest(now(station, List.of(aSuite(SuiteState.FREE, 1))))).isEmpty();
    }

    @Test
    void a_child_is_shown_only_suites_for_children() {
        Need child = new Need(AgeGroup.CHILD, PhysicalHealth.NONE, false, "Camden", "NLFT", 51.54, -0.14);
        SuiteNow adults = aSuite(1, Ages.ADULT, PhysicalHealth.FULL, true, SuiteState.FREE, 1);
        SuiteNow both = aSuite(2, Ages.BOTH, PhysicalHealth.FULL, true, SuiteState.FREE, 1);

        assertThat(Suggest.of(
                        List.of(now(aPlace("A", "NLFT", Place.Kind.HBPOS), List.of(adults, both))), child, TRAVEL, NOW))
                .extracting(suggestion -> suggestion.suite().id())
                .containsExactly(both.id());
    }

    @Test
    void how_far_a_place_is_follows_the_curve_of_the_earth() {
        assertThat(Travel.kilometres(51.5074, -0.1278, 48.8566, 2.3522)).isCloseTo(343.6, within(0.5));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_does_not_depend_on_how_the_places_come_in(long seed) {
        Random random = new Random(seed);
        List<PlaceNow> places = new ArrayList<>(somePlaces(random));
        List<Suggestion> once = Suggest.of(places, someNeed(new Random(seed)), TRAVEL, NOW);
        Collections.shuffle(places, random);

        assertThat(Suggest.of(places, someNeed(new Random(seed)), TRAVEL, NOW)).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_suite_that_does_not_suit_is_never_above_one_that_does(long seed) {
        Need need = someNeed(new Random(seed));
        List<Suggestion> suggestions = Suggest.of(somePlaces(new Random(seed)), need, TRAVEL, NOW);

        assertThat(suggestions).isSortedAccordingTo((one, other) -> one.fit().compareTo(other.fit()));
        assertThat(suggestions)
                .allMatch(suggestion -> suggestion.fit() != Suggestion.Fit.SUITABLE
                        || (suggestion.suite().ageGroups().take(need.ageGroup())
                                && suggestion.suite().physicalHealth().meets(need.physicalHealth())
                                && (suggestion.suite().takesIntoxicated() || !need.intoxicated())));
    }

    private static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    private static List<Suggestion> suggest(PlaceNow... places) {
        return Suggest.of(List.of(places), ADULT_IN_CAMDEN, TRAVEL, NOW);
    }

    private static PlaceNow aPlace(String code, String organisation, SuiteNow suite) {
        return now(aPlace(code, organisation, Place.Kind.HBPOS), List.of(suite));
    }

    private static Place at(Place place, double latitude) {
        return new Place(
                place.code(),
                place.name(),
                place.kind(),
                place.organisation(),
                place.team(),
                place.borough(),
                place.address(),
                place.postcode(),
                latitude,
                place.longitude(),
                place.approximate(),
                place.ageGroups(),
                place.unverified());
    }

    private static PlaceNow now(Place place, List<SuiteNow> suites) {
        return new PlaceNow(place, suites, null, List.of());
    }

    private static Place aPlace(String code, String organisation, Place.Kind kind) {
        return new Place(
                code,
                code,
                kind,
                organisation,
                "TEAM",
                "E09000019",
                null,
                null,
                51.5676,
                -0.1411,
                false,
                Ages.BOTH,
                true);
    }

    private static SuiteNow aSuite(SuiteState state, int minutesAgo) {
        return aSuite(1, Ages.ADULT, PhysicalHealth.BASIC, true, state, minutesAgo);
    }

    private static SuiteNow aSuite(
            long number, Ages ages, PhysicalHealth health, boolean intoxicated, SuiteState state, int minutesAgo) {
        Instant since = NOW.minus(Duration.ofMinutes(minutesAgo));
        return new SuiteNow(
                new SuiteId(new UUID(0, number)),
                "PLACE",
                "NLFT",
                "Suite " + number % 3,
                ages,
                health,
                intoxicated,
                state,
                state == SuiteState.UNKNOWN ? null : since,
                null,
                state == SuiteState.HELD ? since.plus(Duration.ofMinutes(90)) : null,
                state == SuiteState.CLOSED ? ClosedReason.NO_STAFF : null,
                null,
                state == SuiteState.HELD,
                FADES.of(since, NOW));
    }

    private static List<PlaceNow> somePlaces(Random random) {
        return IntStream.range(0, 12)
                .mapToObj(place -> now(
                        aPlace("P" + place, one(random, "NLFT", "SLAM", "UCLH"), one(random, Place.Kind.values())),
                        IntStream.range(0, random.nextInt(4))
                                .mapToObj(suite -> aSuite(
                                        place * 10L + suite,
                                        one(random, Ages.values()),
                                        one(random, PhysicalHealth.values()),
                                        random.nextBoolean(),
                                        one(random, SuiteState.values()),
                                        random.nextInt(120)))
                                .toList()))
                .toList();
    }

    private static Need someNeed(Random random) {
        return new Need(
                one(random, AgeGroup.values()),
                one(random, PhysicalHealth.values()),
                random.nextBoolean(),
                "Camden",
                "NLFT",
                51.3 + random.nextDouble() / 2,
                -0.5 + random.nextDouble());
    }

    @SafeVarargs
    private static <T> T one(Random random, T... of) {
        return of[random.nextInt(of.length)];
    }
}
