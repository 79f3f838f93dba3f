package concordat.people;

import java.util.List;

/// A person who may be the one looked for, and why we think so. The same search finds the same matches in the same
/// order.
///
/// @param points the sum of what speaks for it, less what speaks against it
/// @param reasons in the order of their weight, such as "same date of birth" or "name sounds the same"
public record Match(Person person, int points, Strength strength, List<String> reasons) {
    /// In words, so that nobody reads points as a probability.
    public enum Strength {
        STRONG("Strong match"),
        LIKELY("Likely match"),
        POSSIBLE("Possible match");

        private final String words;

        Strength(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        static Strength of(int points) {
            return points >= 80 ? STRONG : points >= 45 ? LIKELY : POSSIBLE;
        }
    }

    public Match {
        reasons = List.copyOf(reasons);
    }
}
