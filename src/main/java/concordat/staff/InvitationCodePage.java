package concordat.staff;

import concordat.design.Panel;

/// The code of an invitation, shown once.
public record InvitationCodePage(String name, String account, String username, Panel code) {
    static InvitationCodePage of(Accounts.Account account, String code) {
        return new InvitationCodePage(
                account.displayName(),
                "/accounts/" + account.id(),
                account.username(),
                Panel.of("Invitation for " + account.displayName()).withBody(code));
    }
}
