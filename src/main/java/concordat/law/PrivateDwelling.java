package concordat.law;

import java.util.List;

/// Section 136 cannot be used where anyone lives (RL-09).
public final class PrivateDwelling {
    private PrivateDwelling() {}

    /// The kind of place the person was found in, as s136(1A) divides them.
    public enum Location {
        /// A house, flat or room where anyone lives.
        DWELLING,
        /// A yard, garden, garage or outhouse used with one dwelling alone.
        DWELLING_GROUNDS,
        /// The same, shared by two dwellings or more.
        SHARED_GROUNDS,
        ANYWHERE_ELSE
    }

    /// What an officer might turn to instead. Guidance and not advice on the case: each has its own conditions.
    public enum Alternative {
        WARRANT_UNDER_SECTION_135,
        MENTAL_CAPACITY_ACT,
        PACE_SECTION_17,
        ARREST,
        COMMON_LAW
    }

    public static List<Warning> warnings(Location location) {
        return switch (location) {
            case DWELLING, DWELLING_GROUNDS -> List.of(Warning.PRIVATE_DWELLING);
            case SHARED_GROUNDS, ANYWHERE_ELSE -> List.of();
        };
    }

    /// The alternatives to show with the warning; none where section 136 can be used.
    public static List<Alternative> alternatives(Location location) {
        return warnings(location).isEmpty() ? List.of() : List.of(Alternative.values());
    }
}
