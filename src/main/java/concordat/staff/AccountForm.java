package concordat.staff;

import concordat.actor.Role;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.staff.AccountChange.Kind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account as typed: a new one, or one that is changed, which keeps its username.
record AccountForm(String username, String displayName, String team, String role, String reason) {
    static final AccountForm BLANK = new AccountForm("", "", "", "", "");

    AccountForm(
            @Nullable String username,
            @Nullable String displayName,
            @Nullable String team,
            @Nullable String role,
            @Nullable String reason) {
        this.username = Objects.requireNonNullElse(username, "").strip().toLowerCase(Locale.ROOT);
        this.displayName = Objects.requireNonNullElse(displayName, "").strip();
        this.team = Objects.requireNonNullElse(team, "").strip();
        this.role = Objects.requireNonNullElse(role, "").strip();
        this.reason = Objects.requireNonNullElse(reason, "").strip();
    }

    static AccountForm of(Accounts.Account account) {
        return new AccountForm(
                account.username(),
                account.displayName(),
                account.team(),
                account.role().name(),
                "");
    }

    ErrorSummary errorsOfNew() {
        return check(new Errors()
                .check(
                        username.matches("[a-z0-9][a-z0-9._-]{2,59}"),
                        "username",
                        "Enter a username of 3 to 60 small letters, digits, dots, hyphens and underscores"));
    }

    ErrorSummary errors() {
        return check(new Errors());
    }

    private ErrorSummary check(Errors errors) {
        return errors.require(displayName, "displayName", "Enter the person's name")
                .check(displayName.length() <= 120, "displayName", "Enter a name of at most 120 characters")
                .check(isRole(), "role", "Choose a role")
                .require(reason, "reason", "Enter why")
                .summary();
    }

    AccountChange asNew(UUID id) {
        return new AccountChange(
                Kind.ADD, id, username, displayName, typedTeam(), Role.valueOf(role), Role.valueOf(role));
    }

    AccountChange of(Accounts.Account account, Kind kind) {
        return new AccountChange(
                kind, account.id(), account.username(), displayName, typedTeam(), Role.valueOf(role), account.role());
    }

    private @Nullable String typedTeam() {
        return team.isEmpty() ? null : team;
    }

    private boolean isRole() {
        return Arrays.stream(Role.values())
                .anyMatch(each -> each.isOfStaff() && each.name().equals(role));
    }
}
