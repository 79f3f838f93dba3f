package concordat.staff;

import concordat.actor.Actor;
import concordat.design.Colour;
import concordat.design.Tag;
import concordat.obligations.Notice;
import concordat.obligations.Obligation;
import concordat.web.LondonTime;
import gg.jte.Content;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What *my work* shows.
public record WorkPage(
        String name,
        String team,
        String topics,
        String seen,
        List<Row> owed,
        List<NoticeRow> notices,
        List<Content> panels) {

    /// One thing that is owed.
    public record Row(
            UUID id, String what, String reference, String href, String owner, String due, String dueAt, Tag state) {}

    /// One warning or escalation that nobody has read.
    public record NoticeRow(
            UUID id, String what, String reference, String href, String to, String soundedAt, Tag state) {}

    private static final Duration SOON = Duration.ofMinutes(15);

    static WorkPage of(
            Actor actor, List<Obligation> owed, List<Notice> notices, List<Content> panels, String seen, Instant now) {
        return new WorkPage(
                actor.name(),
                actor.team() == null ? "your agency" : "your team",
                "work:" + actor.agency(),
                seen,
                owed.stream().map(each -> row(each, actor, now)).toList(),
                notices.stream().map(each -> notice(each, now)).toList(),
                panels);
    }

    private static Row row(Obligation owed, Actor actor, Instant now) {
        return new Row(
                owed.id(),
                owed.kind().words(),
                owed.reference(),
                href(owed.reference()),
                owner(owed, actor),
                owed.dueWords(now),
                LondonTime.of(owed.dueAt(), now),
                state(owed, now));
    }

    private static String owner(Obligation owed, Actor actor) {
        String team = owed.ownerTeam();
        if (team == null) {
            return owed.ownerAgency().equals(actor.agency()) ? "Your agency" : owed.ownerAgency();
        }
        return team.equals(actor.team()) ? "Your team" : team;
    }

    private static Tag state(Obligation owed, Instant now) {
        if (owed.isOverdueAt(now)) {
            return Tag.of("Overdue", Colour.RED);
        }
        return owed.dueAt().isBefore(now.plus(SOON)) ? Tag.of("Soon", Colour.YELLOW) : Tag.of("Owed", Colour.BLUE);
    }

    private static NoticeRow notice(Notice notice, Instant now) {
        String to = notice.post() != null ? notice.post() : notice.team() != null ? notice.team() : notice.agency();
        Colour colour = notice.what() == Notice.What.WARN ? Colour.YELLOW : Colour.RED;
        return new NoticeRow(
                notice.id(),
                notice.kind().words(),
                notice.reference(),
                href(notice.reference()),
                to,
                LondonTime.of(notice.soundedAt(), now),
                Tag.of(notice.what().words(), colour));
    }

    /// Every reference leads to its record, whatever its kind.
    private static String href(String reference) {
        return "/records/" + reference;
    }
}
