package concordat.staff;

import concordat.actor.Role;
import concordat.agencies.Team;
import concordat.design.Choice;
import concordat.design.Component;
import concordat.design.ErrorSummary;
import concordat.design.InsetText;
import concordat.design.Select;
import concordat.design.TextInput;
import concordat.staff.AccountChange.Kind;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// One act on an account, or the adding of one: what is asked for it.
public record AccountActPage(
        String title, String back, String action, ErrorSummary errors, List<Content> fields, String button) {
    private static final String TWO =
            "An administrator or records guardian needs two people: what you send is proposed, and somebody else approves it.";

    static AccountActPage add(AccountForm form, List<Team> teams, ErrorSummary errors) {
        List<Content> fields = new ArrayList<>();
        fields.add(InsetText.of(TWO));
        fields.add(TextInput.of("username", "Username", form.username())
                .withHint("What they sign in with. It cannot be changed later.")
                .withAutocomplete("off")
                .withAutocapitalize("none")
                .withSpellcheck(false)
                .withErrorFrom(errors));
        fields.addAll(facts(form, teams, errors));
        return new AccountActPage("Add an account", "/accounts", "/accounts/new", errors, fields, "Add the account");
    }

    static AccountActPage change(Accounts.Account account, AccountForm form, List<Team> teams, ErrorSummary errors) {
        List<Content> fields = new ArrayList<>();
        fields.add(InsetText.of(TWO));
        fields.addAll(facts(form, teams, errors));
        String page = "/accounts/" + account.id();
        return new AccountActPage(
                "Change the account of " + account.displayName(), page, page + "/change", errors, fields, "Save");
    }

    static AccountActPage act(Accounts.Account account, Kind kind, ReasonForm form, ErrorSummary errors) {
        List<Content> fields = new ArrayList<>();
        fields.add(InsetText.of(consequence(kind)));
        if (AccountChange.to(kind, account).needsTwo()) {
            fields.add(InsetText.of(TWO));
        }
        fields.add(why(form.reason(), errors));
        String page = "/accounts/" + account.id();
        return new AccountActPage(
                kind.words() + ": " + account.displayName(),
                page,
                page + "/" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                errors,
                fields,
                kind.words());
    }

    private static String consequence(Kind kind) {
        return switch (kind) {
            case DISABLE -> "From the next request on they can do nothing here. What they did stays theirs.";
            case ENABLE -> "They can sign in again, with the password they had.";
            case INVITE ->
                "You get a code to hand over in person or by telephone. It works once, for 24 hours, at /invitation, and there its holder sets a password that nobody else knows. The old password works until then.";
            case RESET_SECOND_FACTOR ->
                "Their one-time codes, recovery codes and passkeys stop working, and they are signed out everywhere.";
            case ADD, CHANGE -> "";
        };
    }

    private static List<Component> facts(AccountForm form, List<Team> teams, ErrorSummary errors) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("", "None"));
        if (!form.team().isEmpty()
                && teams.stream().noneMatch(team -> team.code().equals(form.team()))) {
            choices.add(Choice.of(form.team(), form.team()));
        }
        teams.forEach(team -> choices.add(Choice.of(team.code(), team.name())));
        List<Choice> roles = new ArrayList<>();
        roles.add(Choice.of("", "Choose a role"));
        Arrays.stream(Role.values())
                .filter(Role::isOfStaff)
                .forEach(role -> roles.add(Choice.of(role.name(), role.words())));
        return List.of(
                TextInput.of("displayName", "Name", form.displayName())
                        .withHint("As colleagues and other agencies read it in the journal")
                        .withAutocomplete("off")
                        .withSpellcheck(false)
                        .withErrorFrom(errors),
                Select.of("role", "Role", form.role(), roles).withErrorFrom(errors),
                Select.of("team", "Team", form.team(), choices).withErrorFrom(errors),
                why(form.reason(), errors));
    }

    static TextInput why(String reason, ErrorSummary errors) {
        return TextInput.of("reason", "Why?", reason)
                .withHint("The journal of the account keeps it")
                .withErrorFrom(errors);
    }
}
