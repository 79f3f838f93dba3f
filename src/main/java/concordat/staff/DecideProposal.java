package concordat.staff;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.staff.AccountChange.Kind;
import concordat.staff.AccountOutcome.Ground;
import concordat.staff.AccountStore.Proposal;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Approves or refuses what another proposed about an account, or withdraws what one proposed oneself.
@Component
class DecideProposal {
    private final AccountStore accounts;
    private final EnactChange enact;
    private final Journal journal;
    private final InstantSource time;

    DecideProposal(AccountStore accounts, EnactChange enact, Journal journal, InstantSource time) {
        this.accounts = accounts;
        this.enact = enact;
        this.journal = journal;
        this.time = time;
    }

    /// What was proposed is done at once.
    @Transactional
    AccountOutcome approve(UUID id) {
        Optional<Proposal> locked = lock(id);
        if (locked.isEmpty()) {
            return AccountOutcome.Refused.of(Ground.DECIDED_ALREADY);
        }
        Proposal proposal = locked.get();
        Set<Ground> grounds = groundsAgainstApproval(proposal);
        if (!grounds.isEmpty()) {
            return new AccountOutcome.Refused(List.copyOf(grounds));
        }
        accounts.decide(id, true, "Approved", time.instant());
        AccountOutcome outcome = enact.enact(proposal.asChange(), proposal.reason(), proposal.proposedByName());
        if (outcome instanceof AccountOutcome.Refused) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return outcome;
    }

    @Transactional
    AccountOutcome refuse(UUID id, String reason) {
        Optional<Proposal> locked = lock(id);
        if (locked.isEmpty()) {
            return AccountOutcome.Refused.of(Ground.DECIDED_ALREADY);
        }
        Proposal proposal = locked.get();
        accounts.decide(id, false, reason, time.instant());
        boolean own = proposal.proposedBy().equals(CurrentActor.required().id());
        journal.write(
                record(proposal),
                Happening.of(
                                own ? "proposal.withdrawn" : "proposal.refused",
                                time.instant(),
                                (own ? "Withdrawn: " : "Refused: ")
                                        + proposal.asChange().words())
                        .with("Why", reason)
                        .with("Proposed by", proposal.proposedByName()));
        return new AccountOutcome.Done(proposal.accountId(), null);
    }

    @Transactional
    AccountOutcome withdraw(UUID id, String reason) {
        return accounts.proposal(id).proposedBy().equals(CurrentActor.required().id())
                ? refuse(id, reason)
                : AccountOutcome.Refused.of(Ground.NOT_YOURS_TO_WITHDRAW);
    }

    /// Empty where it has been decided.
    private Optional<Proposal> lock(UUID id) {
        return accounts.proposal(id).approved() == null ? accounts.lockProposal(id) : Optional.empty();
    }

    /// An account that was never added has no journal: who proposed it has.
    private static RecordId record(Proposal proposal) {
        return new RecordId(proposal.change() == Kind.ADD ? proposal.proposedBy() : proposal.accountId());
    }

    private Set<Ground> groundsAgainstApproval(Proposal proposal) {
        Actor actor = CurrentActor.required();
        EnumSet<Ground> grounds = EnumSet.noneOf(Ground.class);
        if (proposal.proposedBy().equals(actor.id())) {
            grounds.add(Ground.YOUR_OWN_PROPOSAL);
        }
        if (proposal.accountId().equals(actor.id())) {
            grounds.add(Ground.ABOUT_YOU);
        }
        boolean proposerStays = accounts.find(proposal.proposedBy())
                .filter(by -> by.role() == Role.ADMINISTRATOR && by.disabledAt() == null)
                .isPresent();
        if (!proposerStays) {
            grounds.add(Ground.PROPOSER_HAS_GONE);
        }
        if (proposal.change() != Kind.ADD && hasChanged(proposal)) {
            grounds.add(Ground.CHANGED_SINCE);
        }
        return grounds;
    }

    private boolean hasChanged(Proposal proposal) {
        Accounts.Account now = accounts.account(proposal.accountId());
        return now.role() != proposal.priorRole()
                || (proposal.change() != Kind.CHANGE
                        && !(Objects.equals(now.team(), proposal.team())
                                && now.displayName().equals(proposal.displayName())));
    }
}
