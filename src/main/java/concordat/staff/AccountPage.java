package concordat.staff;

import concordat.actor.Role;
import concordat.agencies.Duty;
import concordat.agencies.Post;
import concordat.design.Choice;
import concordat.design.ErrorSummary;
import concordat.design.Select;
import concordat.design.SummaryList;
import concordat.design.SummaryList.Row;
import concordat.design.Timeline;
import concordat.records.Entry;
import concordat.records.JournalTimeline;
import concordat.staff.AccountChange.Kind;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One account: its facts, what may be done about it, the posts its holder fills, and what happened to it.
///
/// @param mayChange whether the one who looks may change it
/// @param waits the address of a proposal about it, or null
public record AccountPage(
        String id,
        String name,
        SummaryList facts,
        boolean mayChange,
        List<Act> acts,
        @Nullable String waits,
        List<OnDuty> duties,
        Select post,
        boolean hasPosts,
        List<OwnAccountPage.SessionRow> sessions,
        ErrorSummary errors,
        Timeline journal) {

    /// Something that may be done.
    public record Act(String href, String words) {}

    /// A post that its holder fills now.
    public record OnDuty(String post, String since, String end) {}

    /// What the page is made of.
    record Parts(
            Accounts.Account account,
            @Nullable Instant invitedUntil,
            @Nullable String waits,
            List<Duty> duties,
            List<Post> posts,
            List<OwnAccountPage.SessionRow> sessions,
            List<Entry> journal) {}

    static AccountPage of(Role viewer, boolean own, Parts parts, ErrorSummary errors, Instant now) {
        Accounts.Account account = parts.account();
        var titles = parts.posts().stream().collect(Collectors.toMap(Post::code, Post::title));
        return new AccountPage(
                account.id().toString(),
                account.displayName(),
                facts(account, parts.invitedUntil(), now),
                viewer == Role.ADMINISTRATOR,
                viewer == Role.ADMINISTRATOR ? acts(account, own) : List.of(),
                parts.waits(),
                parts.duties().stream()
                        .map(duty -> new OnDuty(
                                titles.getOrDefault(duty.post(), duty.post()),
                                LondonTime.of(duty.startsAt(), now),
                                "/accounts/" + account.id() + "/duties/"
                                        + duty.id().value() + "/end"))
                        .toList(),
                Select.of("post", "Put on duty in", "", choices(parts.posts())).withErrorFrom(errors),
                account.disabledAt() == null && !parts.posts().isEmpty(),
                parts.sessions(),
                errors,
                JournalTimeline.of(parts.journal(), now));
    }

    private static SummaryList facts(Accounts.Account account, @Nullable Instant invitedUntil, Instant now) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("State", AccountsPage.state(account)));
        rows.add(Row.of("Username", account.username()));
        rows.add(Row.of("Role", account.role().words()));
        rows.add(Row.of("Team", Objects.requireNonNullElse(account.team(), "None")));
        Instant disabled = account.disabledAt();
        if (disabled != null) {
            rows.add(Row.of("Disabled", LondonTime.of(disabled, now)));
        }
        if (invitedUntil != null) {
            rows.add(Row.of("Invitation", "Can be taken up until " + LondonTime.of(invitedUntil, now)));
        }
        return SummaryList.of(rows);
    }

    private static List<Act> acts(Accounts.Account account, boolean own) {
        List<Act> acts = new ArrayList<>();
        acts.add(new Act("/accounts/" + account.id() + "/change", "Change name, team or role"));
        if (own) {
            return acts;
        }
        if (account.disabledAt() != null) {
            acts.add(act(account, Kind.ENABLE));
        } else {
            acts.add(act(account, Kind.INVITE));
            acts.add(act(account, Kind.RESET_SECOND_FACTOR));
            acts.add(act(account, Kind.DISABLE));
        }
        return acts;
    }

    private static Act act(Accounts.Account account, Kind kind) {
        return new Act(
                "/accounts/" + account.id() + "/"
                        + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                kind.words());
    }

    private static List<Choice> choices(List<Post> posts) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("", "Choose a post"));
        posts.forEach(post -> choices.add(Choice.of(post.code(), post.title() + ", " + post.team())));
        return choices;
    }
}
