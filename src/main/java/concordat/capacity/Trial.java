package concordat.capacity;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/// One run through given people and given closures. Each takes the suite that suits them and comes first: of their
/// own trust, then the nearest. Who waits longest is served first by whatever suite comes free and suits them.
final class Trial {
    /// A suite is closed from one minute up to another; whoever is in it stays.
    record Closed(double from, double until) {}

    /// What became of one person.
    ///
    /// @param placedAfter minutes until a suite was found for them; infinite where they went to an emergency
    /// department
    /// @param site the index of the place; -1 for an emergency department
    /// @param journey minutes on the way
    record Placed(double at, double placedAfter, int site, double journey) {}

    private enum Kind {
        FREE,
        GIVES_UP,
        HELD
    }

    private record Event(double at, Kind kind, int of, int nth) {
        static final Comparator<Event> IN_ORDER = comparingDouble(Event::at)
                .thenComparing(Event::kind)
                .thenComparingInt(Event::of)
                .thenComparingInt(Event::nth);
    }

    private record Room(int site, int nth, Suite suite) {}

    private final Scenario scenario;
    private final List<Room> rooms = new ArrayList<>();
    private final List<int[]> preferences;
    private final List<List<Closed>> closures;
    private final double[] takenUntil;
    private final PriorityQueue<Event> events = new PriorityQueue<>(Event.IN_ORDER);
    private final Set<Integer> waiting = new LinkedHashSet<>();
    private double occupied;

    /// @param closures of each suite in the order of sites and suites, earliest first and apart
    Trial(Scenario scenario, List<List<Closed>> closures) {
        this.scenario = scenario;
        this.closures = closures;
        for (int site = 0; site < scenario.sites().size(); site++) {
            List<Suite> suites = scenario.sites().get(site).suites();
            for (int nth = 0; nth < suites.size(); nth++) {
                rooms.add(new Room(site, nth, suites.get(nth)));
            }
        }
        takenUntil = new double[rooms.size()];
        preferences =
                scenario.demand().boroughs().stream().map(this::preference).toList();
    }

    List<Placed> run(List<Arrival> arrivals) {
        Placed[] placed = new Placed[arrivals.size()];
        for (int person = 0; person < arrivals.size(); person++) {
            events.add(new Event(arrivals.get(person).at(), Kind.HELD, person, 0));
        }
        for (int room = 0; room < rooms.size(); room++) {
            for (Closed closed : closures.get(room)) {
                events.add(new Event(closed.until(), Kind.FREE, room, 0));
            }
        }
        for (Event event = events.poll(); event != null; event = events.poll()) {
            double now = event.at();
            switch (event.kind()) {
                case HELD -> held(event.of(), arrivals.get(event.of()), placed);
                case GIVES_UP -> {
                    if (waiting.remove(event.of())) {
                        placed[event.of()] = emergency(arrivals.get(event.of()));
                    }
                }
                case FREE -> {
                    if (isAvailable(event.of(), now)) {
                        takeNext(event.of(), now, arrivals, placed);
                    }
                }
            }
        }
        waiting.forEach(person -> placed[person] = emergency(arrivals.get(person)));
        return List.of(placed);
    }

    /// Minutes for which suites were held, occupied or cleaned, all together.
    double occupied() {
        return occupied;
    }

    private void held(int person, Arrival arrival, Placed[] placed) {
        boolean anySuits = false;
        for (int room : preferences.get(arrival.borough())) {
            if (rooms.get(room).suite().suits(arrival)) {
                anySuits = true;
                if (isAvailable(room, arrival.at())) {
                    placed[person] = place(room, arrival, arrival.at());
                    return;
                }
            }
        }
        if (!anySuits || scenario.patience() <= 0) {
            placed[person] = emergency(arrival);
            return;
        }
        waiting.add(person);
        if (scenario.patience() < Double.POSITIVE_INFINITY) {
            events.add(new Event(arrival.at() + scenario.patience(), Kind.GIVES_UP, person, 0));
        }
    }

    private void takeNext(int room, double now, List<Arrival> arrivals, Placed[] placed) {
        for (int person : waiting) {
            Arrival arrival = arrivals.get(person);
            if (rooms.get(room).suite().suits(arrival)) {
                waiting.remove(person);
                placed[person] = place(room, arrival, now);
                return;
            }
        }
    }

    private Placed place(int room, Arrival arrival, double now) {
        int site = rooms.get(room).site();
        double journey = minutes(
                scenario.demand().boroughs().get(arrival.borough()),
                scenario.sites().get(site));
        double until = now + arrival.answer() + journey + arrival.stay() + arrival.cleaning();
        occupied += until - now;
        takenUntil[room] = until;
        events.add(new Event(until, Kind.FREE, room, 0));
        return new Placed(arrival.at(), now - arrival.at() + arrival.answer(), site, journey);
    }

    private static Placed emergency(Arrival arrival) {
        return new Placed(arrival.at(), Double.POSITIVE_INFINITY, -1, 0);
    }

    private boolean isAvailable(int room, double now) {
        if (takenUntil[room] > now) {
            return false;
        }
        for (Closed closed : closures.get(room)) {
            if (closed.from() > now) {
                return true;
            }
            if (now < closed.until()) {
                return false;
            }
        }
        return true;
    }

    private int[] preference(Borough borough) {
        return IntStream.range(0, rooms.size())
                .boxed()
                .sorted(comparing((Integer room) -> !site(room).trust().equals(borough.trust()))
                        .thenComparingDouble(room -> kilometres(borough, site(room)))
                        .thenComparing(room -> site(room).code())
                        .thenComparing(comparingInt(room -> rooms.get(room).nth())))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private Site site(int room) {
        return scenario.sites().get(rooms.get(room).site());
    }

    private double minutes(Borough from, Site to) {
        return kilometres(from, to) / scenario.kilometresPerHour() * 60;
    }

    private static double kilometres(Borough from, Site to) {
        return Distance.kilometres(from.latitude(), from.longitude(), to.latitude(), to.longitude());
    }
}
