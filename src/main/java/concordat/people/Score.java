package concordat.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How well a person fits what is looked for: points with reasons in words. The same question has the same answer,
/// and nothing about a person's health, record or danger counts.
final class Score {
    private record Reason(int points, String words) {}

    /// How like one part of a name is to another.
    private enum Likeness {
        SAME(30),
        ONE_LETTER(22),
        SOUND(18),
        INITIAL(8),
        NONE(-10);

        private final int points;

        Likeness(int points) {
            this.points = points;
        }
    }

    /// Within so many years, a guess at somebody's age speaks for them.
    static final int A_FEW_YEARS = 6;

    private static final int MOST_FOR_NAMES = 75;

    private final Query query;
    private final Optional<NhsNumber> nhsNumber;
    private final List<List<String>> names;
    private final String phone;

    /// Many of those who are compared share a name.
    private final Map<String, String> sounds = new HashMap<>();

    private Score(Query query) {
        this.query = query;
        this.nhsNumber = NhsNumber.read(query.nhsNumber());
        this.names = waysOfWriting(Normalise.names(query.name()));
        this.phone = Normalise.phone(query.phone());
    }

    /// For whoever is looked for.
    static Score of(Query query) {
        return new Score(query);
    }

    /// Empty where nothing speaks for it, or more against it than for it.
    Optional<Match> match(Person person, Collection<Contact> contacts) {
        List<Reason> reasons = new ArrayList<>();
        nhsNumber(person, reasons);
        names(person, reasons);
        birth(query, person.details().born(), reasons);
        phone(person, contacts, reasons);
        home(person, reasons);
        int points = reasons.stream().mapToInt(Reason::points).sum();
        if (points <= 0) {
            return Optional.empty();
        }
        List<String> words = reasons.stream()
                .sorted(Comparator.comparingInt(Reason::points).reversed())
                .map(Reason::words)
                .toList();
        return Optional.of(new Match(person, points, Match.Strength.of(points), words));
    }

    /// The best first; equals by their reference, so that their order is always the same.
    static Comparator<Match> bestFirst() {
        return Comparator.comparingInt(Match::points)
                .reversed()
                .thenComparing(match -> match.person().reference());
    }

    /// The date with day and month exchanged, as they often are when a date is read out. The day must be 12 or less.
    static LocalDate swapped(LocalDate date) {
        return LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
    }

    private void nhsNumber(Person person, List<Reason> reasons) {
        NhsNumber known = person.details().nhsNumber();
        if (known != null && nhsNumber.isPresent()) {
            reasons.add(
                    known.equals(nhsNumber.get())
                            ? new Reason(100, "same NHS number")
                            : new Reason(-40, "a different NHS number"));
        }
    }

    private void names(Person person, List<Reason> reasons) {
        List<String> known = person.details().name().tokens();
        if (names.getFirst().isEmpty() || known.isEmpty()) {
            return;
        }
        List<Reason> best = List.of();
        int most = Integer.MIN_VALUE;
        for (List<String> oneWay : names) {
            for (List<String> other : waysOfWriting(known)) {
                List<Reason> these = names(oneWay, other);
                int points = these.stream().mapToInt(Reason::points).sum();
                if (points > most) {
                    most = points;
                    best = these;
                }
            }
        }
        reasons.addAll(best);
    }

    /// Each part that is asked for takes the part that it is most like, the likest first, and none twice.
    private List<Reason> names(List<String> asked, List<String> known) {
        record Pair(int asked, int known, Likeness likeness) {}
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            for (int j = 0; j < known.size(); j++) {
                pairs.add(new Pair(i, j, likeness(asked.get(i), known.get(j))));
            }
        }
        pairs.sort(
                Comparator.comparing(Pair::likeness).thenComparing(Pair::asked).thenComparing(Pair::known));
        Set<Integer> askedTaken = new HashSet<>();
        Set<Integer> knownTaken = new HashSet<>();
        List<Reason> reasons = new ArrayList<>();
        List<Pair> same = new ArrayList<>();
        for (Pair pair : pairs) {
            if (pair.likeness() == Likeness.NONE
                    || askedTaken.contains(pair.asked())
                    || knownTaken.contains(pair.known())) {
                continue;
            }
            askedTaken.add(pair.asked());
            knownTaken.add(pair.known());
            String written = capital(known.get(pair.known()));
            switch (pair.likeness()) {
                case SAME -> same.add(pair);
                case ONE_LETTER -> reasons.add(new Reason(pair.likeness().points, "one letter different: " + written));
                case SOUND -> reasons.add(new Reason(pair.likeness().points, "name sounds the same: " + written));
                case INITIAL -> reasons.add(new Reason(pair.likeness().points, "same initial: " + written));
                case NONE -> {}
            }
        }
        if (!same.isEmpty()) {
            int points = Math.min(MOST_FOR_NAMES, same.size() * Likeness.SAME.points);
            reasons.addFirst(new Reason(
                    points,
                    sameWords(
                            same.size(),
                            asked.size(),
                            known.size(),
                            isInOrder(same.stream()
                                    .sorted(Comparator.comparingInt(Pair::asked))
                                    .map(Pair::known)
                                    .toList()))));
        }
        int unlike = asked.size() - askedTaken.size();
        if (unlike > 0) {
            String words = askedTaken.isEmpty() ? "a different name" : "part of the name is different";
            reasons.add(new Reason(unlike * Likeness.NONE.points, words));
        }
        return reasons;
    }

    private static String sameWords(int same, int asked, int known, boolean inOrder) {
        if (!inOrder) {
            return "same names in another order";
        }
        return same == asked && same == known ? "same name" : "same part of the name";
    }

    private static boolean isInOrder(List<Integer> places) {
        return places.equals(places.stream().sorted().toList());
    }

    private Likeness likeness(String one, String other) {
        if (one.equals(other)) {
            return Likeness.SAME;
        }
        if (Math.min(one.length(), other.length()) >= 4 && isOneLetterFrom(one, other)) {
            return Likeness.ONE_LETTER;
        }
        String sound = sound(one);
        if (!sound.isEmpty() && sound.equals(sound(other))) {
            return Likeness.SOUND;
        }
        boolean initial = one.length() == 1 || other.length() == 1;
        return initial && one.charAt(0) == other.charAt(0) ? Likeness.INITIAL : Likeness.NONE;
    }

    private String sound(String name) {
        return sounds.computeIfAbsent(name, Sound::of);
    }

    /// Whether one letter was changed, left out, added, or exchanged with its neighbour.
    static boolean isOneLetterFrom(String one, String other) {
        if (one.length() > other.length()) {
            return isOneLetterFrom(other, one);
        }
        int start = 0;
        while (start < one.length() && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        String left = one.substring(start);
        String right = other.substring(start);
        if (left.length() < right.length()) {
            return right.substring(1).equals(left);
        }
        if (left.isEmpty() || left.substring(1).equals(right.substring(1))) {
            return !left.isEmpty();
        }
        return left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0)
                && left.substring(2).equals(right.substring(2));
    }

    /// The names as they are, and each way of writing neighbours as one: Mac Donald is Macdonald.
    private static List<List<String>> waysOfWriting(List<String> names) {
        List<List<String>> ways = new ArrayList<>();
        ways.add(names);
        for (Normalise.Run run : Normalise.runs(names)) {
            if (run.length() == 1) {
                continue;
            }
            List<String> way = new ArrayList<>(names.subList(0, run.start()));
            way.add(run.joined());
            way.addAll(names.subList(run.start() + run.length(), names.size()));
            ways.add(way);
        }
        return ways;
    }

    private static void birth(Query query, Born born, List<Reason> reasons) {
        LocalDate asked = query.bornOn();
        LocalDate known = born.on();
        if (asked != null && known != null) {
            reasons.add(dates(asked, known));
            return;
        }
        Integer askedYear = asked == null ? query.bornYear() : (Integer) asked.getYear();
        Integer knownYear = born.year();
        if (askedYear != null && knownYear != null) {
            int apart = Math.abs(askedYear - knownYear);
            if (apart <= 2) {
                reasons.add(new Reason(14, "about the same age"));
            } else if (apart <= A_FEW_YEARS) {
                reasons.add(new Reason(6, "age within a few years"));
            } else if (apart > 12) {
                reasons.add(new Reason(-20, "a very different age"));
            }
        }
    }

    private static Reason dates(LocalDate asked, LocalDate known) {
        if (asked.equals(known)) {
            return new Reason(40, "same date of birth");
        }
        if (asked.getDayOfMonth() <= 12 && swapped(asked).equals(known)) {
            return new Reason(28, "date of birth with day and month exchanged");
        }
        int alike = (asked.getDayOfMonth() == known.getDayOfMonth() ? 1 : 0)
                + (asked.getMonthValue() == known.getMonthValue() ? 1 : 0)
                + (asked.getYear() == known.getYear() ? 1 : 0);
        if (alike == 2) {
            return new Reason(20, "date of birth differs in one part");
        }
        return asked.getYear() == known.getYear()
                ? new Reason(6, "same year of birth")
                : new Reason(-20, "a different date of birth");
    }

    private void phone(Person person, Collection<Contact> contacts, List<Reason> reasons) {
        if (phone.isEmpty()) {
            return;
        }
        if (hasPhone(person.details().phones(), phone)) {
            reasons.add(new Reason(45, "same phone"));
        } else if (hasPhone(person.earlierPhones(), phone)) {
            reasons.add(new Reason(30, "same phone, earlier"));
        } else {
            contacts.stream()
                    .filter(contact -> contact.isCurrent()
                            && Normalise.phone(contact.phone()).equals(phone))
                    .findFirst()
                    .ifPresent(contact -> reasons.add(new Reason(35, "phone of their contact " + contact.words())));
        }
    }

    private static boolean hasPhone(List<String> phones, String asked) {
        return phones.stream().anyMatch(phone -> Normalise.phone(phone).equals(asked));
    }

    private void home(Person person, List<Reason> reasons) {
        if (query.address().isBlank() && query.postcode().isBlank()) {
            return;
        }
        Home asked = new Home(query.address(), query.postcode());
        Reason now = home(asked, person.details().home(), "");
        Reason best = person.earlierHomes().stream()
                .map(earlier -> home(asked, earlier, ", earlier"))
                .filter(reason -> reason != null)
                .max(Comparator.comparingInt(Reason::points))
                .orElse(null);
        Reason chosen = now == null ? best : now;
        if (chosen != null) {
            reasons.add(chosen);
        }
    }

    private static @Nullable Reason home(Home asked, Home known, String when) {
        int discount = when.isEmpty() ? 0 : 8;
        String askedHouse = Normalise.house(asked.line());
        boolean sameHouse = !askedHouse.isEmpty() && askedHouse.equals(Normalise.house(known.line()));
        String askedPostcode = Normalise.postcode(asked.postcode());
        boolean samePostcode =
                Normalise.isPostcode(askedPostcode) && askedPostcode.equals(Normalise.postcode(known.postcode()));
        if (sameHouse
                && (samePostcode
                        || asked.postcode().isEmpty()
                        || known.postcode().isEmpty())) {
            return new Reason(35 - discount, "same address" + when);
        }
        if (samePostcode) {
            return new Reason(22 - discount, "same postcode" + when);
        }
        String outward = Normalise.outward(asked.postcode());
        if (outward.isEmpty() || !outward.equals(Normalise.outward(known.postcode()))) {
            return null;
        }
        if (sameHouse) {
            return new Reason(28 - discount, "same house and street" + when);
        }
        boolean sameStreet = Normalise.address(asked.line()).stream()
                .anyMatch(word ->
                        Key.isTelling(word) && Normalise.address(known.line()).contains(word));
        return sameStreet
                ? new Reason(14 - discount, "same street" + when)
                : new Reason(5, "same postcode area" + when);
    }

    private static String capital(String token) {
        return Character.toUpperCase(token.charAt(0)) + token.substring(1);
    }
}
