package concordat.warrants;

import static concordat.warrants.Typed.all;
import static concordat.warrants.Typed.isOneOf;
import static concordat.warrants.Typed.text;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDateTime;
import concordat.detentions.TypedTimes;
import concordat.law.PlaceOfSafetyRule.Occupancy;
import concordat.law.PlaceOfSafetyRule.PlaceUse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entry on a warrant, as typed.
///
/// @param premises what the premises are to the person, where they are kept there
/// @param consents who agreed to that: `PERSON` and `OTHER`, who is an occupier or whoever manages the place
record ExecutionForm(
        TypedDateTime entered,
        String forced,
        String amhp,
        String doctor,
        String result,
        String premises,
        List<String> consents,
        String words) {
    static final String NOT_A_HOME = "NOT_A_HOME";
    static final ExecutionForm BLANK = new ExecutionForm(null, null, null, null, null, null, null, null);

    ExecutionForm(
            @Nullable TypedDateTime entered,
            @Nullable String forced,
            @Nullable String amhp,
            @Nullable String doctor,
            @Nullable String result,
            @Nullable String premises,
            @Nullable List<String> consents,
            @Nullable String words) {
        this.entered = entered == null ? TypedDateTime.BLANK : entered;
        this.forced = text(forced);
        this.amhp = text(amhp);
        this.doctor = text(doctor);
        this.result = text(result);
        this.premises = text(premises);
        this.consents = all(consents);
        this.words = text(words);
    }

    ErrorSummary errors(Warrant warrant, Instant now) {
        Errors errors = new Errors();
        TypedTimes.happened(errors, entered, "entered", "when you first entered", now, true);
        errors.check(forced.equals("YES") || forced.equals("NO"), "forced", "Choose whether force was used to enter")
                .check(isOneOf(Result.of(warrant.purpose()), result), "result", "Choose what happened to the person")
                .check(
                        !isKept() || premises.equals(NOT_A_HOME) || isOneOf(List.of(Occupancy.values()), premises),
                        "premises",
                        "Choose what the premises are to the person");
        return errors.summary();
    }

    ExecuteWarrant.Command command(WarrantId warrant, Instant now) {
        return new ExecuteWarrant.Command(
                warrant,
                TypedTimes.instant(entered, now),
                forced.equals("YES"),
                amhp.strip(),
                doctor.strip(),
                Result.valueOf(result),
                isKept() ? keptAt() : null,
                words.strip());
    }

    private boolean isKept() {
        return result.equals(Result.KEPT.name());
    }

    private PlaceUse keptAt() {
        boolean other = consents.contains("OTHER");
        return premises.equals(NOT_A_HOME)
                ? new PlaceUse.OtherSuitable(other)
                : new PlaceUse.PrivateHome(Occupancy.valueOf(premises), consents.contains("PERSON"), other);
    }
}
