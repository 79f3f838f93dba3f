package concordat.law;

import java.time.Duration;
import java.time.LocalDate;

/// One version of the power to hold a person at a place of safety, under section 136 or a section 135(1) warrant.
/// Published versions are never edited: a change in the law adds a new one.
public record HoldingPower(
        String version, LocalDate inForceFrom, Duration initialPeriod, Duration longestExtension, Citation citation) {

    public HoldingPower {
        if (!initialPeriod.isPositive()) {
            throw new IllegalArgumentException("initialPeriod must be positive: " + initialPeriod);
        }
        if (longestExtension.isNegative()) {
            throw new IllegalArgumentException("longestExtension must not be negative: " + longestExtension);
        }
    }

    public boolean allowsExtension() {
        return longestExtension.isPositive();
    }
}
