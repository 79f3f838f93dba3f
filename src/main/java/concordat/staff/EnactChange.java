package concordat.staff;

import concordat.actor.CurrentActor;
import concordat.agencies.Agencies;
import concordat.agencies.Duty;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.Operation;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Records;
import concordat.staff.AccountOutcome.Ground;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Makes a change of an account, whoever was needed to allow it, and writes it in the account's journal.
@Component
class EnactChange {
    /// For an invitation to be handed over and taken up.
    static final Duration INVITED_FOR = Duration.ofHours(24);

    /// Of four letters each: 137 bits.
    private static final int GROUPS = 7;

    private final AccountStore accounts;
    private final Records records;
    private final Journal journal;
    private final Agencies agencies;
    private final Sessions sessions;
    private final SecondFactor second;
    private final InstantSource time;

    EnactChange(
            AccountStore accounts,
            Records records,
            Journal journal,
            Agencies agencies,
            Sessions sessions,
            SecondFactor second,
            InstantSource time) {
        this.accounts = accounts;
        this.records = records;
        this.journal = journal;
        this.agencies = agencies;
        this.sessions = sessions;
        this.second = second;
        this.time = time;
    }

    /// @param proposedBy null where it needed nobody's approval
    @Transactional(propagation = Propagation.MANDATORY)
    AccountOutcome enact(AccountChange change, String reason, @Nullable String proposedBy) {
        Instant now = time.instant();
        return switch (change.kind()) {
            case ADD -> add(change, reason, proposedBy, now);
            case CHANGE -> change(change, reason, proposedBy, now);
            case DISABLE -> {
                if (!accounts.disable(change.account(), now)) {
                    yield AccountOutcome.Refused.of(Ground.DISABLED_ALREADY);
                }
                endDuties(change, now);
                var _ = sessions.endAll(change.account(), null);
                yield done(change, "account.disabled", "Account disabled", reason, proposedBy, now);
            }
            case ENABLE ->
                accounts.enable(change.account())
                        ? done(change, "account.enabled", "Account enabled again", reason, proposedBy, now)
                        : AccountOutcome.Refused.of(Ground.NOT_DISABLED);
            case INVITE -> invite(change, reason, proposedBy, now);
            case RESET_SECOND_FACTOR -> {
                second.takeAway(change.account());
                var _ = sessions.endAll(change.account(), null);
                yield done(change, "second-factor.taken-away", "Second factor taken away", reason, proposedBy, now);
            }
        };
    }

    private AccountOutcome add(AccountChange change, String reason, @Nullable String proposedBy, Instant now) {
        if (accounts.isTaken(change.username())) {
            return AccountOutcome.Refused.of(Ground.USERNAME_TAKEN);
        }
        RecordId id = records.open(new RecordId(change.account()), RecordKind.ACCOUNT, now);
        if (!accounts.add(change, null)) {
            throw new IllegalStateException("The username was taken this very moment");
        }
        journal.write(
                id,
                happening("account.added", "Account added for " + change.displayName(), reason, proposedBy, now)
                        .as(Operation.COLLECTION)
                        .with("Role", change.role().words())
                        .with("Team", change.team()));
        return invite(change, "The account is new", proposedBy, now);
    }

    private AccountOutcome change(AccountChange change, String reason, @Nullable String proposedBy, Instant now) {
        Accounts.Account before = accounts.account(change.account());
        if (!accounts.change(change)) {
            return AccountOutcome.Refused.of(Ground.CHANGED_SINCE);
        }
        if (before.role() != change.role()) {
            endDuties(change, now);
        }
        journal.write(
                new RecordId(change.account()),
                happening("account.changed", "Account changed", reason, proposedBy, now)
                        .with("Name", changed(before.displayName(), change.displayName()))
                        .with(
                                "Role",
                                changed(before.role().words(), change.role().words()))
                        .with("Team", changed(team(before.team()), team(change.team()))));
        return new AccountOutcome.Done(change.account(), null);
    }

    private AccountOutcome invite(AccountChange change, String reason, @Nullable String proposedBy, Instant now) {
        String code = SpokenCode.of(GROUPS);
        accounts.invite(change.account(), SpokenCode.hash(code), now, now.plus(INVITED_FOR));
        journal.write(
                new RecordId(change.account()),
                happening("account.invited", "Invitation made, for 24 hours", reason, proposedBy, now));
        return new AccountOutcome.Done(change.account(), code);
    }

    private AccountOutcome done(
            AccountChange change, String act, String title, String reason, @Nullable String proposedBy, Instant now) {
        journal.write(new RecordId(change.account()), happening(act, title, reason, proposedBy, now));
        return new AccountOutcome.Done(change.account(), null);
    }

    private static Happening happening(
            String act, String title, String reason, @Nullable String proposedBy, Instant now) {
        return Happening.of(act, now, title)
                .with("Why", reason)
                .with("Proposed by", proposedBy)
                .with(
                        "Approved by",
                        proposedBy == null ? null : CurrentActor.required().name());
    }

    /// Nobody is told of anything in a post that they can no longer fill. Whoever may not keep the rota leaves it.
    private void endDuties(AccountChange change, Instant now) {
        for (Duty duty : agencies.dutiesOf(change.account(), now)) {
            var _ = agencies.endDuty(duty.id());
        }
    }

    private static @Nullable String changed(String before, String after) {
        return before.equals(after) ? null : before + " → " + after;
    }

    private static String team(@Nullable String team) {
        return Objects.requireNonNullElse(team, "None");
    }
}
