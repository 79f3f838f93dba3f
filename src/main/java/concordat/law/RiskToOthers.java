package concordat.law;

import java.util.Set;

/// How dangerous somebody may be to others, judged by what they do, have or say. That they live with a mental-health
/// condition is never evidence of it (RL-25).
public enum RiskToOthers {
    NO_EVIDENCE,
    POSSIBLE,
    IMMEDIATE;

    /// Something seen or credibly reported.
    public enum Sign {
        VIOLENCE_NOW,
        WEAPON_IN_HAND,
        THREAT_TO_OTHERS,
        WEAPON_WITHIN_REACH,
        VIOLENCE_BEFORE
    }

    /// All that is known. The flag is here so that a test can show that it changes nothing.
    public record Evidence(boolean mentalHealthFlag, Set<Sign> signs) {}

    public static RiskToOthers from(Evidence evidence) {
        return evidence.signs().stream()
                .map(RiskToOthers::shownBy)
                .max(RiskToOthers::compareTo)
                .orElse(NO_EVIDENCE);
    }

    private static RiskToOthers shownBy(Sign sign) {
        return switch (sign) {
            case VIOLENCE_NOW, WEAPON_IN_HAND -> IMMEDIATE;
            case THREAT_TO_OTHERS, WEAPON_WITHIN_REACH, VIOLENCE_BEFORE -> POSSIBLE;
        };
    }
}
