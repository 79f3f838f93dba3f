package concordat.capacity;

import java.util.List;
import java.util.random.RandomGenerator;

/// How long something takes, in minutes.
public sealed interface Lengths {
    double next(RandomGenerator random);

    double mean();

    /// One of those that were measured, each as likely as the others.
    record Measured(List<Double> minutes) implements Lengths {
        public Measured {
            minutes = List.copyOf(minutes);
            if (minutes.isEmpty()) {
                throw new IllegalArgumentException("Nothing was measured");
            }
        }

        @Override
        public double next(RandomGenerator random) {
            return minutes.get(random.nextInt(minutes.size()));
        }

        @Override
        public double mean() {
            return minutes.stream().mapToDouble(each -> each).average().orElseThrow();
        }
    }

    record Exponential(double mean) implements Lengths {
        @Override
        public double next(RandomGenerator random) {
            return random.nextExponential() * mean;
        }
    }

    static Lengths always(double minutes) {
        return new Measured(List.of(minutes));
    }
}
