package concordat.law;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Advice asked of a health professional before a person is removed or kept (RL-08), and again before a police station
/// is chosen (RL-05).
public sealed interface Consultation {
    record Held(Role role, Instant at, String advice) implements Consultation {}

    record NotPracticable(String why) implements Consultation {}

    /// Who may be consulted. The last two come from regulations that nobody here has yet read.
    enum Role {
        REGISTERED_MEDICAL_PRACTITIONER,
        REGISTERED_NURSE,
        AMHP,
        OCCUPATIONAL_THERAPIST,
        PARAMEDIC;

        public Citation citation() {
            return switch (this) {
                case REGISTERED_MEDICAL_PRACTITIONER, REGISTERED_NURSE, AMHP -> Rules.CONSULTATION.citation();
                case OCCUPATIONAL_THERAPIST, PARAMEDIC -> Rules.OTHER_CONSULTEES.citation();
            };
        }
    }

    /// Whether somebody was consulted before the decision, or a reason is given why not. The advice may be missing.
    static boolean isAnsweredFor(@Nullable Consultation consultation, Instant decidedAt) {
        return switch (consultation) {
            case null -> false;
            case NotPracticable(String why) -> !why.isBlank();
            case Held held -> !held.at().isAfter(decidedAt);
        };
    }

    /// What to warn of when section 136 is used. Empty before 11 December 2017, when the duty began.
    static List<Warning> beforeDetention(@Nullable Consultation consultation, Instant detainedAt) {
        if (!Rules.CONSULTATION.inForceAt(detainedAt)) {
            return List.of();
        }
        return switch (consultation) {
            case null -> List.of(Warning.NOT_CONSULTED);
            case NotPracticable(String why) ->
                why.isBlank() ? List.of(Warning.NO_REASON_CONSULTATION_NOT_PRACTICABLE) : List.of();
            case Held(Role _, Instant at, String _)
            when at.isAfter(detainedAt) -> List.of(Warning.CONSULTED_AFTER_DECISION);
            case Held(Role _, Instant _, String advice) ->
                advice.isBlank() ? List.of(Warning.NO_ADVICE_RECORDED) : List.of();
        };
    }
}
