package concordat.detentions.escapes;

import concordat.detentions.DetentionId;
import concordat.detentions.TellEscape;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

@Component
class EscapeByActs implements TellEscape {
    private final ReportEscape reportEscape;
    private final EndEscape endEscape;
    private final InstantSource time;

    EscapeByActs(ReportEscape reportEscape, EndEscape endEscape, InstantSource time) {
        this.reportEscape = reportEscape;
        this.endEscape = endEscape;
        this.time = time;
    }

    @Override
    public void away(DetentionId id, String place, String circumstances) {
        reportEscape.report(new ReportEscape.Command(id, time.instant(), place, circumstances));
    }

    @Override
    public void circulated(DetentionId id, String told) {
        endEscape.circulated(id, told, time.instant());
    }

    @Override
    public void takenBack(DetentionId id, String to) {
        endEscape.returned(id, Escape.How.TAKEN_BACK, to, time.instant());
    }
}
