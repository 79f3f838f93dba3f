package concordat.places.gaps;

import static java.util.stream.Collectors.toMap;

import concordat.agencies.Agencies;
import concordat.agencies.Borough;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes the gap report of a period.
@Component
class ReportGaps {
    private final GapStore gaps;
    private final Agencies agencies;

    ReportGaps(GapStore gaps, Agencies agencies) {
        this.gaps = gaps;
        this.agencies = agencies;
    }

    @Transactional(readOnly = true)
    GapReport of(Period period) {
        return GapReport.of(
                period,
                gaps.asked(period),
                gaps.declined(period),
                gaps.closed(period),
                agencies.boroughs().stream().collect(toMap(Borough::gss, Borough::name)));
    }
}
