package concordat.vitals;

import org.jspecify.annotations.Nullable;

/// One number that an operator should know, as it is now: a gauge of the metrics and a line of the status.
///
/// @param name as Prometheus names a gauge, without `concordat_`; it ends in its unit
/// @param says what the number is
/// @param wrong what is wrong with it and what to do, or null where nothing is
public record Vital(
        String name, String says, double value, @Nullable String wrong) {}
