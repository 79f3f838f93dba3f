package concordat.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Something that a person is found by when it is equal to what somebody looks for.
record Key(Kind kind, String value) {
    /// How much a kind of key counts for when candidates are gathered. Who of them is shown, and where, [Score]
    /// decides.
    enum Kind {
        NAME(10),
        SOUND(4),
        /// A part of a name with one letter left out, as it would be if that letter were wrong.
        NEAR(1),
        /// Two parts of a name: one that is near, and how the other sounds; or how both do. One such counts for more
        /// than all that somebody shares who has the same name and another.
        NAMES(40),
        BORN(15),
        PHONE(20),
        POSTCODE(8),
        /// The number of the house and the first word of the street.
        HOUSE(8),
        /// A word of the address with the first half of its postcode.
        STREET(3),
        NHS_NUMBER(50);

        final int weight;

        Kind(int weight) {
            this.weight = weight;
        }

        /// One part of a name may be that of many thousands: it finds those of about that age.
        boolean isOfMany() {
            return this == NAME || this == SOUND || this == NEAR;
        }
    }

    private static final int SHORTEST_NEAR = 5;
    private static final Set<String> COMMON_ADDRESS_WORDS = Set.of(
            "flat",
            "road",
            "street",
            "st",
            "avenue",
            "lane",
            "close",
            "court",
            "house",
            "gardens",
            "place",
            "square",
            "terrace",
            "crescent",
            "the",
            "floor",
            "room",
            "unit");

    /// All that this person is found by, whether it is so now or was earlier, with the phones of those to call about
    /// them.
    static Set<Key> of(Person person, Collection<Contact> contacts) {
        Set<Key> keys = new LinkedHashSet<>();
        Details details = person.details();
        addNames(keys, details.name().tokens());
        if (details.born().on() != null) {
            keys.add(new Key(Kind.BORN, details.born().on().toString()));
        }
        if (details.nhsNumber() != null) {
            keys.add(new Key(Kind.NHS_NUMBER, details.nhsNumber().digits()));
        }
        details.phones().forEach(phone -> addPhone(keys, phone));
        person.earlierPhones().forEach(phone -> addPhone(keys, phone));
        contacts.stream().filter(Contact::isCurrent).forEach(contact -> addPhone(keys, contact.phone()));
        addHome(keys, details.home().line(), details.home().postcode());
        person.earlierHomes().forEach(home -> addHome(keys, home.line(), home.postcode()));
        return keys;
    }

    /// All that may find the person looked for, mistyped or not.
    static Set<Key> of(Query query) {
        Set<Key> keys = new LinkedHashSet<>();
        addNames(keys, Normalise.names(query.name()));
        if (query.bornOn() != null) {
            keys.add(new Key(Kind.BORN, query.bornOn().toString()));
            if (query.bornOn().getDayOfMonth() <= 12) {
                keys.add(new Key(Kind.BORN, Score.swapped(query.bornOn()).toString()));
            }
        }
        NhsNumber.read(query.nhsNumber()).ifPresent(number -> keys.add(new Key(Kind.NHS_NUMBER, number.digits())));
        addPhone(keys, query.phone());
        addHome(keys, query.address(), query.postcode());
        return keys;
    }

    /// One part of a name, or a run of them, with how it sounds and all that is near it.
    private record Part(Normalise.Run run, String sound, List<String> near) {
        static Part of(Normalise.Run run) {
            return new Part(run, Sound.of(run.joined()), Key.near(run.joined()));
        }

        String heard() {
            return sound.isEmpty() ? run.joined() : sound;
        }
    }

    private static void addNames(Set<Key> keys, List<String> names) {
        List<Part> parts = Normalise.runs(names).stream().map(Part::of).toList();
        for (Part part : parts) {
            keys.add(new Key(Kind.NAME, part.run().joined()));
            if (!part.sound().isEmpty()) {
                keys.add(new Key(Kind.SOUND, part.sound()));
            }
            // Hardly anybody writes a whole name as one word and errs in it as well.
            if (part.run().length() == 1 || part.run().length() < names.size()) {
                part.near().forEach(near -> keys.add(new Key(Kind.NEAR, near)));
            }
            for (Part other : parts) {
                if (!other.run().overlaps(part.run())) {
                    addBoth(keys, part, other);
                }
            }
        }
    }

    private static void addBoth(Set<Key> keys, Part one, Part other) {
        one.near().forEach(near -> keys.add(new Key(Kind.NAMES, near + " " + other.heard())));
        if (one.heard().compareTo(other.heard()) <= 0) {
            keys.add(new Key(Kind.NAMES, one.heard() + " " + other.heard()));
        }
    }

    /// A name itself and without each of its letters; nothing of one so short that too many are near it.
    private static List<String> near(String name) {
        if (name.length() < SHORTEST_NEAR) {
            return List.of();
        }
        List<String> near = new ArrayList<>(List.of(name));
        for (int i = 0; i < name.length(); i++) {
            near.add(name.substring(0, i) + name.substring(i + 1));
        }
        return near;
    }

    private static void addPhone(Set<Key> keys, String typed) {
        String phone = Normalise.phone(typed);
        if (!phone.isEmpty()) {
            keys.add(new Key(Kind.PHONE, phone));
        }
    }

    private static void addHome(Set<Key> keys, String line, String typedPostcode) {
        String postcode = Normalise.postcode(typedPostcode);
        if (Normalise.isPostcode(postcode)) {
            keys.add(new Key(Kind.POSTCODE, postcode));
        }
        String house = Normalise.house(line);
        if (!house.isEmpty()) {
            keys.add(new Key(Kind.HOUSE, house));
        }
        String outward = Normalise.outward(postcode);
        if (!outward.isEmpty()) {
            for (String word : Normalise.address(line)) {
                if (isTelling(word)) {
                    keys.add(new Key(Kind.STREET, word + " " + outward));
                }
            }
        }
    }

    /// Whether a word of an address tells one street from another.
    static boolean isTelling(String word) {
        return !COMMON_ADDRESS_WORDS.contains(word) && !Character.isDigit(word.charAt(0));
    }
}
