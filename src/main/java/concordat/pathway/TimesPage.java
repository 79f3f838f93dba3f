package concordat.pathway;

import concordat.design.Colour;
import concordat.design.Contents;
import concordat.design.Details;
import concordat.design.Link;
import concordat.design.Size;
import concordat.design.Table;
import concordat.design.Table.Cell;
import concordat.design.Tag;
import concordat.design.Text;
import concordat.web.LondonTime;
import gg.jte.Content;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How long each stage of one detention took, and the other times at which the same person was held.
///
/// @param late what took longer than was agreed, in words
/// @param all every time that is measured
/// @param repeats in words; empty where the person is not known
public record TimesPage(List<String> late, Details all, String repeats, List<Content> others) {
    static TimesPage of(List<Mark> marks, Repeats repeats, Instant now) {
        Table table = Table.of(
                        "When each happened, and how long after the one before",
                        marks.stream().map(mark -> row(mark, now)).toList())
                .withCaptionSize(Size.S)
                .withHead("What", "When", "After", "Agreed")
                .withRowHeaders()
                .dense()
                .asCards();
        return new TimesPage(
                marks.stream()
                        .filter(mark -> mark.isLate(now))
                        .map(mark -> mark.words() + ": " + LondonTime.length(mark.over(now))
                                + (mark.at() == null ? " overdue" : " late"))
                        .toList(),
                Details.of("Times T0 to T16", table),
                repeats.words(),
                repeats.others().stream()
                        .map(held -> Contents.of(
                                Link.of("/detentions/" + held.id(), held.reference()),
                                Text.of(", " + LondonTime.of(held.detainedAt(), now))))
                        .map(Content.class::cast)
                        .toList());
    }

    private static List<Cell> row(Mark mark, Instant now) {
        return List.of(
                Cell.of(mark.code() + " " + mark.words()),
                Cell.of(when(mark, now)),
                Cell.of(sinceBefore(mark)),
                Cell.of(agreed(mark, now)));
    }

    private static String when(Mark mark, Instant now) {
        if (mark.withheld()) {
            return "Not shared with your agency";
        }
        return mark.at() == null ? (mark.passed() ? "Not recorded" : "Not yet") : LondonTime.of(mark.at(), now);
    }

    private static String sinceBefore(Mark mark) {
        if (mark.at() == null || mark.before() == null) {
            return "";
        }
        Duration since = Duration.between(mark.before(), mark.at());
        return since.isNegative() ? LondonTime.length(since.negated()) + " earlier" : LondonTime.length(since);
    }

    private static Content agreed(Mark mark, Instant now) {
        Instant due = mark.due();
        if (due == null || mark.withheld()) {
            return Text.of("");
        }
        List<Content> contents = new ArrayList<>(List.of(Text.of("By " + LondonTime.of(due, now))));
        if (mark.isLate(now)) {
            contents.add(Text.of(" "));
            contents.add(Tag.of(LondonTime.length(mark.over(now)) + " over", Colour.RED));
        }
        return new Contents(contents);
    }
}
