package concordat.law;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a person is taken to a place of safety: by ambulance, and otherwise with a reason (RL-11 to RL-13).
public final class Conveyance {
    /// The national protocol's limit, from 1 April 2014, on an ambulance reaching a person held under section 136.
    public static final Duration AMBULANCE_WITHIN = Duration.ofMinutes(30);

    private Conveyance() {}

    /// What the person travelled in, as the Home Office return counts it.
    public enum Mode {
        AMBULANCE,
        POLICE_VEHICLE,
        OTHER_HEALTH,
        OTHER,
        /// Kept where they were.
        NONE,
        NOT_KNOWN
    }

    /// Why a police vehicle was used, as the Home Office return counts it.
    public enum PoliceVehicleReason {
        AMBULANCE_NOT_AVAILABLE_30MIN,
        AMBULANCE_NOT_REQUESTED,
        RISK_BEHAVIOUR,
        AMBULANCE_REFUSED,
        RETASKED_HIGHER_PRIORITY,
        OTHER,
        /// For a record told afterwards. It is no reason for setting out.
        NOT_KNOWN
    }

    /// What to do at once for somebody under restraint, or who may have acute behavioural disturbance.
    public enum Prompt {
        CALL_AMBULANCE_NOW,
        TELL_AMBULANCE_IT_IS_AN_EMERGENCY,
        NAME_SAFETY_OFFICER,
        TIME_FACE_DOWN
    }

    /// Judges a journey. A police vehicle needs its reason, and when an ambulance was asked for unless none was.
    public static Decision judge(
            Mode mode, @Nullable PoliceVehicleReason reason, @Nullable Instant ambulanceRequestedAt) {
        Set<Ground> grounds = EnumSet.noneOf(Ground.class);
        if (mode == Mode.POLICE_VEHICLE) {
            if (reason == null || reason == PoliceVehicleReason.NOT_KNOWN) {
                grounds.add(Ground.NO_REASON_FOR_POLICE_VEHICLE);
            }
            if (ambulanceRequestedAt == null && reason != PoliceVehicleReason.AMBULANCE_NOT_REQUESTED) {
                grounds.add(Ground.NO_AMBULANCE_REQUEST_TIME);
            }
        }
        return Decision.of(grounds);
    }

    /// When the ambulance should be with the person; null for a request before there was a national limit.
    public static @Nullable Instant ambulanceDue(Instant requestedAt) {
        return Rules.AMBULANCE_STANDARD.inForceAt(requestedAt) ? requestedAt.plus(AMBULANCE_WITHIN) : null;
    }

    /// The longer a restraint lasts the more dangerous it is, so the first prompt is always for an ambulance.
    public static List<Prompt> prompts(
            boolean restrained, boolean faceDown, boolean abdSuspected, boolean ambulanceRequested) {
        if (!restrained && !faceDown && !abdSuspected) {
            return List.of();
        }
        Set<Prompt> prompts =
                EnumSet.of(ambulanceRequested ? Prompt.TELL_AMBULANCE_IT_IS_AN_EMERGENCY : Prompt.CALL_AMBULANCE_NOW);
        if (restrained || faceDown) {
            prompts.add(Prompt.NAME_SAFETY_OFFICER);
        }
        if (faceDown) {
            prompts.add(Prompt.TIME_FACE_DOWN);
        }
        return List.copyOf(prompts);
    }
}
