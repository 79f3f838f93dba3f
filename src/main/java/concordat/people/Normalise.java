package concordat.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Brings names, phones and addresses into the form in which they are compared.
final class Normalise {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼʹ`´]");
    private static final Pattern NOT_NAME = Pattern.compile("[^\\p{L}]+");
    private static final Pattern NOT_ADDRESS = Pattern.compile("[^\\p{L}\\d]+");
    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]?\\d[A-Z]{2}");
    private static final Pattern HOUSE = Pattern.compile("(\\d+[a-z]?) (\\p{L}+)");
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "mx");

    /// Letters that no decomposition turns into Latin ones.
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ø", "o"),
            Map.entry("ł", "l"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ı", "i"),
            Map.entry("ə", "a"));

    private static final Map<String, String> STREET_WORDS = Map.ofEntries(
            Map.entry("rd", "road"),
            Map.entry("ave", "avenue"),
            Map.entry("av", "avenue"),
            Map.entry("ln", "lane"),
            Map.entry("cres", "crescent"),
            Map.entry("gdns", "gardens"),
            Map.entry("ct", "court"),
            Map.entry("sq", "square"),
            Map.entry("pl", "place"),
            Map.entry("tce", "terrace"),
            Map.entry("terr", "terrace"),
            Map.entry("hse", "house"));

    private Normalise() {}

    /// The parts of a name, in order, each once: without marks, apostrophes, hyphens and titles.
    static List<String> names(String name) {
        return Stream.of(NOT_NAME.split(APOSTROPHES.matcher(plain(name)).replaceAll("")))
                .filter(token -> !token.isEmpty() && !TITLES.contains(token))
                .distinct()
                .toList();
    }

    /// Each part by itself, and each run of two or three neighbours written as one, with its place: Van der
    /// Mock may be Vandermock.
    static List<Run> runs(List<String> names) {
        List<Run> runs = new ArrayList<>();
        for (int length = 1; length <= 3; length++) {
            for (int start = 0; start + length <= names.size(); start++) {
                runs.add(new Run(start, length, String.join("", names.subList(start, start + length))));
            }
        }
        return runs;
    }

    record Run(int start, int length, String joined) {
        boolean overlaps(Run other) {
            return start < other.start + other.length && other.start < start + length;
        }
    }

    /// The digits of a phone number as dialled within the United Kingdom; empty where there are too few to find
    /// anybody by.
    static String phone(String typed) {
        String digits = typed.replace("(0)", "").replaceAll("[^0-9+]", "");
        String national = digits.replaceFirst("^(\\+|00)440?", "0").replace("+", "00");
        if (national.matches("[1-9]\\d{9}")) {
            national = "0" + national;
        }
        return national.length() < 6 ? "" : national;
    }

    /// A postcode without spaces, in capitals; whatever was typed, if it is not a whole one.
    static String postcode(String typed) {
        return typed.replaceAll("[^\\p{L}\\d]", "").toUpperCase(Locale.ROOT);
    }

    /// A postcode as it is written, with its space.
    static String writtenPostcode(String typed) {
        String postcode = postcode(typed);
        return isPostcode(postcode)
                ? outward(postcode) + " " + postcode.substring(postcode.length() - 3)
                : typed.strip();
    }

    /// The first half of a postcode: `SE5` of `SE58AZ`, and of `SE5`.
    static String outward(String typed) {
        String postcode = postcode(typed);
        return isPostcode(postcode) ? postcode.substring(0, postcode.length() - 3) : postcode;
    }

    static boolean isPostcode(String postcode) {
        return POSTCODE.matcher(postcode).matches();
    }

    /// The words of the line of an address, with what is usually shortened written out.
    static List<String> address(String line) {
        List<String> words = new ArrayList<>();
        for (String word : NOT_ADDRESS.split(APOSTROPHES.matcher(plain(line)).replaceAll(""))) {
            if (!word.isEmpty()) {
                words.add(STREET_WORDS.getOrDefault(word, word));
            }
        }
        return List.copyOf(words);
    }

    /// The number of a house with the first word of its street, such as "12 acacia", however the rest was written;
    /// empty where there is none. The last one of a line is the house: a flat comes before it.
    static String house(String line) {
        Matcher matcher = HOUSE.matcher(String.join(" ", address(line)));
        String last = "";
        while (matcher.find()) {
            last = matcher.group(1) + " " + matcher.group(2);
        }
        return last;
    }

    private static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String unmarked =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        StringBuilder plain = new StringBuilder(unmarked.length());
        unmarked.codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> plain.append(LETTERS.getOrDefault(letter, letter)));
        return plain.toString();
    }
}
