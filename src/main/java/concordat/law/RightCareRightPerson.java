package concordat.law;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether police attend, under the National Partnership Agreement of 26 July 2023, and what must be written down when
/// they do not (RL-20).
public final class RightCareRightPerson {
    private RightCareRightPerson() {}

    /// What was decided. The last three mean that no officer goes.
    public enum Outcome {
        DEPLOY,
        NO_DEPLOY_SIGNPOST,
        NO_DEPLOY_TRANSFER,
        ADVICE_ONLY
    }

    /// What brings police to a call about mental health. Any one is enough.
    public enum Threshold {
        CRIME_TO_INVESTIGATE,
        IMMEDIATE_RISK_TO_LIFE,
        IMMEDIATE_RISK_OF_SERIOUS_HARM
    }

    /// The record of a decision. Texts may be empty as typed.
    ///
    /// @param receivingAgency who was asked to help, or whom the caller was pointed to
    /// @param reassessAt when somebody looks again; null for never
    public record Record(
            Outcome outcome,
            Set<Threshold> thresholdsMet,
            String reason,
            String receivingAgency,
            @Nullable Instant reassessAt,
            String callerToldWhat) {}

    /// Judges whether a decision not to attend is written down well enough to be checked by somebody else. Advice alone
    /// has no receiving agency; all else is owed whenever nobody goes.
    public static Decision judge(Record decision, Instant decidedAt) {
        if (decision.outcome() == Outcome.DEPLOY) {
            return new Decision.Allowed();
        }
        Set<Ground> grounds = EnumSet.noneOf(Ground.class);
        if (decision.reason().isBlank()) {
            grounds.add(Ground.NO_REASON_FOR_NOT_ATTENDING);
        }
        if (decision.outcome() != Outcome.ADVICE_ONLY
                && decision.receivingAgency().isBlank()) {
            grounds.add(Ground.NO_RECEIVING_AGENCY);
        }
        Instant reassessAt = decision.reassessAt();
        if (reassessAt == null || !reassessAt.isAfter(decidedAt)) {
            grounds.add(Ground.NO_REASSESSMENT_TIME);
        }
        if (decision.callerToldWhat().isBlank()) {
            grounds.add(Ground.CALLER_NOT_TOLD);
        }
        return Decision.of(grounds);
    }

    /// Warns when nobody is sent although the agreement says that police attend.
    public static List<Warning> warnings(Record decision) {
        return decision.outcome() == Outcome.DEPLOY || decision.thresholdsMet().isEmpty()
                ? List.of()
                : List.of(Warning.NOT_ATTENDING_THOUGH_THRESHOLD_MET);
    }

    /// What the agreement suggests. An officer may depart from it, with a reason.
    public static Outcome suggested(Set<Threshold> thresholdsMet) {
        return thresholdsMet.isEmpty() ? Outcome.NO_DEPLOY_SIGNPOST : Outcome.DEPLOY;
    }
}
