package concordat.staff;

import concordat.actor.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is to become of an account: how it is afterwards, and what changes.
///
/// @param account of one that is added, the id that it is to have
/// @param priorRole what its holder had before; of one that is added, the same as `role`
record AccountChange(
        Kind kind,
        UUID account,
        String username,
        String displayName,
        @Nullable String team,
        Role role,
        Role priorRole) {
    enum Kind {
        ADD("Add the account"),
        CHANGE("Change the account"),
        DISABLE("Disable the account"),
        ENABLE("Enable the account again"),
        INVITE("Invite its holder to set a password"),
        RESET_SECOND_FACTOR("Take away its second factor");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// An act on an account that leaves its facts as they are.
    static AccountChange to(Kind kind, Accounts.Account account) {
        return new AccountChange(
                kind,
                account.id(),
                account.username(),
                account.displayName(),
                account.team(),
                account.role(),
                account.role());
    }

    /// Whether one person alone may not make it.
    boolean needsTwo() {
        return kind == Kind.CHANGE
                ? role != priorRole && (role.isPowerful() || priorRole.isPowerful())
                : role.isPowerful();
    }

    /// As people say it: "Add the account: Records guardian Dana Example".
    String words() {
        String what = kind == Kind.CHANGE && role != priorRole
                ? "Change the role from " + priorRole.words() + " to " + role.words()
                : kind.words();
        return what + ": " + displayName + (kind == Kind.ADD ? ", " + role.words() : "");
    }
}
