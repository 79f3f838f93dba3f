package concordat.incidents;

import java.time.Instant;

/// THRIVE, in words: threat, harm, risk, investigation, vulnerability, engagement, and why. There is no score.
public record Thrive(
        Instant assessedAt,
        String assessedBy,
        String threat,
        String harm,
        String risk,
        String investigation,
        String vulnerability,
        String engagement,
        String rationale) {}
