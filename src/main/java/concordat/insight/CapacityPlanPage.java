package concordat.insight;

import concordat.capacity.Result;
import concordat.capacity.Result.SiteUse;
import concordat.design.ErrorSummary;
import concordat.design.LineChart;
import concordat.design.SummaryList;
import concordat.design.SummaryList.Row;
import concordat.design.Table;
import concordat.design.Table.Cell;
import concordat.web.LondonTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One plan: how far it has come, and then what it says.
///
/// @param state with how far it is
/// @param records which records it was planned from
/// @param done what it says; null until then
public record CapacityPlanPage(
        ErrorSummary errors,
        String id,
        String asked,
        String state,
        boolean going,
        boolean brokenOff,
        String records,
        @Nullable Done done,
        SummaryList measured) {

    /// @param headline the answer in one sentence
    public record Done(
            String headline, SummaryList asked, Table sites, LineChart chart, Table steps, List<String> formula) {}

    static CapacityPlanPage of(CapacityPlan plan, ErrorSummary errors, Instant now) {
        CapacityPlan.State state = plan.state(now);
        CapacityAnswer answer = plan.answer();
        return new CapacityPlanPage(
                errors,
                plan.id().toString(),
                "Asked on %s by %s".formatted(LondonTime.full(plan.askedAt()), plan.askedByName()),
                progress(plan, state),
                state == CapacityPlan.State.WAITING || state == CapacityPlan.State.WORKING,
                state == CapacityPlan.State.BROKEN_OFF,
                CapacityPage.records(plan.inputs().measured()),
                answer == null ? null : done(plan.inputs(), answer),
                CapacityPage.measured(plan.inputs().measured()));
    }

    private static String progress(CapacityPlan plan, CapacityPlan.State state) {
        return switch (state) {
            case WAITING ->
                state.words()
                        + switch (plan.ahead()) {
                            case 0 -> ": it is next";
                            case 1 -> ": another plan is worked out first";
                            default -> ": " + plan.ahead() + " other plans are worked out first";
                        };
            case WORKING -> state.words() + ": " + plan.tried() + " ways to place the suites tried so far";
            case BROKEN_OFF, FINISHED -> state.words();
        };
    }

    private static Done done(CapacityInputs inputs, CapacityAnswer answer) {
        Result least = answer.found().least();
        CapacityTable table = new CapacityTable(inputs, answer);
        return new Done(
                headline(answer),
                asked(inputs, answer.asked()),
                sites(inputs, answer.asked(), least),
                table.chart(),
                table.table(),
                formula(inputs, least == null ? answer.asked() : least));
    }

    private static String headline(CapacityAnswer answer) {
        Result least = answer.found().least();
        return least == null
                ? "No number of suites up to %d places nine in ten within 30 minutes: places answer too late, or some people suit no suite."
                        .formatted(CapacityInputs.MOST_SUITES)
                : "%s %s nine in ten within 30 minutes: %s (%s)."
                        .formatted(
                                least.suites() == 1 ? "1 suite" : least.suites() + " suites",
                                least.suites() == 1 ? "places" : "place",
                                CapacityPage.exactly(least.within().mean()),
                                CapacityTable.between(least));
    }

    private static SummaryList asked(CapacityInputs inputs, Result result) {
        return SummaryList.of(
                Row.of("Suites", Integer.toString(result.suites())),
                Row.of(
                        "Placed within 30 minutes",
                        "%s (%s)"
                                .formatted(
                                        CapacityPage.exactly(result.within().mean()), CapacityTable.between(result))),
                Row.of(
                        "Taken to an emergency department for want of a suite",
                        "%s in a year, of %s held"
                                .formatted(
                                        CapacityPage.decimal(
                                                result.emergencyPerYear().mean()),
                                        CapacityPage.decimal(result.heldPerYear()))),
                Row.of("Taken to a police station", "None: it is never proposed (SI 2017/1036 reg 2)"),
                Row.of(
                        "Suites in use",
                        CapacityPage.percent(result.utilisation().mean())),
                Row.of("On the way, on average", LondonTime.length(Duration.ofMinutes(Math.round(result.journey())))),
                Row.of("Held in a week", CapacityPage.decimal(inputs.perWeek())),
                Row.of(
                        "To an emergency department after",
                        LondonTime.length(Duration.ofMinutes(Math.round(inputs.patience())))),
                Row.of("Seed", Long.toString(inputs.seed())));
    }

    private static Table sites(CapacityInputs inputs, Result asked, @Nullable Result least) {
        List<Cell> head = List.of(
                Cell.of("Place"),
                Cell.numeric("Has now"),
                Cell.numeric("As you asked"),
                Cell.numeric("People in a year"),
                Cell.numeric("Least"));
        return Table.of(
                        "Where",
                        asked.sites().stream()
                                .map(site -> List.of(
                                        Cell.of(site.name()),
                                        Cell.numeric(now(inputs, site)),
                                        Cell.numeric(site.suites()),
                                        Cell.numeric(CapacityPage.decimal(site.perYear())),
                                        Cell.numeric(least == null ? "–" : suites(least, site))))
                                .toList())
                .withHead(head)
                .withRowHeaders()
                .dense()
                .asCards();
    }

    private static int now(CapacityInputs inputs, SiteUse of) {
        return inputs.measured().sites().stream()
                .filter(site -> site.code().equals(of.code()))
                .mapToInt(site -> site.suites().size())
                .sum();
    }

    private static String suites(Result result, SiteUse of) {
        return Integer.toString(result.sites().stream()
                .filter(site -> site.code().equals(of.code()))
                .mapToInt(SiteUse::suites)
                .sum());
    }

    private static List<String> formula(CapacityInputs inputs, Result result) {
        double load = inputs.load(result.journey());
        return List.of(
                "%s suites are taken on average (Erlang’s load): %s people in a week, each for %s."
                        .formatted(
                                CapacityPage.decimal(load),
                                CapacityPage.decimal(inputs.perWeek()),
                                LondonTime.length(Duration.ofMinutes(Math.round(inputs.held(result.journey()))))),
                "Erlang C holds for one pool that suits everybody, at one rate all week, where stays vary as chance alone makes them and nobody gives up. Here none of these holds: it is a check of the size of the answer, and not the answer.",
                "It does not apply at all where the load is as much as the suites.");
    }
}
