package concordat.insight;

import concordat.actor.CurrentActor;
import concordat.capacity.Site;
import concordat.design.ErrorSummary;
import concordat.design.Label;
import concordat.design.Link;
import concordat.design.SummaryList;
import concordat.design.SummaryList.Row;
import concordat.design.Table;
import concordat.design.Table.Cell;
import concordat.design.TextInput;
import concordat.insight.CapacityStore.Head;
import concordat.web.LondonTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// What can be asked of the planner, what it starts from, and the plans that were asked for.
public record CapacityPage(
        ErrorSummary errors,
        boolean enough,
        String records,
        SummaryList measured,
        TextInput perWeek,
        TextInput patience,
        TextInput cleaning,
        TextInput seed,
        List<TextInput> suites,
        boolean any,
        Table plans) {
    static CapacityPage of(Measured measured, CapacityForm form, ErrorSummary errors, List<Head> plans, Instant now) {
        return new CapacityPage(
                errors,
                measured.isEnough(),
                records(measured),
                measured(measured),
                TextInput.of("perWeek", "How many people are held in a week?", form.perWeek())
                        .withHint("As measured, unless you change it")
                        .withInputmode("decimal")
                        .withWidth(5)
                        .withErrorFrom(errors),
                minutes(
                                "patience",
                                "After how long without a suite is somebody taken to an emergency department?",
                                form.patience())
                        .withErrorFrom(errors),
                minutes("cleaning", "How long is a suite cleaned after somebody leaves?", form.cleaning())
                        .withHint(
                                measured.cleanings().isEmpty()
                                        ? "No cleaning was recorded: this is an assumption"
                                        : "Not used: cleaning was recorded, and is taken from the records")
                        .withErrorFrom(errors),
                TextInput.of("seed", "Seed", form.seed())
                        .withHint("The same seed gives the same answer. Another shows how much is chance")
                        .asWholeNumber()
                        .withWidth(10)
                        .withErrorFrom(errors),
                measured.sites().stream()
                        .map(site -> suites(site, form, errors))
                        .toList(),
                !plans.isEmpty(),
                Table.of("Plans", plans.stream().map(plan -> row(plan, now)).toList())
                        .withHead("Asked", "By", "State")
                        .withRowHeaders());
    }

    private static TextInput minutes(String name, String label, String typed) {
        return TextInput.of(name, label, typed).asWholeNumber().withWidth(4).withSuffix("minutes");
    }

    private static TextInput suites(Site site, CapacityForm form, ErrorSummary errors) {
        return TextInput.of("suites[" + site.code() + "]", "", form.suitesOf(site))
                .withId(CapacityForm.boxOf(site))
                .withLabel(Label.of(
                        "%s (has %d)".formatted(site.name(), site.suites().size())))
                .asWholeNumber()
                .withWidth(2)
                .withErrorFrom(errors);
    }

    /// Over which records a plan is made: the same year of another agency is another plan.
    static String records(Measured measured) {
        String agency = CurrentActor.required().agency();
        return "Planned from the %d detentions since %s that %s is involved in, and from what is known of every place of safety. Detentions that only other agencies are involved in are not seen here, and no plan of %s counts them."
                .formatted(measured.detentions(), LondonTime.full(measured.since()), agency, agency);
    }

    static SummaryList measured(Measured measured) {
        Double speed = measured.kilometresPerHour();
        return SummaryList.of(
                Row.of("Held in a week", decimal(measured.perWeek())),
                Row.of(
                        "Stays in a suite",
                        measured.stays().isEmpty()
                                ? "None recorded"
                                : "%d, %s on average".formatted(measured.stays().size(), words(measured.stays()))),
                Row.of(
                        "Until a place accepts",
                        measured.answers().isEmpty() ? "None recorded: taken as at once" : words(measured.answers())),
                Row.of(
                        "Closures",
                        measured.closures().isEmpty()
                                ? "None recorded"
                                : "%s of a suite in a year, %s on average"
                                        .formatted(
                                                decimal(measured.closuresPerWeek() * 52), words(measured.closures()))),
                Row.of(
                        "Journeys",
                        speed == null
                                ? "None recorded: taken as %.0f km an hour"
                                        .formatted(CapacityInputs.ASSUMED_KILOMETRES_PER_HOUR)
                                : decimal(speed) + " km an hour, as the crow flies"),
                Row.of("Under 18", percent(measured.children())),
                Row.of("Came to an emergency department first", Integer.toString(measured.emergencyFirst())),
                Row.of("Were ever at a police station", Integer.toString(measured.atStation())));
    }

    private static List<Cell> row(Head plan, Instant now) {
        return List.of(
                Cell.of(Link.of("/capacity/" + plan.id(), LondonTime.full(plan.askedAt()))),
                Cell.of(plan.askedByName()),
                Cell.of(CapacityPlan.state(plan.finishedAt(), plan.workedAt(), plan.tried(), now)
                        .words()));
    }

    static String words(List<Double> minutes) {
        return LondonTime.length(Duration.ofMinutes(Math.round(Measured.mean(minutes))));
    }

    static String decimal(double number) {
        return String.format(Locale.UK, "%.1f", number);
    }

    static String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    /// "93.4%".
    static String exactly(double share) {
        return decimal(share * 100) + "%";
    }
}
