package concordat.records;

import concordat.design.SummaryList;
import concordat.design.Text;
import concordat.design.Timeline;
import concordat.web.LondonTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The journal as people read it: newest first, when it happened, who did it and for whom; what was entered late says
/// so.
public final class JournalTimeline {
    private JournalTimeline() {}

    public static Timeline of(List<Entry> entries, Instant now) {
        return Timeline.of(entries.stream().map(entry -> item(entry, now)).toList());
    }

    private static Timeline.Entry item(Entry entry, Instant now) {
        Timeline.Entry item = Timeline.Entry.of(
                        entry.title(), entry.happenedAt().toString(), LondonTime.of(entry.happenedAt(), now))
                .withBy(entry.actorName() + ", " + entry.role().words() + ", " + entry.agency() + late(entry));
        return entry.facts().isEmpty() ? item : item.withDescription(facts(entry));
    }

    private static SummaryList facts(Entry entry) {
        return SummaryList.of(entry.facts().entrySet().stream()
                        .map(fact -> SummaryList.Row.of(entry.label(fact.getKey()), Text.of(fact.getValue())))
                        .toList())
                .withoutBorders()
                .withClasses("concordat-facts");
    }

    private static String late(Entry entry) {
        if (!entry.isLate()) {
            return "";
        }
        Duration after = Duration.between(entry.happenedAt(), entry.enteredAt());
        String words = after.toHours() < 2 ? after.toMinutes() + " minutes" : after.toHours() + " hours";
        return " · late entry, made " + words + " after it happened";
    }
}
