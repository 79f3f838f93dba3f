package concordat.law;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Warrants under section 135 of the Mental Health Act 1983: to enter for an assessment, or to take or retake a
/// patient.
public final class Section135 {
    private Section135() {}

    /// What a warrant is for.
    public enum Purpose {
        /// Section 135(1): to remove or keep a person so that they can be assessed.
        TO_ASSESS,
        /// Section 135(2): to take or retake a patient who is liable to be detained. It starts no clock.
        TO_RETURN;

        public Citation citation() {
            return switch (this) {
                case TO_ASSESS -> WarrantRules.GROUNDS.citation();
                case TO_RETURN -> WarrantRules.RETURN.citation();
            };
        }
    }

    /// What an AMHP has reasonable cause to suspect, for a warrant to assess. One is enough.
    public enum Cause {
        ILL_TREATED_OR_NEGLECTED,
        NOT_UNDER_PROPER_CONTROL,
        ALONE_AND_UNABLE_TO_CARE
    }

    /// An entry on a warrant, proposed or made.
    ///
    /// @param grantedAt null where none was granted
    /// @param usedBefore whether the warrant had been used to enter already
    /// @param kept whether the person is kept at the premises
    public record Entry(
            Purpose purpose,
            @Nullable Instant grantedAt,
            boolean usedBefore,
            Instant at,
            boolean amhpPresent,
            boolean doctorPresent,
            boolean kept) {}

    /// The first moment at which a warrant granted then can no longer be used: the end, in London, of the day a month
    /// later, or of the last day of a shorter month.
    public static Instant expiresAt(Instant grantedAt) {
        return London.dayOf(grantedAt)
                .plusMonths(1)
                .plusDays(1)
                .atStartOfDay(London.ZONE)
                .toInstant();
    }

    /// Judges an entry. Where it has been made already, [Decision#breaches()] are its flags.
    public static Decision judge(Entry entry) {
        Set<Ground> grounds = EnumSet.noneOf(Ground.class);
        Instant granted = entry.grantedAt();
        if (granted == null || entry.at().isBefore(granted)) {
            grounds.add(Ground.WARRANT_NOT_YET_GRANTED);
        } else if (!entry.at().isBefore(expiresAt(granted))) {
            grounds.add(Ground.WARRANT_HAS_EXPIRED);
        }
        if (entry.usedBefore()) {
            grounds.add(Ground.WARRANT_USED_ALREADY);
        }
        if (entry.purpose() == Purpose.TO_ASSESS) {
            if (!entry.amhpPresent()) {
                grounds.add(Ground.NO_AMHP_PRESENT);
            }
            if (!entry.doctorPresent()) {
                grounds.add(Ground.NO_DOCTOR_PRESENT);
            }
            if (entry.kept() && !WarrantRules.KEEPING.inForceAt(entry.at())) {
                grounds.add(Ground.LAW_ALLOWS_NO_KEEPING);
            }
        }
        return Decision.of(grounds);
    }

    /// The rules to read before executing a warrant of this kind.
    public static List<Rule> rules(Purpose purpose) {
        return switch (purpose) {
            case TO_ASSESS ->
                List.of(WarrantRules.COMPANY, WarrantRules.ONE_ENTRY, WarrantRules.MONTH, WarrantRules.KEEPING);
            case TO_RETURN -> List.of(WarrantRules.RETURN, WarrantRules.ONE_ENTRY, WarrantRules.MONTH);
        };
    }
}
