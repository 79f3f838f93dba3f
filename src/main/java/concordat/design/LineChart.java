package concordat.design;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Shares by a whole number, each with the interval that it is known to lie in, a target, and a second line to compare
/// with. What it shows is told in its description, and stands as numbers in a table beside it.
///
/// @param id of its own on the page
/// @param across what the numbers below are
/// @param compared the second line; empty for none
/// @param target a share to reach, with its words
public record LineChart(
        String id,
        String title,
        String description,
        String across,
        List<Point> points,
        String comparedWords,
        List<Point> compared,
        double target,
        String targetWords)
        implements Component {

    /// @param share from nought to one
    public record Point(int at, double share, double low, double high) {
        public static Point of(int at, double share) {
            return new Point(at, share, share, share);
        }
    }

    /// In the units of the drawing.
    public static final int WIDTH = 400;

    public static final int HEIGHT = 270;
    public static final int LEFT = 46;
    public static final int RIGHT = 390;
    public static final int TOP = 14;
    public static final int BOTTOM = 216;
    private static final int MOST_TICKS = 8;

    public LineChart {
        points = List.copyOf(points);
        compared = List.copyOf(compared);
    }

    public List<Double> shares() {
        return List.of(0.0, 0.25, 0.5, 0.75, 1.0);
    }

    /// Numbers written below, at even distances.
    public List<Integer> ticks() {
        int apart = Math.max(1, Math.ceilDiv(last() - first() + 1, MOST_TICKS));
        return IntStream.rangeClosed(first(), last())
                .filter(at -> (at - first()) % apart == 0)
                .boxed()
                .toList();
    }

    public String x(int at) {
        int span = Math.max(1, last() - first());
        return number(LEFT + 12 + (double) (at - first()) / span * (RIGHT - LEFT - 24));
    }

    public String y(double share) {
        return number(BOTTOM - share * (BOTTOM - TOP));
    }

    /// As `polyline` takes it.
    public String line(List<Point> of) {
        return of.stream().map(point -> x(point.at()) + "," + y(point.share())).collect(Collectors.joining(" "));
    }

    public String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    private int first() {
        return points.isEmpty() ? 0 : points.getFirst().at();
    }

    private int last() {
        return points.isEmpty() ? 1 : points.getLast().at();
    }

    private static String number(double units) {
        return String.format(Locale.UK, "%.1f", units);
    }

    @Override
    public JteModel template() {
        return TEMPLATES.designLineChart(this);
    }
}
