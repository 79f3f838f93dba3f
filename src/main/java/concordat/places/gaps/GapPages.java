package concordat.places.gaps;

import concordat.design.DateInput;
import concordat.design.ErrorSummary;
import concordat.design.Html;
import concordat.design.Table;
import concordat.design.Table.Cell;
import concordat.places.gaps.GapReport.Sum;
import concordat.places.gaps.GapStore.Asked;
import concordat.web.LondonTime;
import concordat.web.NavigationLink;
import concordat.web.Viewer;
import concordattemplates.StaticTemplates;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The gap report as a page. It counts and names nobody, so a look at it is no look at a record.
@Controller
@ByPlanners
class GapPages {
    private static final int MINUTES = 60;

    private final StaticTemplates templates = new StaticTemplates();
    private final ReportGaps reportGaps;
    private final InstantSource time;

    GapPages(ReportGaps reportGaps, InstantSource time) {
        this.reportGaps = reportGaps;
        this.time = time;
    }

    @GetMapping("/gaps")
    View gaps(PeriodForm typed) {
        PeriodForm form = typed.isBlank() ? PeriodForm.of(Period.upTo(time.instant())) : typed;
        ErrorSummary wrong = form.errors();
        return wrong.isEmpty()
                ? Html.ok(templates.placesGaps(page(form, wrong, reportGaps.of(form.period()))))
                : Html.unprocessable(templates.placesGaps(page(form, wrong, null)));
    }

    private static GapPage page(PeriodForm form, ErrorSummary wrong, @Nullable GapReport report) {
        return new GapPage(
                wrong,
                DateInput.of("from", "First day", form.from()).withErrorFrom(wrong),
                DateInput.of("to", "Last day", form.to()).withErrorFrom(wrong),
                report == null ? null : shown(report));
    }

    private static GapPage.Report shown(GapReport report) {
        Period period = report.period();
        return new GapPage.Report(
                LondonTime.date(period.from()) + " to " + LondonTime.date(period.to()),
                figures(report),
                List.of(
                        table("By hour of the day", "Hour", report.byHour()),
                        table("By borough", "Borough", report.byBorough()),
                        table("By reason", "Reason", report.byReason())),
                "/api/gaps.csv?from=" + period.from() + "&to=" + period.to(),
                !report.complete());
    }

    private static List<String> figures(GapReport report) {
        Asked asked = report.asked();
        Sum all = report.total();
        return List.of(
                "%d requests to places: %d accepted, %d declined, %d not answered in time"
                        .formatted(asked.times(), asked.accepted(), asked.declined(), asked.late()),
                hours(all.waited()) + " hours waited for a no",
                hours(all.closedMinutes()) + " suite-hours lost to " + all.closures()
                        + (all.closures() == 1 ? " closure" : " closures"));
    }

    private static Table table(String caption, String of, List<Sum> sums) {
        List<List<Cell>> rows = sums.stream()
                .map(sum -> List.of(
                        Cell.of(sum.of()),
                        Cell.numeric(sum.declines()),
                        Cell.numeric(hours(sum.waited())),
                        Cell.numeric(sum.closures()),
                        Cell.numeric(hours(sum.closedMinutes()))))
                .toList();
        return Table.of(caption, rows)
                .withHead(List.of(
                        Cell.of(of),
                        Cell.numeric("Declined"),
                        Cell.numeric("Hours waited for a no"),
                        Cell.numeric("Closures begun"),
                        Cell.numeric("Suite-hours closed")))
                .withRowHeaders()
                .dense();
    }

    private static String hours(long minutes) {
        return String.format(Locale.UK, "%,.1f", (double) minutes / MINUTES);
    }

    @Bean
    static NavigationLink gapsLink() {
        return new NavigationLink(41, "/gaps", "Gaps", Viewer.roles(ByPlanners.class));
    }
}
