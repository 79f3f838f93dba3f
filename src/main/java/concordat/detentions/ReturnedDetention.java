package concordat.detentions;

import concordat.law.ClockStart;
import concordat.law.Consultation;
import concordat.law.Conveyance;
import concordat.law.PlaceOfSafety;
import concordat.law.PlaceOfSafetyRule.Age;
import concordat.law.Rank;
import concordat.records.RecordId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the returns of a force and of a trust count of one detention. It names nobody. What is null is not known.
///
/// @param power as the returns name it: `S136`, `S135_1` or `S135_2`
/// @param atStation whether the person was ever brought to a police station
/// @param mode what they travelled in to the first place; null where no vehicle was recorded as having left
/// @param consultation whether anybody said that a health professional was consulted, or why not
/// @param assessedAt when both an AMHP and a doctor were there
/// @param imminentRisk with `noOther` and `healthcare`, the statements of SI 2017/1036 reg 2, where one was used
public record ReturnedDetention(
        RecordId id,
        String reference,
        String power,
        Instant detainedAt,
        @Nullable LocalDate bornOn,
        @Nullable Integer youngest,
        @Nullable Integer oldest,
        Sex sex,
        Ethnicity.@Nullable SelfDefined selfDefined,
        Ethnicity.@Nullable OfficerDefined officerDefined,
        ClockStart.Basis clockBasis,
        @Nullable Instant clockStartedAt,
        @Nullable PlaceOfSafety firstPlace,
        boolean atStation,
        @Nullable Boolean imminentRisk,
        @Nullable Boolean noOther,
        @Nullable Boolean healthcare,
        @Nullable Rank authorisedBy,
        Conveyance.@Nullable Mode mode,
        Conveyance.@Nullable PoliceVehicleReason reason,
        @Nullable Instant ambulanceAskedAt,
        boolean consultation,
        Consultation.@Nullable Role consulted,
        @Nullable Instant consultedAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant handedOverAt,
        @Nullable Instant assessedAt,
        @Nullable Outcome outcome,
        @Nullable Instant endedAt) {

    public Age age() {
        if (bornOn != null) {
            return new Age.BornOn(bornOn);
        }
        return youngest == null || oldest == null ? new Age.Unknown() : new Age.Between(youngest, oldest);
    }

    public boolean wasKept() {
        return clockBasis == ClockStart.Basis.KEPT || clockBasis == ClockStart.Basis.WARRANT_KEPT;
    }
}
