package concordat.warrants;

import concordat.detentions.Sex;
import concordat.law.Section135;
import concordat.records.RecordId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One warrant as it stands. Times are those at which things happened.
///
/// @param causes what is suspected, for a warrant to assess; none for one to take or retake a patient
/// @param liableUnder what makes the patient liable to be detained; empty for a warrant to assess
/// @param returnTo where they are liable to be; empty likewise
/// @param amhpAgency the agency of whoever applied
/// @param policeAgency the police who were asked to execute it; null until it is granted
/// @param enteredAt the first entry on it, and `result` what it led to
/// @param returnedAt when a patient who was taken was back in hospital
record Warrant(
        WarrantId id,
        String reference,
        Section135.Purpose purpose,
        @Nullable RecordId personId,
        String personName,
        @Nullable LocalDate bornOn,
        Sex sex,
        String borough,
        String premises,
        List<Section135.Cause> causes,
        String grounds,
        String liableUnder,
        String returnTo,
        String court,
        Instant appliedAt,
        String appliedBy,
        String amhpAgency,
        @Nullable String amhpTeam,
        @Nullable Decision decision,
        @Nullable Instant decidedAt,
        @Nullable String justice,
        @Nullable String decisionWords,
        @Nullable Instant expiresAt,
        @Nullable String policeAgency,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnWhy,
        @Nullable Instant enteredAt,
        @Nullable Result result,
        @Nullable Instant returnedAt) {

    enum Decision {
        GRANTED,
        REFUSED
    }

    /// How far it has come, at a moment.
    enum State {
        APPLIED,
        REFUSED,
        WITHDRAWN,
        GRANTED,
        EXPIRED,
        EXECUTED,
        /// A patient was taken, and is not back in hospital yet.
        TAKEN,
        RETURNED
    }

    State stateAt(Instant now) {
        if (enteredAt != null) {
            return result != Result.TAKEN ? State.EXECUTED : returnedAt == null ? State.TAKEN : State.RETURNED;
        }
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        if (decision == null) {
            return State.APPLIED;
        }
        return switch (decision) {
            case REFUSED -> State.REFUSED;
            case GRANTED -> expiresAt != null && !now.isBefore(expiresAt) ? State.EXPIRED : State.GRANTED;
        };
    }
}
