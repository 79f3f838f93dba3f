package concordat.pathway;

import concordat.obligations.ObligationKind;
import concordat.web.LondonTime;
import concordat.web.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

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
        List<Row> rows) {
    /// One person.
    ///
    /// @param owed what is owed soonest, and what the reader's own agency owes
    public record Row(
            String href,
            String reference,
            String person,
            Line stage,
            String heldFor,
            Line police,
            List<Line> owed,
            Line authority) {}

    /// One thing in a cell: what matters, the rest, and where it is late a word for that and by how much.
    public record Line(String strong, String rest, String late, String by) {
        static final Line NOTHING = new Line("", "", "", "");

        static Line of(String strong, String rest) {
            return new Line(strong, rest, "", "");
        }

        static Line plain(String words) {
            return of("", words);
        }

        static Line late(String strong, String rest, String word, Duration by) {
            return new Line(strong, rest, word, LondonTime.length(by));
        }
    }

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
                shown.stream().map(row -> row(row, view)).toList());
    }

    private static List<String> counts(List<Waiting> rows, View view) {
        List<Waiting> open = rows.stream().filter(Waiting::isOpen).toList();
        List<String> counts = new ArrayList<>();
        counts.add((open.size() == 1 ? "1 person" : open.size() + " people") + " on the pathway");
        count(
                counts,
                open,
                row -> row.overTheHour(view.now(), view.hour()).isPositive(),
                "with police for longer than " + LondonTime.length(view.hour()) + " after arrival");
        count(counts, open, row -> row.stage().kind() == Stage.Kind.HANDED_OVER, "waiting for the assessment");
        count(counts, open, row -> row.stage().kind() == Stage.Kind.AWAITS_BED, "waiting for a bed");
        count(counts, open, row -> row.isOverdue(view.now()), "with something overdue");
        return counts;
    }

    /// Says nothing of what nobody is in.
    private static void count(List<String> counts, List<Waiting> open, Predicate<Waiting> which, String words) {
        long number = open.stream().filter(which).count();
        if (number > 0) {
            counts.add(number + " " + words);
        }
    }

    private static Row row(Waiting row, View view) {
        Instant now = view.now();
        Stage stage = row.stage();
        Instant until = row.endedAt() == null ? now : row.endedAt();
        return new Row(
                "/detentions/" + row.id(),
                row.reference(),
                row.personName(),
                Line.of(stage.words(), "for " + LondonTime.length(Duration.between(stage.since(), now))),
                LondonTime.length(Duration.between(row.detainedAt(), until)),
                police(row, view),
                owed(row, view),
                authority(row, now));
    }

    private static Line police(Waiting row, View view) {
        Instant now = view.now();
        if (!row.isWithPolice()) {
            Instant released = row.releasedAt();
            return released == null ? Line.NOTHING : Line.plain("Released " + LondonTime.of(released, now));
        }
        String with = "With the person " + LondonTime.length(row.withPolice(now));
        String since = row.arrivedAt() == null ? "since section 136 was used" : "since arrival";
        Duration over = row.overTheHour(now, view.hour());
        return over.isPositive() ? Line.late(with, since, "Over", over) : Line.of(with, since);
    }

    /// What is owed soonest, and what the reader's own agency owes soonest where that is something else.
    private static List<Line> owed(Waiting row, View view) {
        List<Line> lines = new ArrayList<>();
        boolean ours = view.agency().equals(row.nextAgency());
        if (row.nextKind() != null && row.nextDueAt() != null && row.nextOwner() != null) {
            lines.add(owed(row.nextKind(), ours ? "you" : row.nextOwner(), row.nextDueAt(), view.now()));
        }
        if (!ours && row.ourKind() != null && row.ourDueAt() != null) {
            lines.add(owed(row.ourKind(), "you", row.ourDueAt(), view.now()));
        }
        return lines;
    }

    private static Line owed(ObligationKind kind, String by, Instant due, Instant now) {
        Duration left = Duration.between(now, due);
        return left.isPositive()
                ? Line.of(kind.words(), "by " + by + ", due in " + LondonTime.length(left))
                : Line.late(kind.words(), "by " + by, "Overdue", left.negated());
    }

    private static Line authority(Waiting row, Instant now) {
        Instant end = row.mustEndBy();
        if (row.endedAt() != null) {
            return Line.plain("Ended " + LondonTime.of(row.endedAt(), now));
        }
        if (end == null) {
            return Line.plain("Starts on arrival");
        }
        return end.isAfter(now)
                ? Line.plain(LondonTime.length(Duration.between(now, end)) + " left")
                : Line.late("", "", "Lost", Duration.between(end, now));
    }
}
