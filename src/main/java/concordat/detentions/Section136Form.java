package concordat.detentions;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDate;
import concordat.design.TypedDateTime;
import concordat.design.YesNo;
import concordat.law.Consultation;
import concordat.law.PrivateDwelling;
import concordat.records.RecordId;
import concordat.web.LondonTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The section 136 form exactly as typed. Only what decides something is asked for; the rest can follow at the
/// hospital.
record Section136Form(
        String incident,
        String person,
        String personName,
        TypedDate born,
        String age,
        String sex,
        String borough,
        String locationKind,
        String location,
        String how,
        String keptAt,
        TypedDateTime detained,
        String consulted,
        String consultedRole,
        String consultedName,
        TypedDateTime consultedAt,
        String advice,
        String whyNotConsulted,
        String grounds,
        String physicalNeeds,
        String intoxicated,
        CareForm care) {

    /// Kept at a place of safety that is not one of those known here.
    static final String ANOTHER_PLACE = "ANOTHER";

    private static final Duration A_CLOCK_MAY_BE_OUT = Duration.ofMinutes(2);

    Section136Form(
            @Nullable String incident,
            @Nullable String person,
            @Nullable String personName,
            @Nullable TypedDate born,
            @Nullable String age,
            @Nullable String sex,
            @Nullable String borough,
            @Nullable String locationKind,
            @Nullable String location,
            @Nullable String how,
            @Nullable String keptAt,
            @Nullable TypedDateTime detained,
            @Nullable String consulted,
            @Nullable String consultedRole,
            @Nullable String consultedName,
            @Nullable TypedDateTime consultedAt,
            @Nullable String advice,
            @Nullable String whyNotConsulted,
            @Nullable String grounds,
            @Nullable String physicalNeeds,
            @Nullable String intoxicated,
            @Nullable CareForm care) {
        this.incident = text(incident);
        this.person = text(person);
        this.personName = text(personName);
        this.born = born == null ? TypedDate.BLANK : born;
        this.age = text(age);
        this.sex = text(sex);
        this.borough = text(borough);
        this.locationKind = text(locationKind);
        this.location = text(location);
        this.how = text(how);
        this.keptAt = text(keptAt);
        this.detained = detained == null ? TypedDateTime.BLANK : detained;
        this.consulted = text(consulted);
        this.consultedRole = text(consultedRole);
        this.consultedName = text(consultedName);
        this.consultedAt = consultedAt == null ? TypedDateTime.BLANK : consultedAt;
        this.advice = text(advice);
        this.whyNotConsulted = text(whyNotConsulted);
        this.grounds = text(grounds);
        this.physicalNeeds = text(physicalNeeds);
        this.intoxicated = text(intoxicated);
        this.care = care == null ? CareForm.BLANK : care;
    }

    /// A blank form for an incident that is known.
    static Section136Form about(String incident, String person, String personName, String borough, String location) {
        return new Section136Form(
                incident,
                person,
                personName,
                null,
                null,
                null,
                borough,
                null,
                location,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    ErrorSummary errors(Instant now) {
        Errors errors = new Errors();
        if (!born.isBlank() && born.read().filter(day -> !day.isAfter(day(now))).isEmpty()) {
            errors.add("born", "Enter a real date of birth, like 31 3 1990, or leave it blank");
        }
        errors.check(
                age.isBlank() || ages() != null, "age", "Enter an age in years, like 34, or a range, like 30 to 40");
        errors.check(isOneOf(Sex.values(), sex), "sex", "Choose their sex, or Not known");
        errors.require(borough, "borough", "Choose the borough where the person is");
        errors.check(
                isOneOf(PrivateDwelling.Location.values(), locationKind),
                "locationKind",
                "Choose what kind of place the person was in");
        errors.require(location, "location", "Enter where the person was found");
        errors.check(
                how.equals("REMOVED") || how.equals("KEPT"), "how", "Choose whether the person is removed or kept");
        errors.check(
                !how.equals("KEPT") || !keptAt.isBlank(),
                "keptAt",
                "Choose the place of safety where they are kept, or Another place");
        TypedTimes.happened(
                errors, detained, "detained", "when section 136 was used", now.plus(A_CLOCK_MAY_BE_OUT), true);
        if (consulted.equals("YES")) {
            errors.check(
                    isOneOf(Consultation.Role.values(), consultedRole), "consultedRole", "Choose who was consulted");
            TypedTimes.happened(
                    errors, consultedAt, "consultedAt", "when they were consulted", now.plus(A_CLOCK_MAY_BE_OUT), true);
        }
        errors.require(grounds, "grounds", "Enter the grounds: what you saw and why it was necessary");
        care.check(errors, now);
        return errors.summary();
    }

    UseSection136.Command command(Instant now) {
        int[] ages = ages();
        Consultation consultation = switch (consulted) {
            case "YES" ->
                new Consultation.Held(
                        Consultation.Role.valueOf(consultedRole), TypedTimes.instant(consultedAt, now), advice.strip());
            case "NO" -> new Consultation.NotPracticable(whyNotConsulted.strip());
            default -> null;
        };
        return new UseSection136.Command(
                id(incident),
                id(person),
                personName.isBlank() ? "Name not known" : personName.strip(),
                born.read().orElse(null),
                ages == null ? null : (Integer) ages[0],
                ages == null ? null : (Integer) ages[1],
                Sex.valueOf(sex),
                borough,
                PrivateDwelling.Location.valueOf(locationKind),
                location.strip(),
                grounds.strip(),
                TypedTimes.instant(detained, now),
                how.equals("KEPT"),
                how.equals("KEPT") && !keptAt.equals(ANOTHER_PLACE) ? keptAt : null,
                consultation,
                consultedName.strip(),
                YesNo.read(physicalNeeds),
                YesNo.read(intoxicated),
                care.told(now));
    }

    /// "34", or "30 to 40", or "30-40".
    private int @Nullable [] ages() {
        if (age.isBlank()) {
            return null;
        }
        List<String> parts = List.of(age.strip().split("\\s*(?:to|-|–)\\s*", 2));
        try {
            int from = Integer.parseInt(parts.getFirst());
            int to = Integer.parseInt(parts.getLast());
            return from < 0 || to < from || to > 120 ? null : new int[] {from, to};
        } catch (NumberFormatException notAnAge) {
            return null;
        }
    }

    private static @Nullable RecordId id(String written) {
        return written.isBlank() ? null : new RecordId(UUID.fromString(written));
    }

    private static LocalDate day(Instant now) {
        return now.atZone(LondonTime.ZONE).toLocalDate();
    }

    static <E extends Enum<E>> boolean isOneOf(E[] constants, String name) {
        for (E constant : constants) {
            if (constant.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
