package concordat.detentions;

import static concordat.detentions.Section136Form.isOneOf;
import static concordat.detentions.Section136Form.text;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDateTime;
import concordat.law.Consultation;
import concordat.law.Ground;
import concordat.law.PlaceOfSafetyRule.StationTest;
import concordat.law.Rank;
import concordat.places.Place;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is decided about a police station, as typed.
record PlanStationForm(
        String station,
        List<String> statements,
        String rank,
        String authorisedBy,
        String authoriserRank,
        String consulted,
        String consultedRole,
        String consultedName,
        TypedDateTime consultedAt,
        String advice,
        String whyNot) {
    PlanStationForm(
            @Nullable String station,
            @Nullable List<String> statements,
            @Nullable String rank,
            @Nullable String authorisedBy,
            @Nullable String authoriserRank,
            @Nullable String consulted,
            @Nullable String consultedRole,
            @Nullable String consultedName,
            @Nullable TypedDateTime consultedAt,
            @Nullable String advice,
            @Nullable String whyNot) {
        this.station = text(station);
        this.statements = statements == null ? List.of() : statements;
        this.rank = text(rank);
        this.authorisedBy = text(authorisedBy);
        this.authoriserRank = text(authoriserRank);
        this.consulted = text(consulted);
        this.consultedRole = text(consultedRole);
        this.consultedName = text(consultedName);
        this.consultedAt = consultedAt == null ? TypedDateTime.BLANK : consultedAt;
        this.advice = text(advice);
        this.whyNot = text(whyNot);
    }

    static final PlanStationForm BLANK =
            new PlanStationForm(null, null, null, null, null, null, null, null, null, null, null);

    ErrorSummary errors(Instant now) {
        Errors errors = new Errors()
                .require(station, "station", "Choose the police station")
                .check(isOneOf(Rank.values(), rank), "rank", "Choose the rank of whoever decides");
        if (consulted.equals("YES")) {
            errors.check(
                    isOneOf(Consultation.Role.values(), consultedRole), "consultedRole", "Choose who was consulted");
            TypedTimes.happened(errors, consultedAt, "consultedAt", "when they were consulted", now, true);
        }
        return errors.summary();
    }

    /// The field that a ground of refusal is about; empty where it is about no field.
    static String fieldOf(Ground ground) {
        return switch (ground) {
            case NO_IMMINENT_RISK, ANOTHER_PLACE_COULD_HOLD_THEM, NO_HEALTHCARE_AT_STATION -> "statements";
            case NO_INSPECTOR_AUTHORITY -> "authoriserRank";
            case NO_CONSULTATION_ABOUT_STATION -> "consulted";
            case UNDER_18_AT_POLICE_STATION, AGE_UNKNOWN, POLICE_STATIONS_REMOVED -> "station";
            default -> "";
        };
    }

    private StationTest test(Instant now) {
        Consultation consultation = switch (consulted) {
            case "YES" ->
                new Consultation.Held(
                        Consultation.Role.valueOf(consultedRole), TypedTimes.instant(consultedAt, now), advice.strip());
            case "NO" -> new Consultation.NotPracticable(whyNot.strip());
            default -> null;
        };
        return new StationTest(
                statements.contains("RISK"),
                statements.contains("NO_OTHER"),
                statements.contains("HEALTHCARE"),
                Rank.valueOf(rank),
                isOneOf(Rank.values(), authoriserRank) ? Rank.valueOf(authoriserRank) : null,
                consultation);
    }

    PlanStation.Command command(DetentionId detention, Place station, String decidedBy, Instant now) {
        return new PlanStation.Command(
                detention,
                station.code(),
                station.name(),
                test(now),
                decidedBy,
                authorisedBy.strip(),
                consultedName.strip());
    }
}
