package concordat.places;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a person presents: what a receiver needs in order to decide, and nothing that says who they are.
///
/// @param ageBand in words, such as "25 to 34"
/// @param physicalHealth with `intoxicated` and `restrained`: null where it is not known
/// @param risks in words; empty where none is known
/// @param borough the name of the borough where they are now
/// @param eta when they could be there, where it is known
/// @param summary what happened, in a few words
public record Presentation(
        AgeGroup ageGroup,
        String ageBand,
        String sex,
        @Nullable PhysicalHealth physicalHealth,
        @Nullable Boolean intoxicated,
        @Nullable Boolean restrained,
        String risks,
        String borough,
        @Nullable Instant eta,
        String summary) {

    /// Whether it says all that a receiver needs. What a program sends may leave anything out.
    boolean isComplete() {
        return ageGroup != null
                && ageBand != null
                && sex != null
                && risks != null
                && borough != null
                && summary != null;
    }
}
