package concordat.detentions.escapes;

import concordat.detentions.DetentionId;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// Tells of an escape by the acts that pages use, for whoever tells of what happened elsewhere or before.
@Component
public class TellEscape {
    private final ReportEscape reportEscape;
    private final EndEscape endEscape;
    private final InstantSource time;

    TellEscape(ReportEscape reportEscape, EndEscape endEscape, InstantSource time) {
        this.reportEscape = reportEscape;
        this.endEscape = endEscape;
        this.time = time;
    }

    public void away(DetentionId id, String place, String circumstances) {
        reportEscape.report(new ReportEscape.Command(id, time.instant(), place, circumstances));
    }

    public void circulated(DetentionId id, String told) {
        endEscape.circulated(id, told, time.instant());
    }

    public void takenBack(DetentionId id, String to) {
        endEscape.returned(id, Escape.How.TAKEN_BACK, to, time.instant());
    }
}
