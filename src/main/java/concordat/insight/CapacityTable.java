package concordat.insight;

import concordat.capacity.Erlang;
import concordat.capacity.FindLeast.Step;
import concordat.capacity.Result;
import concordat.design.LineChart;
import concordat.design.LineChart.Point;
import concordat.design.Table;
import concordat.design.Table.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;

/// Each number of suites with what it comes to: as a chart, as a table, and as a file.
final class CapacityTable {
    private final CapacityInputs inputs;
    private final List<Step> steps;

    CapacityTable(CapacityInputs inputs, CapacityAnswer answer) {
        this.inputs = inputs;
        this.steps = answer.found().steps();
    }

    LineChart chart() {
        return new LineChart(
                "plan",
                "Placed within 30 minutes",
                steps.isEmpty()
                        ? "No plan was tried."
                        : "With %d suite %s of people are placed within 30 minutes; with %d suites, %s. Every number is in the table."
                                .formatted(
                                        steps.getFirst().result().suites(),
                                        CapacityPage.percent(steps.getFirst()
                                                .result()
                                                .within()
                                                .mean()),
                                        steps.getLast().result().suites(),
                                        CapacityPage.percent(steps.getLast()
                                                .result()
                                                .within()
                                                .mean())),
                "Suites, each where it helps most",
                steps.stream().map(step -> point(step.result())).toList(),
                "Erlang C, one pool",
                compared(),
                CapacityInputs.SHARE,
                "Nine in ten");
    }

    Table table() {
        return Table.of(
                        "Suites, each where it helps most",
                        steps.stream().map(this::row).toList())
                .withHead(List.of(
                        Cell.numeric("Suites"),
                        Cell.of("The last one at"),
                        Cell.numeric("Within 30 minutes"),
                        Cell.numeric("Between"),
                        Cell.numeric("To an emergency department in a year"),
                        Cell.numeric("In use"),
                        Cell.numeric("Erlang C")))
                .dense()
                .asCards();
    }

    String file() {
        StringBuilder file = new StringBuilder(Csv.line(List.of(
                "suites",
                "last_at",
                "within_30_minutes",
                "low",
                "high",
                "emergency_department_per_year",
                "utilisation",
                "erlang_c")));
        for (Step step : steps) {
            Result result = step.result();
            OptionalDouble formula = erlang(result);
            file.append(Csv.line(List.of(
                    Integer.toString(result.suites()),
                    Objects.requireNonNullElse(step.added(), ""),
                    exact(result.within().mean()),
                    exact(result.within().low()),
                    exact(result.within().high()),
                    exact(result.emergencyPerYear().mean()),
                    exact(result.utilisation().mean()),
                    formula.isPresent() ? exact(formula.getAsDouble()) : "")));
        }
        return file.toString();
    }

    private List<Cell> row(Step step) {
        Result result = step.result();
        OptionalDouble formula = erlang(result);
        return List.of(
                Cell.numeric(result.suites()),
                Cell.of(Objects.requireNonNullElse(step.added(), "")),
                Cell.numeric(CapacityPage.exactly(result.within().mean())),
                Cell.numeric(between(result)),
                Cell.numeric(CapacityPage.decimal(result.emergencyPerYear().mean())),
                Cell.numeric(CapacityPage.percent(result.utilisation().mean())),
                Cell.numeric(formula.isPresent() ? CapacityPage.percent(formula.getAsDouble()) : "No end to the wait"));
    }

    static String between(Result result) {
        return CapacityPage.exactly(result.within().low()) + " to "
                + CapacityPage.exactly(result.within().high());
    }

    private List<Point> compared() {
        List<Point> points = new ArrayList<>();
        for (Step step : steps) {
            erlang(step.result())
                    .ifPresent(share -> points.add(Point.of(step.result().suites(), share)));
        }
        return points;
    }

    /// What would be left of the thirty minutes after the place has answered; empty where the load is as much as the
    /// suites.
    private OptionalDouble erlang(Result result) {
        double load = inputs.load(result.journey());
        double left = Math.max(
                0,
                CapacityInputs.WITHIN_MINUTES - Measured.mean(inputs.measured().answers()));
        return load >= result.suites()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Erlang.waitsAtMost(result.suites(), load, inputs.held(result.journey()), left));
    }

    private static Point point(Result result) {
        return new Point(
                result.suites(),
                result.within().mean(),
                result.within().low(),
                result.within().high());
    }

    private static String exact(double number) {
        return String.format(Locale.ROOT, "%.4f", number);
    }
}
