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
import concordat.web.Viewer;
import gg.jte.Content;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The board of who waits, whoever waits longest first.
///
/// @param shown since when the page stands open, in milliseconds: what ends since stays where it was
/// @param counts what is to be seen at a glance
/// @param topics that it listens to
public record PathwayBoardPage(
        long shown,
        String seen,
        String topics,
        boolean seesOutcomes,
        List<String> counts,
        boolean isEmpty,
        boolean isCut,
        Table table) {
    /// For whom a board is, and what was agreed.
    ///
    /// @param hour how long police may be there after arrival
    record View(String agency, Instant shown, Duration hour, Instant now) {}

    static PathwayBoardPage of(List<Waiting> rows, int most, String seen, View view) {
        List<Waiting> shown = rows.stream().limit(most).toList();
        return new PathwayBoardPage(
                view.shown().toEpochMilli(),
                seen,
                "work:" + view.agency(),
                Viewer.may(SeesOutcomes.class),
                counts(shown, view),
                shown.isEmpty(),
                rows.size() > most,
                Table.of(
                                "People on the pathway, whoever waits longest first",
                                shown.stream().map(row -> cells(row, view)).toList())
                        .withCaptionSize(Size.S)
                        .withHead("Person", "Stage", "Held for", "Police", "Owed next", "Authority to hold")
                        .withRowHeaders()
                        .dense()
                        .asCards());
    }

    private static List<String> counts(List<Waiting> rows, View view) {
        List<Waiting> open = rows.stream().filter(Waiting::isOpen).toList();
        return Stream.of(
                        people(open.size()) + " on the pathway",
                        count(
                                open,
                                row -> row.overTheHour(view.now(), view.hour()).isPositive(),
                                "with police for longer than " + LondonTime.length(view.hour()) + " after arrival"),
                        count(open, row -> row.stage().kind() == Stage.Kind.HANDED_OVER, "waiting for the assessment"),
                        count(open, row -> row.stage().kind() == Stage.Kind.AWAITS_BED, "waiting for a bed"),
                        count(open, row -> row.isOverdue(view.now()), "with something overdue"))
                .filter(words -> !words.startsWith("0 ") || open.isEmpty())
                .limit(open.isEmpty() ? 1 : Long.MAX_VALUE)
                .toList();
    }

    private static String count(List<Waiting> rows, Predicate<Waiting> which, String words) {
        return rows.stream().filter(which).count() + " " + words;
    }

    private static String people(int number) {
        return number == 1 ? "1 person" : number + " people";
    }

    private static List<Cell> cells(Waiting row, View view) {
        Instant now = view.now();
        Stage stage = row.stage();
        return List.of(
                Cell.of(Contents.of(
                        Text.of(row.personName() + " "), Link.of("/detentions/" + row.id(), row.reference()))),
                Cell.of(Contents.of(
                        Tag.of(stage.kind().words(), colour(stage.kind())),
                        Text.of(" " + detail(stage) + "for "
                                + LondonTime.length(Duration.between(stage.since(), now))))),
                Cell.of(LondonTime.length(
                        Duration.between(row.detainedAt(), row.endedAt() == null ? now : row.endedAt()))),
                Cell.of(police(row, view)),
                Cell.of(owed(row, view)),
                Cell.of(authority(row, now)));
    }

    /// What the stage says besides its kind: the place.
    private static String detail(Stage stage) {
        String more = stage.words()
                .replace(stage.kind().words(), "")
                .replace("Accepted at ", "at ")
                .replace(", and not on the way yet", "")
                .strip();
        return more.isEmpty() ? "" : more + ", ";
    }

    private static Colour colour(Stage.Kind kind) {
        return switch (kind) {
            case SEEKING_PLACE, WITH_POLICE -> Colour.RED;
            case HANDED_OVER, ASSESSED, AWAITS_BED -> Colour.YELLOW;
            case ACCEPTED, ON_THE_WAY, BEING_ASSESSED -> Colour.BLUE;
            case LEAVING, ENDED -> Colour.GREY;
        };
    }

    private static Content police(Waiting row, View view) {
        Instant now = view.now();
        if (!row.isWithPolice()) {
            Instant released = row.releasedAt();
            return Text.of(released == null ? "" : "Released " + LondonTime.of(released, now));
        }
        String with = "With the person " + LondonTime.length(row.withPolice(now))
                + (row.arrivedAt() == null ? "" : " since arrival");
        Duration over = row.overTheHour(now, view.hour());
        return over.isPositive()
                ? Contents.of(Text.of(with + " "), Tag.of(LondonTime.length(over) + " over", Colour.RED))
                : Text.of(with);
    }

    private static Content owed(Waiting row, View view) {
        List<Content> lines = new ArrayList<>();
        boolean soonestIsOurs = view.agency().equals(row.nextAgency());
        line(
                lines,
                row.nextKind() == null ? null : row.nextKind().words(),
                row.nextDueAt(),
                soonestIsOurs ? "us" : row.nextOwner(),
                view.now());
        if (!soonestIsOurs && row.ourKind() != null) {
            lines.add(Text.of(". "));
            line(lines, row.ourKind().words(), row.ourDueAt(), "us", view.now());
        }
        return new Contents(lines);
    }

    private static void line(
            List<Content> lines, @Nullable String what, @Nullable Instant due, @Nullable String by, Instant now) {
        if (what == null || due == null || by == null) {
            return;
        }
        Duration left = Duration.between(now, due);
        lines.add(Text.of(what + " by " + by + ": "));
        lines.add(
                left.isPositive()
                        ? Text.of("due in " + LondonTime.length(left))
                        : Tag.of(LondonTime.length(left.negated()) + " overdue", Colour.RED));
    }

    private static Content authority(Waiting row, Instant now) {
        Instant end = row.mustEndBy();
        if (row.endedAt() != null) {
            return Text.of("Ended " + LondonTime.of(row.endedAt(), now));
        }
        if (end == null) {
            return Text.of("Starts on arrival");
        }
        return end.isAfter(now)
                ? Text.of("Ends " + LondonTime.of(end, now))
                : Tag.of("Ended " + LondonTime.ago(end, now), Colour.RED);
    }
}
