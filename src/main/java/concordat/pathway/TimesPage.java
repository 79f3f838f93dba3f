package concordat.pathway;

import concordat.design.Colour;
import concordat.design.Contents;
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
/// @param late how many stages took longer than was agreed, in words
/// @param repeats in words; empty where the person is not known
public record TimesPage(String late, Table table, String repeats, List<Content> others) {
    static TimesPage of(List<Mark> marks, boolean open, Repeats repeats, Instant now) {
        long late = marks.stream().filter(mark -> mark.isLate(now)).count();
        return new TimesPage(
                late == 0
                        ? "Nothing took longer than was agreed."
                        : late + (late == 1 ? " stage" : " stages") + " took longer than was agreed.",
                Table.of(
                                "Times T0 to T16",
                                marks.stream().map(mark -> row(mark, open, now)).toList())
                        .withCaptionSize(Size.S)
                        .withHead("What", "When", "After the one before", "Agreed")
                        .withRowHeaders()
                        .dense()
                        .asCards(),
                repeats.words(),
                repeats.others().stream()
                        .map(held -> Contents.of(
                                Link.of("/detentions/" + held.id(), held.reference()),
                                Text.of(", " + LondonTime.of(held.detainedAt(), now))))
                        .map(Content.class::cast)
                        .toList());
    }

    private static List<Cell> row(Mark mark, boolean open, Instant now) {
        return List.of(
                Cell.of(mark.code() + " " + mark.words()),
                Cell.of(when(mark, open, now)),
                Cell.of(sinceBefore(mark)),
                Cell.of(agreed(mark, now)));
    }

    private static String when(Mark mark, boolean open, Instant now) {
        if (mark.withheld()) {
            return "Not shared with your agency";
        }
        return mark.at() == null ? (open ? "Not yet" : "Not recorded") : LondonTime.of(mark.at(), now);
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
            Duration over = Duration.between(due, mark.at() == null ? now : mark.at());
            contents.add(Text.of(" "));
            contents.add(Tag.of(LondonTime.length(over) + " over", Colour.RED));
        }
        return new Contents(contents);
    }
}
