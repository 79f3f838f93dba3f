package concordat.people;

import java.util.List;
import java.util.regex.Pattern;

/// The sound of a name: its consonants, with those that are often heard or written for one another made the same.
/// Kinder than Soundex at the start of a name, so that Catherine sounds like Katherine and Siobhan like Shevaun.
final class Sound {
    private record Spelling(Pattern written, String heard) {
        static Spelling of(String written, String heard) {
            return new Spelling(Pattern.compile(written), heard);
        }
    }

    /// In this order. 4 stands for the sound of "sh" and "ch", and a full stop for vowels until the doubled letters
    /// between them have become one.
    private static final List<Spelling> SPELLINGS = List.of(
            Spelling.of("^[kgp]n", "n"),
            Spelling.of("^wr", "r"),
            Spelling.of("^(x|ps)", "s"),
            Spelling.of("^ma?c(?=[^aeiouhk])", "mk"),
            Spelling.of("t?sch|tch|cz|sh|sz|sj|si(?=o)", "4"),
            Spelling.of("ch(?=[lrnt])", "k"),
            Spelling.of("ch", "4"),
            Spelling.of("ph", "f"),
            Spelling.of("bh", "v"),
            Spelling.of("[td]h", "t"),
            Spelling.of("kh|ck|q", "k"),
            Spelling.of("gh(?=[aeiou])", "g"),
            Spelling.of("gh", ""),
            Spelling.of("d?g(?=[eiy])", "j"),
            Spelling.of("c(?=[eiy])", "s"),
            Spelling.of("c", "k"),
            Spelling.of("x", "ks"),
            Spelling.of("z", "s"),
            Spelling.of("w(?=[aeiouy])|v", "f"),
            Spelling.of("d", "t"),
            Spelling.of("b", "p"),
            Spelling.of("^[aeiouy]+", "a"),
            Spelling.of("(?<!^)[aeiouyhw]+", "."),
            Spelling.of("(.)\\1+", "$1"),
            Spelling.of("\\.", ""));

    private Sound() {}

    /// Of one part of a name that was normalised. Empty where too little is left to tell names apart by.
    static String of(String name) {
        String sound = name;
        for (Spelling spelling : SPELLINGS) {
            sound = spelling.written().matcher(sound).replaceAll(spelling.heard());
        }
        return sound.length() < 2 ? "" : sound;
    }
}
