package concordat.places.gaps;

import concordat.design.Errors;
import concordat.places.gaps.GapReport.Gap;
import concordat.web.Invalid;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The gap report for programs: without days, of the last four weeks.
@RestController
@ByPlanners
class GapApi {
    /// @param complete whether every closure is in it
    record Told(
            LocalDate from,
            LocalDate to,
            long asked,
            long accepted,
            long declined,
            long late,
            boolean complete,
            List<Gap> gaps) {
        static Told of(GapReport report) {
            GapStore.Asked asked = report.asked();
            return new Told(
                    report.period().from(),
                    report.period().to(),
                    asked.times(),
                    asked.accepted(),
                    asked.declined(),
                    asked.late(),
                    report.complete(),
                    report.gaps());
        }
    }

    private final ReportGaps reportGaps;
    private final InstantSource time;

    GapApi(ReportGaps reportGaps, InstantSource time) {
        this.reportGaps = reportGaps;
        this.time = time;
    }

    @GetMapping("/api/gaps")
    Told gaps(@RequestParam @Nullable LocalDate from, @RequestParam @Nullable LocalDate to) {
        return Told.of(reportGaps.of(period(from, to)));
    }

    @GetMapping(path = "/api/gaps.csv", produces = "text/csv")
    ResponseEntity<byte[]> csv(@RequestParam @Nullable LocalDate from, @RequestParam @Nullable LocalDate to) {
        Period period = period(from, to);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("gaps-" + period.from() + "-to-" + period.to() + ".csv")
                                .build()
                                .toString())
                .body(reportGaps.of(period).csv().getBytes(StandardCharsets.UTF_8));
    }

    private Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
        Period usual = Period.upTo(time.instant());
        Period period = new Period(from == null ? usual.from() : from, to == null ? usual.to() : to);
        Invalid.unlessEmpty(new Errors()
                .check(!period.to().isBefore(period.from()), "to", "Give a last day that is not before the first")
                .check(!period.isTooLong(), "to", "Give at most " + Period.LONGEST_DAYS + " days")
                .summary());
        return period;
    }
}
