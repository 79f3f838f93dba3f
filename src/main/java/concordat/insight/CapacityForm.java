package concordat.insight;

import concordat.capacity.Site;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What somebody asks of the planner, as typed.
///
/// @param suites how many, by code of the place
record CapacityForm(String perWeek, String patience, String cleaning, String seed, Map<String, String> suites) {
    static final int MOST_PER_WEEK = 300;
    static final int MOST_OF_A_PLACE = 30;
    private static final int MOST_MINUTES = 1_440;
    private static final double USUAL_PATIENCE = 60;
    private static final double USUAL_CLEANING = 60;

    CapacityForm(
            @Nullable String perWeek,
            @Nullable String patience,
            @Nullable String cleaning,
            @Nullable String seed,
            @Nullable Map<String, String> suites) {
        this.perWeek = text(perWeek);
        this.patience = text(patience);
        this.cleaning = text(cleaning);
        this.seed = text(seed);
        this.suites = suites == null ? Map.of() : suites;
    }

    /// As things are.
    static CapacityForm of(Measured measured) {
        Map<String, String> suites = new LinkedHashMap<>();
        measured.sites()
                .forEach(site ->
                        suites.put(site.code(), Integer.toString(site.suites().size())));
        return new CapacityForm(
                String.format(Locale.UK, "%.1f", measured.perWeek()),
                number(USUAL_PATIENCE),
                number(measured.cleanings().isEmpty() ? USUAL_CLEANING : Measured.mean(measured.cleanings())),
                "1",
                suites);
    }

    String suitesOf(Site site) {
        return text(suites.get(site.code()));
    }

    ErrorSummary errors(Measured measured) {
        Errors errors = new Errors()
                .check(
                        perWeek.matches("[0-9]{1,3}(\\.[0-9]{1,2})?")
                                && Double.parseDouble(perWeek) > 0
                                && Double.parseDouble(perWeek) <= MOST_PER_WEEK,
                        "perWeek",
                        "Enter how many people are held in a week, like 12 or 1.5, up to " + MOST_PER_WEEK)
                .check(
                        isWhole(patience, MOST_MINUTES),
                        "patience",
                        "Enter whole minutes, from 0 to 1,440, until somebody is taken to an emergency department")
                .check(isWhole(cleaning, MOST_MINUTES), "cleaning", "Enter whole minutes of cleaning, from 0 to 1,440")
                .check(seed.matches("[0-9]{1,9}"), "seed", "Enter a whole number of up to nine digits");
        measured.sites()
                .forEach(site -> errors.check(
                        isWhole(suitesOf(site), MOST_OF_A_PLACE),
                        boxOf(site),
                        "Enter how many suites %s has, from 0 to %d".formatted(site.name(), MOST_OF_A_PLACE)));
        return errors.summary();
    }

    CapacityInputs inputs(Measured measured) {
        Map<String, Integer> many = new LinkedHashMap<>();
        measured.sites().forEach(site -> many.put(site.code(), Integer.valueOf(suitesOf(site))));
        return new CapacityInputs(
                measured,
                Double.parseDouble(perWeek),
                Integer.parseInt(patience),
                Integer.parseInt(cleaning),
                Long.parseLong(seed),
                many);
    }

    /// The id of the box of a place on the page.
    static String boxOf(Site site) {
        return "suites-" + site.code();
    }

    private static boolean isWhole(String typed, int most) {
        return typed.matches("[0-9]{1,4}") && Integer.parseInt(typed) <= most;
    }

    private static String number(double minutes) {
        return Long.toString(Math.round(minutes));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
