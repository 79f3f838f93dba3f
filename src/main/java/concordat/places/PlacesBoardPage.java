package concordat.places;

import concordat.actor.Actor;
import concordat.actor.Role;
import concordat.design.ErrorSummary;
import concordat.design.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Every place with its suites: the places of the reader's organisation first, and the order never changes by itself.
public record PlacesBoardPage(ErrorSummary summary, List<Group> groups) {
    static final Set<Role> STAFF = Set.of(Role.PLACE_COORDINATOR, Role.RECEIVING_NURSE);

    public record Group(String title, List<Card> places) {}

    /// @param onTheirWay empty where nobody is
    /// @param staffing in words; empty where its staff have said nothing
    /// @param vehicles that are on their way there, in words
    public record Card(
            String code,
            String name,
            String organisation,
            String onTheirWay,
            String staffing,
            boolean full,
            List<String> vehicles,
            List<SuiteLine> suites) {
        public String href() {
            return "/places/" + code;
        }

        /// Whether nothing here is fresh enough to be relied on.
        public boolean stale() {
            return suites.stream().allMatch(SuiteLine::stale);
        }
    }

    /// One suite.
    ///
    /// @param takes in words: whom, and what bodily care it gives
    /// @param taps what the reader may say of it in one tap
    public record SuiteLine(
            String id,
            String name,
            String takes,
            Tag tag,
            String age,
            boolean stale,
            boolean occupiedByBooking,
            boolean closed,
            @Nullable String confirmedBy,
            List<Tap> taps) {}

    /// One thing that can be said of a suite in one tap.
    public record Tap(String state, String words) {}

    static PlacesBoardPage of(List<PlaceNow> places, Actor reader, ErrorSummary summary, Instant now) {
        List<Group> groups = new ArrayList<>();
        add(
                groups,
                "Your places",
                places.stream()
                        .filter(place -> place.place().organisation().equals(reader.agency()))
                        .toList(),
                reader,
                now);
        for (Place.Kind kind : Place.Kind.values()) {
            add(
                    groups,
                    kind.plural(),
                    places.stream()
                            .filter(place -> place.place().kind() == kind
                                    && !place.place().organisation().equals(reader.agency()))
                            .toList(),
                    reader,
                    now);
        }
        return new PlacesBoardPage(summary, groups);
    }

    private static void add(List<Group> groups, String title, List<PlaceNow> places, Actor reader, Instant now) {
        if (!places.isEmpty()) {
            groups.add(new Group(
                    title,
                    places.stream().map(place -> card(place, reader, now)).toList()));
        }
    }

    static Card card(PlaceNow at, Actor reader, Instant now) {
        boolean own = at.place().organisation().equals(reader.agency()) && STAFF.contains(reader.role());
        return card(at, now, suite -> line(suite, suite.by(), own ? taps(suite) : List.of(), now));
    }

    /// As whoever has the link of the place sees it: nobody is named, and a suite that is closed is opened by its staff
    /// alone.
    static Card cardBehindLink(PlaceNow at, Instant now) {
        return card(
                at, now, suite -> line(suite, null, suite.state() == SuiteState.CLOSED ? List.of() : taps(suite), now));
    }

    private static Card card(PlaceNow at, Instant now, Function<SuiteNow, SuiteLine> line) {
        Place place = at.place();
        return new Card(
                place.code(),
                place.name(),
                place.organisation(),
                at.onTheirWay() == 0 ? "" : SuiteWords.onTheirWay(at.onTheirWay()),
                at.staffing() == null ? "" : at.staffing().words(now),
                at.isFull(),
                at.vehicles().stream().map(vehicle -> vehicle.words(now)).toList(),
                at.suites().stream().map(line).toList());
    }

    private static SuiteLine line(SuiteNow suite, @Nullable String by, List<Tap> taps, Instant now) {
        return new SuiteLine(
                suite.id().toString(),
                suite.name(),
                SuiteWords.takes(suite),
                Tag.of(SuiteWords.word(suite), SuiteWords.colour(suite)),
                SuiteWords.age(suite, now),
                suite.fading() || suite.state() == SuiteState.UNKNOWN,
                suite.booked() && suite.state() == SuiteState.OCCUPIED,
                suite.state() == SuiteState.CLOSED,
                by,
                taps);
    }

    private static List<Tap> taps(SuiteNow suite) {
        return switch (suite.state()) {
            case OCCUPIED ->
                suite.booked() ? List.of() : List.of(tap("FREE", "Free"), tap("CLEANING", "Being cleaned"));
            case HELD -> List.of();
            case CLOSED -> List.of(tap("FREE", "Open again, free"));
            case FREE -> List.of(tap("FREE", "Still free"), tap("OCCUPIED", "Occupied"));
            case CLEANING, UNKNOWN -> List.of(tap("FREE", "Free"), tap("OCCUPIED", "Occupied"));
        };
    }

    private static Tap tap(String state, String words) {
        return new Tap(state, words);
    }
}
