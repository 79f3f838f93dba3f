package concordat.staff;

import concordat.actor.Role;
import concordat.design.Colour;
import concordat.design.Link;
import concordat.design.Table;
import concordat.design.Table.Cell;
import concordat.design.Tag;
import concordat.staff.AccountStore.Proposal;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Who has an account in the agency, and what waits for somebody else's approval.
///
/// @param mayAdd whether the one who looks may add an account
public record AccountsPage(String agency, boolean mayAdd, boolean anyWait, Table waiting, Table accounts) {
    static AccountsPage of(
            String agency, Role viewer, List<Accounts.Account> accounts, List<Proposal> waiting, Instant now) {
        return new AccountsPage(
                agency,
                viewer == Role.ADMINISTRATOR,
                !waiting.isEmpty(),
                Table.of(
                                "Waiting for approval",
                                waiting.stream().map(each -> row(each, now)).toList())
                        .withHead("What", "Why", "Proposed by", "At")
                        .dense(),
                Table.of("Accounts", accounts.stream().map(AccountsPage::row).toList())
                        .withHead("Name", "Username", "Role", "Team", "State")
                        .dense());
    }

    private static List<Cell> row(Proposal proposal, Instant now) {
        return List.of(
                Cell.of(Link.of(
                        "/accounts/proposals/" + proposal.id(),
                        proposal.asChange().words())),
                Cell.of(proposal.reason()),
                Cell.of(proposal.proposedByName()),
                Cell.of(LondonTime.of(proposal.proposedAt(), now)));
    }

    private static List<Cell> row(Accounts.Account account) {
        return List.of(
                Cell.of(Link.of("/accounts/" + account.id(), account.displayName())),
                Cell.of(account.username()),
                Cell.of(account.role().words()),
                Cell.of(Objects.requireNonNullElse(account.team(), "None")),
                Cell.of(state(account)));
    }

    static Tag state(Accounts.Account account) {
        if (account.disabledAt() != null) {
            return Tag.of("Disabled", Colour.GREY);
        }
        return account.takenUp() ? Tag.of("In use", Colour.GREEN) : Tag.of("Invited", Colour.YELLOW);
    }
}
