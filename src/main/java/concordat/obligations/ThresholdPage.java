package concordat.obligations;

import concordat.design.ErrorSummary;
import concordat.design.Table;
import concordat.design.Table.Cell;
import concordat.design.TextInput;
import concordat.design.Textarea;
import concordat.obligations.Thresholds.Agreed;
import concordat.web.LondonTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// One agreed time: what holds, every row before it, and, for those who may, the form that agrees another.
///
/// @param mayAgree whether the form is shown
public record ThresholdPage(
        String code,
        String words,
        String inForce,
        boolean agreed,
        Table history,
        boolean mayAgree,
        ErrorSummary errors,
        TextInput minutes,
        Textarea reason) {
    static ThresholdPage of(
            Threshold threshold,
            List<Agreed> rows,
            boolean mayAgree,
            AgreeForm form,
            ErrorSummary errors,
            Instant now) {
        Duration inForce = rows.isEmpty()
                ? threshold.initially()
                : Duration.ofMinutes(rows.getFirst().minutes());
        return new ThresholdPage(
                threshold.name(),
                threshold.words(),
                LondonTime.length(inForce),
                !rows.isEmpty(),
                Table.of(
                                "What was agreed, newest first",
                                rows.stream().map(row -> row(row, now)).toList())
                        .withHead("Time", "From", "Agreed by", "Reason")
                        .dense(),
                mayAgree,
                errors,
                TextInput.of("minutes", "New time", form.minutes())
                        .asWholeNumber()
                        .withWidth(5)
                        .withSuffix("minutes")
                        .withErrorFrom(errors),
                Textarea.of("reason", "Who agreed this, and why?", form.reason())
                        .withErrorFrom(errors));
    }

    private static List<Cell> row(Agreed row, Instant now) {
        return List.of(
                Cell.of(LondonTime.length(Duration.ofMinutes(row.minutes()))),
                Cell.of(LondonTime.of(row.effectiveFrom(), now)),
                Cell.of(row.owner()),
                Cell.of(row.reason()));
    }
}
