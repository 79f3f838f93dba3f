package concordat.guardians;

import concordat.design.Table;
import concordat.design.Table.Cell;
import concordat.records.Entry;
import concordat.records.RecordHead;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// A log of disclosures that the person can be given: agencies and roles, and no member of staff by name.
public record DisclosuresPage(String reference, String kind, String madeAt, boolean any, Table disclosures) {
    static DisclosuresPage of(RecordHead record, List<Entry> entries, Instant now) {
        return new DisclosuresPage(
                record.reference(),
                record.kind().words(),
                LondonTime.full(now),
                !entries.isEmpty(),
                Table.of(
                                "To whom it was disclosed, newest first",
                                entries.stream().map(DisclosuresPage::row).toList())
                        .withHead("When", "Record", "What", "Why", "By")
                        .dense());
    }

    private static List<Cell> row(Entry entry) {
        // Who broke the glass stands in the title by name; the person is told by which role and agency.
        String what = entry.act().equals("involvement.glass") ? "Seen in an emergency" : entry.title();
        return List.of(
                Cell.of(LondonTime.full(entry.happenedAt())),
                Cell.of(entry.reference()),
                Cell.of(what),
                Cell.of(entry.facts().entrySet().stream()
                        .map(fact -> entry.label(fact.getKey()) + ": " + fact.getValue())
                        .collect(Collectors.joining(". "))),
                Cell.of(entry.role().words() + ", " + entry.agency()));
    }
}
