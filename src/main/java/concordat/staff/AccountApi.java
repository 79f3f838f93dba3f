package concordat.staff;

import concordat.actor.Role;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.staff.AccountChange.Kind;
import concordat.staff.AccountStore.Proposal;
import concordat.staff.StaffStore.SessionListed;
import concordat.web.Invalid;
import concordat.web.May;
import concordat.web.OnceFilter;
import concordat.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The accounts of the agency for programs. What needs two people is answered 202 with the proposal.
@RestController
@RequestMapping("/api/accounts")
@May({Role.ADMINISTRATOR, Role.RECORDS_GUARDIAN})
@Transactional
class AccountApi {
    /// A proposal as it is told.
    record ProposalTold(
            UUID id,
            Kind change,
            UUID account,
            String username,
            String displayName,
            @Nullable String team,
            Role role,
            Role priorRole,
            String reason,
            String proposedBy,
            Instant proposedAt,
            @Nullable Boolean approved,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {
        static ProposalTold of(Proposal proposal) {
            return new ProposalTold(
                    proposal.id(),
                    proposal.change(),
                    proposal.accountId(),
                    proposal.username(),
                    proposal.displayName(),
                    proposal.team(),
                    proposal.role(),
                    proposal.priorRole(),
                    proposal.reason(),
                    proposal.proposedByName(),
                    proposal.proposedAt(),
                    proposal.approved(),
                    proposal.decidedByName(),
                    proposal.decidedAt());
        }
    }

    /// @param invitation its code, where one was made: it is answered this once
    record AccountTold(Accounts.Account account, @Nullable String invitation) {}

    record PostBody(@Nullable String post) {}

    /// A ground of refusal, for a program and for a person.
    record GroundTold(
            AccountOutcome.Ground code,
            String text,
            @Nullable String citation) {}

    private final AccountStore accounts;
    private final AdministerAccount administer;
    private final DecideProposal decide;
    private final AccountDuty duties;
    private final Sessions sessions;
    private final Journal journal;
    private final InstantSource time;

    AccountApi(
            AccountStore accounts,
            AdministerAccount administer,
            DecideProposal decide,
            AccountDuty duties,
            Sessions sessions,
            Journal journal,
            InstantSource time) {
        this.accounts = accounts;
        this.administer = administer;
        this.decide = decide;
        this.duties = duties;
        this.sessions = sessions;
        this.journal = journal;
        this.time = time;
    }

    @GetMapping
    List<Accounts.Account> all() {
        List<Accounts.Account> all = accounts.colleagues();
        journal.looked("Accounts", all.stream().map(Accounts.Account::id).toList(), "");
        return all;
    }

    @May(Role.ADMINISTRATOR)
    @PostMapping
    ResponseEntity<?> add(@RequestBody AccountForm form, HttpServletRequest request) {
        Invalid.unlessEmpty(form.errorsOfNew());
        return answer(administer.change(form.asNew(Ids.next(time.instant())), form.reason()), request);
    }

    @GetMapping("/{id}")
    Accounts.Account one(@PathVariable UUID id) {
        Accounts.Account account = accounts.account(id);
        journal.look(new RecordId(id), "The account");
        return account;
    }

    @May(Role.ADMINISTRATOR)
    @PostMapping("/{id}/change")
    ResponseEntity<?> change(@PathVariable UUID id, @RequestBody AccountForm form, HttpServletRequest request) {
        Invalid.unlessEmpty(form.errors());
        return answer(administer.change(form.of(accounts.account(id), Kind.CHANGE), form.reason()), request);
    }

    @May(Role.ADMINISTRATOR)
    @PostMapping("/{id}/disable")
    ResponseEntity<?> disable(@PathVariable UUID id, @RequestBody ReasonForm form, HttpServletRequest request) {
        return act(id, Kind.DISABLE, form, request);
    }

    @May(Role.ADMINISTRATOR)
    @PostMapping("/{id}/enable")
    ResponseEntity<?> enable(@PathVariable UUID id, @RequestBody ReasonForm form, HttpServletRequest request) {
        return act(id, Kind.ENABLE, form, request);
    }

    @May(Role.ADMINISTRATOR)
    @PostMapping("/{id}/invite")
    ResponseEntity<?> invite(@PathVariable UUID id, @RequestBody ReasonForm form, HttpServletRequest request) {
        return act(id, Kind.INVITE, form, request);
    }

    @May(Role.ADMINISTRATOR)
    @PostMapping("/{id}/reset-second-factor")
    ResponseEntity<?> resetSecondFactor(
            @PathVariable UUID id, @RequestBody ReasonForm form, HttpServletRequest request) {
        return act(id, Kind.RESET_SECOND_FACTOR, form, request);
    }

    @GetMapping("/{id}/sessions")
    List<SessionListed> sessions(@PathVariable UUID id) {
        return sessions.of(accounts.account(id).id());
    }

    @May(Role.ADMINISTRATOR)
    @PostMapping("/{id}/sessions/{session}/end")
    ResponseEntity<Void> endSession(@PathVariable UUID id, @PathVariable UUID session) {
        var _ = sessions.end(accounts.account(id).id(), session);
        return ResponseEntity.noContent().build();
    }

    @May(Role.ADMINISTRATOR)
    @PostMapping("/{id}/duties")
    ResponseEntity<?> takeDuty(@PathVariable UUID id, @RequestBody PostBody body) {
        return answer(duties.take(id, Objects.requireNonNullElse(body.post(), "")));
    }

    @May(Role.ADMINISTRATOR)
    @PostMapping("/{id}/duties/{duty}/end")
    ResponseEntity<?> endDuty(@PathVariable UUID id, @PathVariable UUID duty) {
        return answer(duties.end(id, duty));
    }

    @GetMapping("/proposals")
    List<ProposalTold> waiting() {
        return accounts.waiting().stream().map(ProposalTold::of).toList();
    }

    @GetMapping("/proposals/{id}")
    ProposalTold proposal(@PathVariable UUID id) {
        return ProposalTold.of(accounts.proposal(id));
    }

    @PostMapping("/proposals/{id}/approve")
    ResponseEntity<?> approve(@PathVariable UUID id, HttpServletRequest request) {
        return answer(decide.approve(id), request);
    }

    @PostMapping("/proposals/{id}/refuse")
    ResponseEntity<?> refuse(@PathVariable UUID id, @RequestBody ReasonForm form) {
        Invalid.unlessEmpty(form.errors());
        return decided(id, decide.refuse(id, form.reason()));
    }

    @PostMapping("/proposals/{id}/withdraw")
    ResponseEntity<?> withdraw(@PathVariable UUID id, @RequestBody ReasonForm form) {
        Invalid.unlessEmpty(form.errors());
        return decided(id, decide.withdraw(id, form.reason()));
    }

    private ResponseEntity<?> act(UUID id, Kind kind, ReasonForm form, HttpServletRequest request) {
        Invalid.unlessEmpty(form.errors());
        return answer(administer.change(AccountChange.to(kind, accounts.account(id)), form.reason()), request);
    }

    private ResponseEntity<?> answer(AccountOutcome outcome, HttpServletRequest request) {
        return switch (outcome) {
            case AccountOutcome.Refused(var grounds) -> refusal(grounds);
            case AccountOutcome.Proposed(UUID id) ->
                ResponseEntity.accepted()
                        .location(URI.create("/api/accounts/proposals/" + id))
                        .body(ProposalTold.of(accounts.proposal(id)));
            case AccountOutcome.Done(UUID id, String code) -> {
                if (code != null) {
                    request.setAttribute(OnceFilter.SHOWN_ONCE, "/api/accounts/" + id);
                }
                yield ResponseEntity.ok(new AccountTold(accounts.account(id), code));
            }
        };
    }

    private ResponseEntity<?> decided(UUID id, AccountOutcome outcome) {
        return outcome instanceof AccountOutcome.Refused(var grounds)
                ? refusal(grounds)
                : ResponseEntity.ok(ProposalTold.of(accounts.proposal(id)));
    }

    private static ResponseEntity<?> answer(AccountDuty.Answer answer) {
        return switch (answer) {
            case AccountDuty.Answer.Done() -> ResponseEntity.noContent().build();
            case AccountDuty.Answer.Refused(String why) ->
                ResponseEntity.of(Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "/problems/duty-refused", why))
                        .build();
        };
    }

    private static ResponseEntity<?> refusal(List<AccountOutcome.Ground> grounds) {
        ProblemDetail problem = Problems.of(
                HttpStatus.UNPROCESSABLE_CONTENT, "/problems/account-refused", "The account was not changed");
        problem.setProperty(
                "grounds",
                grounds.stream()
                        .map(ground -> new GroundTold(ground, AccountWords.of(ground), null))
                        .toList());
        return ResponseEntity.of(problem).build();
    }
}
