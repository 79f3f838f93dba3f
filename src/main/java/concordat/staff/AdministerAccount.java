package concordat.staff;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.agencies.Agencies;
import concordat.agencies.Team;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.staff.AccountChange.Kind;
import concordat.staff.AccountOutcome.Ground;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Changes an account of the actor's agency, or proposes to where a powerful role is concerned.
@Component
class AdministerAccount {
    private final AccountStore accounts;
    private final EnactChange enact;
    private final Agencies agencies;
    private final Journal journal;
    private final InstantSource time;

    AdministerAccount(
            AccountStore accounts, EnactChange enact, Agencies agencies, Journal journal, InstantSource time) {
        this.accounts = accounts;
        this.enact = enact;
        this.agencies = agencies;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    AccountOutcome change(AccountChange change, String reason) {
        Set<Ground> grounds = grounds(change);
        if (!grounds.isEmpty()) {
            return new AccountOutcome.Refused(List.copyOf(grounds));
        }
        return change.needsTwo() && !accounts.isAlone() ? propose(change, reason) : enact.enact(change, reason, null);
    }

    private AccountOutcome propose(AccountChange change, String reason) {
        Actor by = CurrentActor.required();
        Instant now = time.instant();
        UUID id = Ids.next(now);
        if (!accounts.propose(id, change, reason, now)) {
            return AccountOutcome.Refused.of(Ground.PROPOSAL_WAITS);
        }
        journal.write(
                change.kind() == Kind.ADD ? new RecordId(by.id()) : new RecordId(change.account()),
                Happening.of("account.proposed", now, "Proposed: " + change.words())
                        .with("Why", reason));
        return new AccountOutcome.Proposed(id);
    }

    private Set<Ground> grounds(AccountChange change) {
        EnumSet<Ground> grounds = EnumSet.noneOf(Ground.class);
        boolean own = change.account().equals(CurrentActor.required().id());
        if (own && (change.kind() != Kind.CHANGE || change.role() != change.priorRole())) {
            grounds.add(Ground.YOURSELF);
        }
        if (!change.role().isOfStaff()) {
            grounds.add(Ground.NOT_A_ROLE_OF_STAFF);
        }
        if (change.kind() == Kind.ADD) {
            if (accounts.isTaken(change.username())) {
                grounds.add(Ground.USERNAME_TAKEN);
            }
            if (!isOurs(change.team())) {
                grounds.add(Ground.NOT_YOUR_TEAM);
            }
            return grounds;
        }
        Accounts.Account now = accounts.account(change.account());
        boolean sameTeam = java.util.Objects.equals(now.team(), change.team());
        if (!sameTeam && !isOurs(change.team())) {
            grounds.add(Ground.NOT_YOUR_TEAM);
        }
        if (change.kind() == Kind.DISABLE && now.disabledAt() != null) {
            grounds.add(Ground.DISABLED_ALREADY);
        }
        if (change.kind() == Kind.ENABLE && now.disabledAt() == null) {
            grounds.add(Ground.NOT_DISABLED);
        }
        if (change.kind() == Kind.INVITE && now.disabledAt() != null) {
            grounds.add(Ground.IS_DISABLED);
        }
        return grounds;
    }

    private boolean isOurs(@Nullable String team) {
        return team == null
                || agencies.teamsOf(CurrentActor.required().agency()).stream()
                        .map(Team::code)
                        .anyMatch(team::equals);
    }
}
