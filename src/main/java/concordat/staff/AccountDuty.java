package concordat.staff;

import concordat.actor.CurrentActor;
import concordat.agencies.Agencies;
import concordat.agencies.Duty;
import concordat.agencies.DutyId;
import concordat.agencies.DutyOutcome;
import concordat.agencies.Post;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.RecordId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts a colleague on duty in a post of the agency, and ends it.
@Component
class AccountDuty {
    sealed interface Answer {
        record Done() implements Answer {}

        record Refused(String why) implements Answer {}
    }

    private final AccountStore accounts;
    private final Agencies agencies;
    private final Journal journal;
    private final InstantSource time;

    AccountDuty(AccountStore accounts, Agencies agencies, Journal journal, InstantSource time) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.journal = journal;
        this.time = time;
    }

    /// The posts of the agency that are for somebody of this role.
    List<Post> posts(Accounts.Account account) {
        return agencies.postsOf(CurrentActor.required().agency()).stream()
                .filter(post -> post.role() == account.role())
                .toList();
    }

    @Transactional
    Answer take(UUID id, String code) {
        Accounts.Account account = accounts.account(id);
        if (account.disabledAt() != null) {
            return new Answer.Refused("This account is disabled: enable it first");
        }
        return posts(account).stream()
                .filter(post -> post.code().equals(code))
                .findFirst()
                .map(post -> take(account, post))
                .orElseGet(() -> new Answer.Refused("Choose a post of your agency that is for this role"));
    }

    private Answer take(Accounts.Account account, Post post) {
        Instant now = time.instant();
        return switch (agencies.takeDuty(post.code(), account.id(), account.displayName(), now, null)) {
            case DutyOutcome.Refused _ ->
                new Answer.Refused("Someone else is on duty in this post: end their duty first");
            case DutyOutcome.Done _ -> {
                journal.write(
                        new RecordId(account.id()),
                        Happening.of("duty.given", now, "Put on duty").with("Post", post.title() + ", " + post.team()));
                yield new Answer.Done();
            }
        };
    }

    @Transactional
    Answer end(UUID id, UUID dutyId) {
        Accounts.Account account = accounts.account(id);
        Instant now = time.instant();
        List<Duty> own = agencies.dutiesOf(account.id(), now);
        boolean theirs = own.stream().anyMatch(duty -> duty.id().value().equals(dutyId));
        if (!theirs || agencies.endDuty(new DutyId(dutyId)) instanceof DutyOutcome.Refused) {
            return new Answer.Refused("This duty has already ended");
        }
        journal.write(new RecordId(account.id()), Happening.of("duty.ended", now, "Duty ended"));
        return new Answer.Done();
    }
}
