package concordat.staff;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of a change of an account.
sealed interface AccountOutcome {
    /// @param code of the invitation, where one was made: it is shown once and kept nowhere
    record Done(UUID account, @Nullable String code) implements AccountOutcome {}

    /// Somebody else must approve it.
    record Proposed(UUID proposal) implements AccountOutcome {}

    record Refused(List<Ground> grounds) implements AccountOutcome {
        public Refused {
            grounds = List.copyOf(grounds);
        }

        static Refused of(Ground ground) {
            return new Refused(List.of(ground));
        }
    }

    /// Why an account was not changed.
    enum Ground {
        USERNAME_TAKEN,
        YOURSELF,
        NOT_A_ROLE_OF_STAFF,
        NOT_YOUR_TEAM,
        DISABLED_ALREADY,
        NOT_DISABLED,
        IS_DISABLED,
        PROPOSAL_WAITS,
        YOUR_OWN_PROPOSAL,
        ABOUT_YOU,
        DECIDED_ALREADY,
        NOT_YOURS_TO_WITHDRAW,
        CHANGED_SINCE,
        PROPOSER_HAS_GONE
    }
}
