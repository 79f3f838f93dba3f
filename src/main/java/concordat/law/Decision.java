package concordat.law;

import java.util.List;
import java.util.Set;

/// What a rule says of something proposed: yes, or no with every ground at once.
///
/// What has already happened is never refused. It is recorded, and [#breaches()] are its flags.
public sealed interface Decision {
    /// Lawful as described.
    record Allowed() implements Decision {}

    /// Not lawful as described. There is at least one ground, in the order of [Ground].
    record Refused(List<Ground> grounds) implements Decision {
        public Refused {
            if (grounds.isEmpty()) {
                throw new IllegalArgumentException("A refusal needs a ground");
            }
            grounds = List.copyOf(grounds);
        }
    }

    static Decision of(Set<Ground> grounds) {
        return grounds.isEmpty()
                ? new Allowed()
                : new Refused(grounds.stream().sorted().toList());
    }

    /// The flags to set when it has happened all the same. Empty when it was allowed.
    default List<Breach> breaches() {
        return switch (this) {
            case Allowed _ -> List.of();
            case Refused(List<Ground> grounds) ->
                grounds.stream().map(Ground::breach).distinct().toList();
        };
    }
}
