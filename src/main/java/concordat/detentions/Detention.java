package concordat.detentions;

import concordat.law.ClockStart;
import concordat.law.HoldClock;
import concordat.law.PlaceOfSafety;
import concordat.law.PlaceOfSafetyRule.Age;
import concordat.law.PrivateDwelling;
import concordat.law.Section136;
import concordat.records.RecordId;
import concordat.web.LondonTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/// One detention as it stands. Times are those at which things happened.
///
/// @param warrantId the warrant that they are held on; null under section 136
/// @param youngest with `oldest`, the age in years as judged, where no date of birth is known
/// @param lawVersion the version of section 136 that it was made under, for ever
/// @param physicalNeeds with `intoxicated`: null where it is not known
/// @param placeAgency the agency that holds the person now; null until they arrive somewhere
public record Detention(
        DetentionId id,
        String reference,
        Power power,
        @Nullable RecordId warrantId,
        @Nullable RecordId incidentId,
        @Nullable RecordId personId,
        String personName,
        @Nullable LocalDate bornOn,
        @Nullable Integer youngest,
        @Nullable Integer oldest,
        Sex sex,
        String borough,
        PrivateDwelling.Location locationKind,
        String location,
        String grounds,
        Instant detainedAt,
        String officer,
        String officerAgency,
        @Nullable String officerTeam,
        String lawVersion,
        ClockStart.Basis clockBasis,
        @Nullable Instant clockStartedAt,
        @Nullable PlaceOfSafety firstPlaceKind,
        @Nullable Integer extensionMinutes,
        @Nullable Instant extensionAt,
        @Nullable Instant mustEndBy,
        @Nullable String placeName,
        @Nullable PlaceOfSafety placeKind,
        @Nullable String placeAgency,
        @Nullable String placeTeam,
        @Nullable Boolean physicalNeeds,
        @Nullable Boolean intoxicated,
        @Nullable Instant handedOverAt,
        @Nullable String receiver,
        @Nullable Instant releasedAt,
        @Nullable Outcome outcome,
        @Nullable Instant endedAt) {

    private static final int ADULT = 18;

    public boolean isOpen() {
        return endedAt == null;
    }

    /// Whether they are kept, by those who detained them, at premises where nobody takes them over.
    boolean isKeptAtPremises() {
        return clockBasis == ClockStart.Basis.WARRANT_KEPT && officerAgency.equals(placeAgency);
    }

    public HoldClock clock() {
        HoldClock.Extension extension = extensionMinutes == null || extensionAt == null
                ? null
                : new HoldClock.Extension(Duration.ofMinutes(extensionMinutes), extensionAt);
        return new HoldClock(
                Section136.version(lawVersion), new ClockStart(clockBasis, clockStartedAt, firstPlaceKind), extension);
    }

    public Age age() {
        if (bornOn != null) {
            return new Age.BornOn(bornOn);
        }
        return youngest == null || oldest == null ? new Age.Unknown() : new Age.Between(youngest, oldest);
    }

    /// Whether they are under 18, or could be: they are looked after as a child until their age is known.
    public boolean couldBeChild(Instant now) {
        return switch (age()) {
            case Age.BornOn(LocalDate day) -> yearsSince(day, now) < ADULT;
            case Age.Between(int from, int _) -> from < ADULT;
            case Age.Unknown() -> false;
        };
    }

    /// Whether a cell holds somebody who is under 18, or could be. No part of a police station can be used for them.
    public boolean isChildAtPoliceStation(Instant now) {
        return isOpen() && placeKind == PlaceOfSafety.POLICE_STATION && couldBeChild(now);
    }

    private static int yearsSince(LocalDate day, Instant now) {
        return Period.between(day, now.atZone(LondonTime.ZONE).toLocalDate()).getYears();
    }

    /// "34", "about 30 to 40", or "not known".
    public String ageWords(Instant now) {
        return switch (age()) {
            case Age.BornOn(LocalDate day) -> Integer.toString(yearsSince(day, now));
            case Age.Between(int from, int to) -> from == to ? "about " + from : "about " + from + " to " + to;
            case Age.Unknown() -> "not known";
        };
    }
}
