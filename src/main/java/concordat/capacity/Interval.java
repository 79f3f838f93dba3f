package concordat.capacity;

import java.util.List;

/// A mean over replications, with the interval that holds the true one nineteen times in twenty (Student's t).
public record Interval(double mean, double low, double high) {
    /// Two-sided 95 % points by degrees of freedom, from one.
    private static final double[] STUDENT = {
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120,
        2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042
    };

    private static final double NORMAL = 1.96;

    static Interval of(List<Double> each) {
        int many = each.size();
        double mean = each.stream().mapToDouble(x -> x).average().orElse(0);
        if (many < 2) {
            return new Interval(mean, mean, mean);
        }
        double squares = each.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
        double error = Math.sqrt(squares / (many - 1) / many);
        double reach = error * (many - 1 <= STUDENT.length ? STUDENT[many - 2] : NORMAL);
        return new Interval(mean, mean - reach, mean + reach);
    }

    /// For a share, which is between nought and one.
    Interval asShare() {
        return new Interval(mean, Math.max(0, low), Math.min(1, high));
    }
}
