package concordat.law;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofHours;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// How long section 136 of the Mental Health Act 1983, and a warrant under its section 135(1), have let a person be
/// held. The law is that of the day of detention, in London: a case in train when the law changes keeps the law it
/// began under.
public final class Section136 {
    static final HoldingPower UNTIL_2017 = new HoldingPower(
            "s136/1983",
            LocalDate.of(1983, 9, 30),
            ofHours(72),
            ZERO,
            Citation.unverified("Mental Health Act 1983", "s136(2) as enacted"));
    static final HoldingPower SINCE_2017 = new HoldingPower(
            "s136/2017",
            LocalDate.of(2017, 12, 11),
            ofHours(24),
            ofHours(12),
            Citation.verified("Mental Health Act 1983", "s136(2A)"));

    private static final List<HoldingPower> NEWEST_FIRST = List.of(SINCE_2017, UNTIL_2017);

    private Section136() {}

    /// The law for a person detained at this moment. Arriving later, even under a later law, changes nothing.
    public static HoldingPower inForceAt(Instant detainedAt) {
        LocalDate day = London.dayOf(detainedAt);
        return NEWEST_FIRST.stream()
                .filter(power -> !day.isBefore(power.inForceFrom()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Section 136 was not in force on " + day));
    }

    /// The version a stored record was decided under.
    public static HoldingPower version(String version) {
        return NEWEST_FIRST.stream()
                .filter(power -> power.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such version of section 136: " + version));
    }
}
