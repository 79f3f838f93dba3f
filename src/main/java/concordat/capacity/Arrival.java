package concordat.capacity;

/// Somebody who is held and needs a place, with all that chance decides of them: a plan with more suites meets the
/// same people.
///
/// @param at minutes from the beginning
/// @param borough its index among those of the plan
/// @param answer minutes until a place that has a suite says that it will take them
/// @param stay minutes in the suite
/// @param cleaning minutes from their leaving until the suite can be used again
public record Arrival(
        double at,
        int borough,
        boolean child,
        boolean physicalNeeds,
        boolean intoxicated,
        double answer,
        double stay,
        double cleaning) {}
