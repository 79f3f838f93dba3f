package concordat.staff;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.agencies.Agencies;
import concordat.agencies.Team;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.staff.AccountChange.Kind;
import concordat.web.Done;
import concordat.web.May;
import concordat.web.NavigationLink;
import concordat.web.OnceFilter;
import concordattemplates.StaticTemplates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The accounts of the agency: an administrator changes them, a records guardian looks, and either approves what
/// another proposed.
@Controller
@RequestMapping("/accounts")
@May({Role.ADMINISTRATOR, Role.RECORDS_GUARDIAN})
@Transactional
class AccountPages {
    private static final int ENTRIES = 50;
    private static final String ACT = "/{id}/{act:disable|enable|invite|reset-second-factor}";

    private final AccountStore accounts;
    private final AdministerAccount administer;
    private final DecideProposal decide;
    private final AccountDuty duties;
    private final Sessions sessions;
    private final Agencies agencies;
    private final Journal journal;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    AccountPages(
            AccountStore accounts,
            AdministerAccount administer,
            DecideProposal decide,
            AccountDuty duties,
            Sessions sessions,
            Agencies agencies,
            Journal journal,
            InstantSource time) {
        this.accounts = accounts;
        this.administer = administer;
        this.decide = decide;
        this.duties = duties;
        this.sessions = sessions;
        this.agencies = agencies;
        this.journal = journal;
        this.time = time;
    }

    @Bean
    static NavigationLink accountsLink() {
        return new NavigationLink(82, "/accounts", "Accounts", EnumSet.of(Role.ADMINISTRATOR, Role.RECORDS_GUARDIAN));
    }

    @GetMapping
    View all() {
        Actor actor = CurrentActor.required();
        List<Accounts.Account> all = accounts.colleagues();
        journal.looked("Accounts", all.stream().map(Accounts.Account::id).toList(), "");
        return Html.ok(templates.staffAccounts(
                AccountsPage.of(actor.agency(), actor.role(), all, accounts.waiting(), time.instant())));
    }

    @May(Role.ADMINISTRATOR)
    @GetMapping("/new")
    View newForm() {
        return Html.ok(templates.staffAccountAct(AccountActPage.add(AccountForm.BLANK, teams(), ErrorSummary.none())));
    }

    @May(Role.ADMINISTRATOR)
    @PostMapping("/new")
    View add(AccountForm form, HttpServletRequest request) {
        ErrorSummary errors = form.errorsOfNew();
        AccountOutcome outcome =
                errors.isEmpty() ? administer.change(form.asNew(Ids.next(time.instant())), form.reason()) : null;
        return answer(
                outcome, errors, request, wrong -> templates.staffAccountAct(AccountActPage.add(form, teams(), wrong)));
    }

    @GetMapping("/{id}")
    View one(@PathVariable UUID id) {
        Accounts.Account account = accounts.account(id);
        journal.look(new RecordId(id), "The account");
        return Html.ok(templates.staffAccount(page(account, ErrorSummary.none())));
    }

    @May(Role.ADMINISTRATOR)
    @GetMapping("/{id}/change")
    View changeForm(@PathVariable UUID id) {
        Accounts.Account account = accounts.account(id);
        return Html.ok(templates.staffAccountAct(
                AccountActPage.change(account, AccountForm.of(account), teams(), ErrorSummary.none())));
    }

    @May(Role.ADMINISTRATOR)
    @PostMapping("/{id}/change")
    View change(@PathVariable UUID id, AccountForm form, HttpServletRequest request) {
        Accounts.Account account = accounts.account(id);
        ErrorSummary errors = form.errors();
        AccountOutcome outcome =
                errors.isEmpty() ? administer.change(form.of(account, Kind.CHANGE), form.reason()) : null;
        return answer(
                outcome,
                errors,
                request,
                wrong -> templates.staffAccountAct(AccountActPage.change(account, form, teams(), wrong)));
    }

    @May(Role.ADMINISTRATOR)
    @GetMapping(ACT)
    View actForm(@PathVariable UUID id, @PathVariable String act) {
        return Html.ok(templates.staffAccountAct(
                AccountActPage.act(accounts.account(id), kind(act), ReasonForm.BLANK, ErrorSummary.none())));
    }

    @May(Role.ADMINISTRATOR)
    @PostMapping(ACT)
    View act(@PathVariable UUID id, @PathVariable String act, ReasonForm form, HttpServletRequest request) {
        Accounts.Account account = accounts.account(id);
        ErrorSummary errors = form.errors();
        AccountOutcome outcome =
                errors.isEmpty() ? administer.change(AccountChange.to(kind(act), account), form.reason()) : null;
        return answer(
                outcome,
                errors,
                request,
                wrong -> templates.staffAccountAct(AccountActPage.act(account, kind(act), form, wrong)));
    }

    @GetMapping("/proposals/{id}")
    View proposal(@PathVariable UUID id) {
        return Html.ok(templates.staffProposal(proposalPage(id, ReasonForm.BLANK, ErrorSummary.none())));
    }

    @PostMapping("/proposals/{id}/approve")
    View approve(@PathVariable UUID id, HttpServletRequest request) {
        return answer(
                decide.approve(id),
                ErrorSummary.none(),
                request,
                wrong -> templates.staffProposal(proposalPage(id, ReasonForm.BLANK, wrong)));
    }

    @PostMapping("/proposals/{id}/refuse")
    View refuse(@PathVariable UUID id, ReasonForm form) {
        return decided(id, form, () -> decide.refuse(id, form.reason()));
    }

    @PostMapping("/proposals/{id}/withdraw")
    View withdraw(@PathVariable UUID id, ReasonForm form) {
        return decided(id, form, () -> decide.withdraw(id, form.reason()));
    }

    @May(Role.ADMINISTRATOR)
    @PostMapping("/{id}/duties")
    View takeDuty(@PathVariable UUID id, @RequestParam(defaultValue = "") String post) {
        return answer(id, duties.take(id, post));
    }

    @May(Role.ADMINISTRATOR)
    @PostMapping("/{id}/duties/{duty}/end")
    View endDuty(@PathVariable UUID id, @PathVariable UUID duty) {
        return answer(id, duties.end(id, duty));
    }

    @May(Role.ADMINISTRATOR)
    @PostMapping("/{id}/sessions/{session}/end")
    View endSession(@PathVariable UUID id, @PathVariable UUID session) {
        var _ = sessions.end(accounts.account(id).id(), session);
        return new RedirectView(Done.ENDED.then("/accounts/" + id));
    }

    private View answer(UUID id, AccountDuty.Answer answer) {
        return switch (answer) {
            case AccountDuty.Answer.Done() -> new RedirectView(Done.SAVED.then("/accounts/" + id));
            case AccountDuty.Answer.Refused(String why) ->
                Html.unprocessable(templates.staffAccount(
                        page(accounts.account(id), new Errors().add("post", why).summary())));
        };
    }

    private View decided(UUID id, ReasonForm form, java.util.function.Supplier<AccountOutcome> decision) {
        ErrorSummary errors = form.errors();
        AccountOutcome outcome = errors.isEmpty() ? decision.get() : null;
        if (outcome instanceof AccountOutcome.Refused(var grounds)) {
            errors = errors(grounds);
        }
        return errors.isEmpty()
                ? new RedirectView(Done.REFUSED.then("/accounts"))
                : Html.unprocessable(templates.staffProposal(proposalPage(id, form, errors)));
    }

    /// @param outcome null where the form was wrong
    private View answer(
            @Nullable AccountOutcome outcome,
            ErrorSummary errors,
            HttpServletRequest request,
            java.util.function.Function<ErrorSummary, gg.jte.models.runtime.JteModel> again) {
        return switch (outcome) {
            case null -> Html.unprocessable(again.apply(errors));
            case AccountOutcome.Refused(var grounds) -> Html.unprocessable(again.apply(errors(grounds)));
            case AccountOutcome.Proposed(UUID id) -> new RedirectView(Done.PROPOSED.then("/accounts/proposals/" + id));
            case AccountOutcome.Done(UUID id, String code) -> {
                String page = "/accounts/" + id;
                if (code == null) {
                    yield new RedirectView(Done.SAVED.then(page));
                }
                request.setAttribute(OnceFilter.SHOWN_ONCE, page);
                yield Html.ok(templates.staffInvitationCode(InvitationCodePage.of(accounts.account(id), code)));
            }
        };
    }

    private static ErrorSummary errors(List<AccountOutcome.Ground> grounds) {
        Errors errors = new Errors();
        grounds.forEach(ground -> errors.add(
                switch (ground) {
                    case USERNAME_TAKEN -> "username";
                    case NOT_YOUR_TEAM -> "team";
                    case NOT_A_ROLE_OF_STAFF -> "role";
                    default -> "";
                },
                AccountWords.of(ground)));
        return errors.summary();
    }

    private ProposalPage proposalPage(UUID id, ReasonForm form, ErrorSummary errors) {
        return ProposalPage.of(accounts.proposal(id), CurrentActor.required().id(), form, errors, time.instant());
    }

    private AccountPage page(Accounts.Account account, ErrorSummary errors) {
        Actor actor = CurrentActor.required();
        Instant now = time.instant();
        String waits = accounts.waiting().stream()
                .filter(proposal -> proposal.accountId().equals(account.id()))
                .map(proposal -> "/accounts/proposals/" + proposal.id())
                .findFirst()
                .orElse(null);
        var parts = new AccountPage.Parts(
                account,
                accounts.invitedUntil(account.id(), now).orElse(null),
                waits,
                agencies.dutiesOf(account.id(), now),
                duties.posts(account),
                sessions.of(account.id()).stream()
                        .map(session -> OwnAccountPage.SessionRow.of(session, null, now))
                        .toList(),
                journal.timeline(List.of(new RecordId(account.id())), ENTRIES));
        return AccountPage.of(actor.role(), actor.id().equals(account.id()), parts, errors, now);
    }

    private List<Team> teams() {
        return agencies.teamsOf(CurrentActor.required().agency());
    }

    private static Kind kind(String act) {
        return Kind.valueOf(act.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
