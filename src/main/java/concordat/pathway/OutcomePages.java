package concordat.pathway;

import concordat.design.Html;
import concordat.obligations.Threshold;
import concordat.obligations.Thresholds;
import concordat.web.LondonTime;
import concordattemplates.StaticTemplates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/// What became of people and how they waited, in the twelve months that end with one. No person and no record is shown,
/// so there is nothing to enter in a journal.
@Controller
@SeesOutcomes
@Transactional(readOnly = true)
class OutcomePages {
    private static final int MONTHS = 12;

    private final OutcomeStore outcomes;
    private final Thresholds thresholds;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    OutcomePages(OutcomeStore outcomes, Thresholds thresholds, InstantSource time) {
        this.outcomes = outcomes;
        this.thresholds = thresholds;
        this.time = time;
    }

    /// @param to the last month, such as 2026-11; without one that can be read, this one
    @GetMapping("/pathway/outcomes")
    View outcomes(@RequestParam(defaultValue = "") String to) {
        YearMonth last = month(to);
        Duration hour = thresholds.now(Threshold.POLICE_RELEASE);
        return Html.ok(templates.pathwayOutcomes(
                OutcomesPage.of(last, last.isBefore(thisMonth()), byMonth(last, hour), hour)));
    }

    /// All the months together first.
    @GetMapping(path = "/api/pathway/outcomes", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Outcomes> told(@RequestParam(defaultValue = "") String to) {
        return byMonth(month(to), thresholds.now(Threshold.POLICE_RELEASE));
    }

    private List<Outcomes> byMonth(YearMonth last, Duration hour) {
        return outcomes.byMonth(begin(last.minusMonths(MONTHS - 1)), begin(last.plusMonths(1)), hour);
    }

    private YearMonth month(String typed) {
        try {
            YearMonth asked = YearMonth.parse(typed);
            return asked.isAfter(thisMonth()) || asked.getYear() < 1983 ? thisMonth() : asked;
        } catch (DateTimeParseException notAMonth) {
            return thisMonth();
        }
    }

    private YearMonth thisMonth() {
        return YearMonth.from(time.instant().atZone(LondonTime.ZONE));
    }

    private static Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(LondonTime.ZONE).toInstant();
    }
}
