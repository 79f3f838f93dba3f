package concordat.agencies;

import java.util.List;

/// What became of a change to the rota.
public sealed interface DutyOutcome {
    record Done(DutyId id) implements DutyOutcome {}

    record Refused(List<Ground> grounds) implements DutyOutcome {
        public Refused {
            grounds = List.copyOf(grounds);
        }
    }

    /// Why the rota was not changed.
    enum Ground {
        NOT_YOUR_ROTA,
        ENDS_BEFORE_IT_STARTS,
        POST_IS_FILLED,
        HAS_ENDED
    }
}
