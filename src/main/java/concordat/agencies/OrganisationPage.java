package concordat.agencies;

import concordat.agencies.Profile.Kin;
import concordat.agencies.Profile.Seat;
import concordat.agencies.Profile.Served;
import concordat.agencies.Profile.TeamRota;
import concordat.design.ErrorSummary;
import concordat.design.Link;
import concordat.design.SummaryList;
import concordat.design.SummaryList.Row;
import concordat.design.Table;
import concordat.design.Table.Cell;
import concordat.web.LondonTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One organisation: its history, its codes, where it serves, its teams, and who is on duty in their posts.
public record OrganisationPage(
        String name, ErrorSummary errors, SummaryList facts, Table codes, Table served, List<TeamPart> teams) {

    /// A team and its posts.
    public record TeamPart(String name, String kind, List<PostPart> posts) {}

    /// A post, and what may be done about who is on duty: an address is null where that may not be done.
    ///
    /// @param rank of those told when the team leaves something undone, 1 first
    public record PostPart(
            String title,
            int rank,
            String onDuty,
            @Nullable String takeDuty,
            @Nullable String endDuty) {}

    static OrganisationPage of(Profile profile, ErrorSummary errors, Instant now) {
        return new OrganisationPage(
                profile.organisation().name(),
                errors,
                facts(profile),
                codes(profile.codes()),
                boroughs(profile.served()),
                profile.teams().stream().map(team -> part(team, now)).toList());
    }

    public boolean hasCodes() {
        return !codes.rows().isEmpty();
    }

    public boolean servesBoroughs() {
        return !served.rows().isEmpty();
    }

    private static SummaryList facts(Profile profile) {
        Organisation organisation = profile.organisation();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("Code", organisation.code()));
        rows.add(Row.of("Kind", organisation.kind().words()));
        Organisation parent = profile.parent();
        if (parent != null) {
            rows.add(Row.of("Part of", Link.of("/agencies/" + parent.code(), parent.name())));
        }
        rows.add(Row.of("From", from(organisation.validFrom())));
        rows.add(Row.of("Until", until(organisation.validTo())));
        for (Kin kin : profile.predecessors()) {
            rows.add(kin("Took over from", kin));
        }
        for (Kin kin : profile.successors()) {
            rows.add(kin("Succeeded by", kin));
        }
        rows.add(Row.of("Source", organisation.source()));
        rows.add(Row.of("State of these facts", AgenciesPage.source(organisation.unverified())));
        return SummaryList.of(rows);
    }

    private static Row kin(String key, Kin kin) {
        return Row.of(key + ", " + LondonTime.date(kin.onDate()), Link.of("/agencies/" + kin.code(), kin.name()));
    }

    private static Table codes(List<OrganisationCode> codes) {
        return Table.of("Codes", codes.stream().map(OrganisationPage::row).toList())
                .withHead("System", "Code", "From", "Until")
                .asCards();
    }

    private static Table boroughs(List<Served> served) {
        return Table.of("Boroughs", served.stream().map(OrganisationPage::row).toList())
                .withHead("Borough", "As", "From", "Until", "Source")
                .dense()
                .asCards();
    }

    private static List<Cell> row(OrganisationCode code) {
        return List.of(
                Cell.of(code.system().words()),
                Cell.of(code.code()),
                Cell.of(from(code.validFrom())),
                Cell.of(until(code.validTo())));
    }

    private static List<Cell> row(Served served) {
        return List.of(
                Cell.of(served.borough()),
                Cell.of(served.function().words()),
                Cell.of(from(served.validFrom())),
                Cell.of(until(served.validTo())),
                Cell.of(AgenciesPage.source(served.unverified())));
    }

    private static TeamPart part(TeamRota rota, Instant now) {
        return new TeamPart(
                rota.team().name(),
                rota.team().kind().words(),
                rota.posts().stream().map(seat -> part(seat, now)).toList());
    }

    private static PostPart part(Seat seat, Instant now) {
        Post post = seat.post();
        Duty duty = seat.onDuty();

        return new PostPart(
                post.title(),
                post.escalationRank(),
                duty == null ? "Nobody" : onDuty(duty, now),
                seat.ours() && duty == null ? "/agencies/posts/%s/duty".formatted(post.code()) : null,
                seat.ours() && duty != null
                        ? "/agencies/duties/%s/end".formatted(duty.id().value())
                        : null);
    }

    private static String onDuty(Duty duty, Instant now) {
        Instant ends = duty.endsAt();
        return duty.accountName() + ", since " + LondonTime.of(duty.startsAt(), now)
                + (ends == null ? "" : " until " + LondonTime.of(ends, now));
    }

    private static String from(@Nullable LocalDate first) {
        return first == null ? "Not known" : LondonTime.date(first);
    }

    private static String until(@Nullable LocalDate end) {
        return end == null ? "Present" : LondonTime.date(end.minusDays(1));
    }
}
