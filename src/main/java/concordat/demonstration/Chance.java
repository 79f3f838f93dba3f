package concordat.demonstration;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/// What is left to chance in the told history. The same seed tells the same history.
final class Chance {
    private final RandomGenerator random;

    Chance(RandomGenerator random) {
        this.random = random;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    /// Both ends included.
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /// Whole minutes, both ends included.
    Duration minutes(int least, int most) {
        return Duration.ofMinutes(between(least, most));
    }
}
