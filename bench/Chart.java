import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How the processor's work for each scenario grows with the past behind it, as lines on a logarithmic chart.
final class Chart {
    private static final int WIDTH = 760;
    private static final int LEFT = 60;
    private static final int RIGHT = 270;
    private static final int TOP = 40;
    private static final int BOTTOM = 60;
    private static final int ROW = 20;

    /// Told apart without seeing colour too: each has dashes of its own.
    private static final String[] COLOURS = {"#1d70b8", "#d4351c", "#00703c", "#4c2c92", "#f47738", "#0b0c0c", "#912b88", "#28a197", "#505a5f", "#b58840"};

    private static final String[] DASHES = {"", "6 3", "2 3", "9 3 2 3", "12 4", "1 2", "4 4", "8 2", "3 6", "10 2 2 2"};

    private Chart() {}

    record Point(double size, double cpu) {}

    static String svg(Map<String, List<Point>> scenarios) {
        double mostSize = most(scenarios, Point::size);
        double leastSize = least(scenarios, Point::size);
        double top = Math.pow(10, Math.ceil(Math.log10(most(scenarios, Point::cpu))));
        double bottom = Math.pow(10, Math.floor(Math.log10(least(scenarios, Point::cpu))));
        int height = Math.max(420, TOP + BOTTOM + ROW * scenarios.size());
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12" role="img"
                     aria-label="Milliseconds of CPU for each scenario as the number of incidents grows; the table has the figures">
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                <text x="%d" y="20" font-size="14" font-weight="bold">CPU ms each, program and PostgreSQL, as the past grows</text>
                """.formatted(WIDTH, height, LEFT));
        for (double at = bottom; at <= top * 1.001; at *= 10) {
            double y = y(at, bottom, top, height);
            svg.append(line(LEFT, y, WIDTH - RIGHT, y, "#b1b4b6", ""));
            svg.append(text(LEFT - 8, y + 4, "end", number(at)));
        }
        for (double at = leastSize; at <= mostSize * 1.001; at *= 10) {
            double x = x(at, leastSize, mostSize);
            svg.append(line(x, TOP, x, height - BOTTOM, "#f3f2f1", ""));
            svg.append(text(x, height - BOTTOM + 18, "middle", "%,.0f".formatted(at)));
        }
        svg.append(text((LEFT + WIDTH - RIGHT) / 2.0, height - 16, "middle", "incidents behind it"));
        int which = 0;
        for (var scenario : scenarios.entrySet()) {
            String colour = COLOURS[which % COLOURS.length];
            String dashes = DASHES[which % DASHES.length];
            StringBuilder points = new StringBuilder();
            for (Point point : scenario.getValue()) {
                double x = x(point.size(), leastSize, mostSize);
                double y = y(point.cpu(), bottom, top, height);
                points.append("%.1f,%.1f ".formatted(x, y));
                svg.append("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n".formatted(x, y, colour));
            }
            svg.append("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\"/>%n"
                    .formatted(points.toString().strip(), colour, dashes));
            double at = TOP + 10 + ROW * which;
            svg.append(line(WIDTH - RIGHT + 14, at - 4, WIDTH - RIGHT + 44, at - 4, colour, dashes));
            svg.append(text(WIDTH - RIGHT + 50, at, "start", scenario.getKey()));
            which++;
        }
        return svg.append("</svg>\n").toString();
    }

    private static double most(Map<String, List<Point>> all, java.util.function.ToDoubleFunction<Point> of) {
        return all.values().stream().flatMap(List::stream).mapToDouble(of).max().orElse(1);
    }

    private static double least(Map<String, List<Point>> all, java.util.function.ToDoubleFunction<Point> of) {
        return all.values().stream().flatMap(List::stream).mapToDouble(of).min().orElse(1);
    }

    private static double x(double size, double least, double most) {
        double share = most > least ? Math.log(size / least) / Math.log(most / least) : 0.5;
        return LEFT + 20 + share * (WIDTH - RIGHT - LEFT - 40);
    }

    private static double y(double cpu, double bottom, double top, int height) {
        return height - BOTTOM - Math.log(cpu / bottom) / Math.log(top / bottom) * (height - BOTTOM - TOP);
    }

    private static String line(double x1, double y1, double x2, double y2, String colour, String dashes) {
        return "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%s\" stroke-dasharray=\"%s\"/>%n"
                .formatted(x1, y1, x2, y2, colour, dashes.isEmpty() ? "1" : "2", dashes);
    }

    private static String text(double x, double y, String anchor, String words) {
        return "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"#0b0c0c\">%s</text>%n".formatted(x, y, anchor, words);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 1 ? "%.1f" : "%,.0f", value);
    }
}
