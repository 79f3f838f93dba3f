package concordat.warrants;

import static concordat.warrants.Typed.all;
import static concordat.warrants.Typed.isOneOf;
import static concordat.warrants.Typed.text;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDate;
import concordat.design.TypedDateTime;
import concordat.detentions.Sex;
import concordat.detentions.TypedTimes;
import concordat.law.Section135.Cause;
import concordat.law.Section135.Purpose;
import concordat.records.RecordId;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An application for a warrant, as typed.
///
/// @param person the reference of the person's record, where there is one
record WarrantForm(
        String purpose,
        String person,
        String personName,
        TypedDate born,
        String sex,
        String borough,
        String premises,
        List<String> causes,
        String grounds,
        String liableUnder,
        String returnTo,
        String court,
        TypedDateTime applied) {
    WarrantForm(
            @Nullable String purpose,
            @Nullable String person,
            @Nullable String personName,
            @Nullable TypedDate born,
            @Nullable String sex,
            @Nullable String borough,
            @Nullable String premises,
            @Nullable List<String> causes,
            @Nullable String grounds,
            @Nullable String liableUnder,
            @Nullable String returnTo,
            @Nullable String court,
            @Nullable TypedDateTime applied) {
        this.purpose = text(purpose);
        this.person = text(person);
        this.personName = text(personName);
        this.born = born == null ? TypedDate.BLANK : born;
        this.sex = text(sex);
        this.borough = text(borough);
        this.premises = text(premises);
        this.causes = all(causes);
        this.grounds = text(grounds);
        this.liableUnder = text(liableUnder);
        this.returnTo = text(returnTo);
        this.court = text(court);
        this.applied = applied == null ? TypedDateTime.BLANK : applied;
    }

    static final WarrantForm BLANK =
            new WarrantForm(null, null, null, null, null, null, null, null, null, null, null, null, null);

    ErrorSummary errors(Instant now) {
        Errors errors = new Errors()
                .check(isOneOf(List.of(Purpose.values()), purpose), "purpose", "Choose what the warrant is for")
                .require(personName, "personName", "Enter the person’s name, or a description of them")
                .check(
                        born.isBlank()
                                || born.read()
                                        .filter(day -> !day.isAfter(
                                                now.atZone(LondonTime.ZONE).toLocalDate()))
                                        .isPresent(),
                        "born",
                        "Enter a real date of birth, like 31 3 1990, or leave it blank")
                .check(isOneOf(List.of(Sex.values()), sex), "sex", "Choose their sex, or Not known")
                .require(premises, "premises", "Enter the address of the premises to be entered")
                .require(borough, "borough", "Choose the borough of the premises")
                .check(
                        causes.stream().allMatch(cause -> isOneOf(List.of(Cause.values()), cause))
                                && (!purpose.equals(Purpose.TO_ASSESS.name()) || !causes.isEmpty()),
                        "causes",
                        "Choose what there is reasonable cause to suspect")
                .require(grounds, "grounds", "Enter the grounds: what you know, and how you know it")
                .require(court, "court", "Enter the court or the justice you applied to");
        if (purpose.equals(Purpose.TO_RETURN.name())) {
            errors.require(liableUnder, "liableUnder", "Enter what makes the patient liable to be detained")
                    .require(returnTo, "returnTo", "Enter the hospital or place they are to be returned to");
        }
        TypedTimes.happened(errors, applied, "applied", "when you applied", now, true);
        return errors.summary();
    }

    /// @param found the person's record, where its reference was typed
    ApplyForWarrant.Command command(@Nullable RecordId found, Instant now) {
        Purpose asked = Purpose.valueOf(purpose);
        boolean assess = asked == Purpose.TO_ASSESS;
        return new ApplyForWarrant.Command(
                asked,
                found,
                personName.strip(),
                born.read().orElse(null),
                Sex.valueOf(sex),
                borough,
                premises.strip(),
                assess ? causes.stream().distinct().map(Cause::valueOf).toList() : List.of(),
                grounds.strip(),
                assess ? "" : liableUnder.strip(),
                assess ? "" : returnTo.strip(),
                court.strip(),
                TypedTimes.instant(applied, now));
    }
}
