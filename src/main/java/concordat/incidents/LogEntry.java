package concordat.incidents;

import concordat.design.Timeline;
import concordat.records.Entry;
import concordat.web.LondonTime;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.time.Instant;
import java.util.Map;

/// An entry of the journal on a screen. One of another record than the screen's says whose it is.
record LogEntry(Entry entry, String home, Instant now) implements Content {
    Timeline.Entry onTimeline() {
        String title = entry.reference().equals(home) ? entry.title() : entry.reference() + ": " + entry.title();
        return Timeline.Entry.of(title, entry.happenedAt().toString(), LondonTime.of(entry.happenedAt(), now))
                .withBy(entry.actorName() + ", " + entry.agency())
                .withDescription(this);
    }

    @Override
    public void writeTo(TemplateOutput output) {
        entry.facts().forEach((label, words) -> {
            output.writeContent("<p class=\"govuk-body-s govuk-!-margin-bottom-1\">");
            output.writeUserContent(entry.label(label) + ": " + words);
            output.writeContent("</p>");
        });
        if (entry.isLate()) {
            output.writeContent("<p class=\"govuk-body-s govuk-!-margin-bottom-1\"><strong>");
            output.writeUserContent("Entered late, at " + LondonTime.of(entry.enteredAt(), now));
            output.writeContent("</strong></p>");
        }
    }

    @Override
    public boolean isEmptyContent() {
        return entry.facts().equals(Map.of()) && !entry.isLate();
    }
}
