package concordat.warrants;

import concordat.agencies.Borough;
import concordat.design.Checkboxes;
import concordat.design.Choice;
import concordat.design.Contents;
import concordat.design.DateInput;
import concordat.design.DateTime;
import concordat.design.ErrorSummary;
import concordat.design.Radios;
import concordat.design.Select;
import concordat.design.TextInput;
import concordat.design.Textarea;
import concordat.detentions.Sex;
import concordat.law.LawWords;
import concordat.law.PlaceOfSafetyRule.Occupancy;
import concordat.law.Section135;
import concordat.law.Section135.Cause;
import concordat.law.Section135.Purpose;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;

/// The fields of each form, with what was typed and what was wrong.
final class WarrantFields {
    private WarrantFields() {}

    static List<Content> application(WarrantForm form, List<Borough> boroughs, ErrorSummary summary) {
        List<Choice> areas = new ArrayList<>(List.of(Choice.of("", "Choose a borough")));
        boroughs.forEach(borough -> areas.add(Choice.of(borough.gss(), borough.name())));
        return List.of(
                Radios.of(
                                "purpose",
                                "What is the warrant for?",
                                form.purpose(),
                                Choice.of(Purpose.TO_ASSESS.name(), LawWords.of(Purpose.TO_ASSESS))
                                        .revealing(Checkboxes.of(
                                                        "causes",
                                                        "What is there reasonable cause to suspect?",
                                                        form.causes(),
                                                        Choice.each(Cause.values(), LawWords::of))
                                                .withErrorFrom(summary)),
                                Choice.of(Purpose.TO_RETURN.name(), LawWords.of(Purpose.TO_RETURN))
                                        .revealing(Contents.of(
                                                TextInput.of(
                                                                "liableUnder",
                                                                "What makes them liable to be detained?",
                                                                form.liableUnder())
                                                        .withHint("Like section 3, absent without leave since Tuesday")
                                                        .withErrorFrom(summary),
                                                TextInput.of(
                                                                "returnTo",
                                                                "Where are they to return to?",
                                                                form.returnTo())
                                                        .withErrorFrom(summary))))
                        .withErrorFrom(summary),
                TextInput.of("personName", "Name", form.personName())
                        .withHint("Or a description, where the name is not known")
                        .withAutocomplete("off")
                        .withErrorFrom(summary),
                TextInput.of("person", "Reference of the person’s record", form.person())
                        .withHint("If there is one, like PER-2026-000001")
                        .withWidth(20)
                        .withErrorFrom(summary),
                DateInput.of("born", "Date of birth, if known", form.born()).withErrorFrom(summary),
                Radios.of("sex", "Sex", form.sex(), Choice.each(Sex.values(), Sex::words))
                        .inline()
                        .withErrorFrom(summary),
                Textarea.of("premises", "Premises to be entered", form.premises())
                        .withHint("The address, and which door")
                        .withRows(2)
                        .withErrorFrom(summary),
                Select.of("borough", "Borough of the premises", form.borough(), areas)
                        .withErrorFrom(summary),
                Textarea.of("grounds", "Grounds", form.grounds())
                        .withHint("What you will say on oath: what you know, how you know it, and what else was tried")
                        .withRows(5)
                        .withErrorFrom(summary),
                TextInput.of("court", "Court or justice applied to", form.court())
                        .withErrorFrom(summary),
                DateTime.of("applied", "When did you apply?", form.applied()).withErrorFrom(summary));
    }

    static List<Content> decision(DecisionForm form, ErrorSummary summary) {
        return List.of(
                Radios.of(
                                "decision",
                                "What did the court decide?",
                                form.decision(),
                                Choice.of("GRANTED", "Granted").withHint("It then authorises one entry, for a month"),
                                Choice.of("REFUSED", "Refused"))
                        .withErrorFrom(summary),
                TextInput.of("justice", "By whom?", form.justice())
                        .withHint("The name of the justice")
                        .withErrorFrom(summary),
                DateTime.of("at", "When?", form.at()).withErrorFrom(summary),
                Textarea.of("words", "What did the court say?", form.words())
                        .withHint("Needed where it refused")
                        .withRows(3)
                        .withErrorFrom(summary));
    }

    /// What the law asks of whoever executes this warrant.
    static List<String> rules(Warrant warrant) {
        return Section135.rules(warrant.purpose()).stream()
                .map(rule -> rule.words() + " (" + rule.citation() + ")")
                .toList();
    }

    static List<Content> execution(Warrant warrant, ExecutionForm form, ErrorSummary summary) {
        boolean assess = warrant.purpose() == Purpose.TO_ASSESS;
        return List.of(
                DateTime.of("entered", "When did you first enter?", form.entered())
                        .withHint(
                                assess
                                        ? "If the person is kept here, the 24 hours run from this time"
                                        : "This warrant starts no 24-hour clock")
                        .withErrorFrom(summary),
                Radios.of(
                                "forced",
                                "Was force used to enter?",
                                form.forced(),
                                Choice.of("YES", "Yes"),
                                Choice.of("NO", "No"))
                        .inline()
                        .withErrorFrom(summary),
                TextInput.of("amhp", "AMHP who was there", form.amhp())
                        .withHint(assess ? "The law requires one" : "If one was")
                        .withErrorFrom(summary),
                TextInput.of("doctor", "Doctor who was there", form.doctor())
                        .withHint(assess ? "The law requires one" : "If one was")
                        .withErrorFrom(summary),
                Radios.of(
                                "result",
                                "What happened?",
                                form.result(),
                                Result.of(warrant.purpose()).stream()
                                        .map(result -> choice(result, form, summary))
                                        .toList())
                        .withErrorFrom(summary),
                Textarea.of("words", "Anything else?", form.words())
                        .withHint("Damage, who secured the premises, animals, others who live there")
                        .withRows(3));
    }

    private static Choice choice(Result result, ExecutionForm form, ErrorSummary summary) {
        Choice choice = Choice.of(result.name(), result.words());
        return switch (result) {
            case REMOVED -> choice.withHint("The 24 hours run from arrival at the first place of safety");
            case KEPT -> choice.revealing(kept(form, summary));
            case TAKEN, NOT_FOUND, NOT_NEEDED -> choice;
        };
    }

    private static Content kept(ExecutionForm form, ErrorSummary summary) {
        List<Choice> premises = new ArrayList<>(Choice.each(Occupancy.values(), LawWords::of));
        premises.add(Choice.of(ExecutionForm.NOT_A_HOME, "It is nobody’s home, and somebody manages it"));
        return Contents.of(
                Radios.of("premises", "What are the premises to the person?", form.premises(), premises)
                        .withErrorFrom(summary),
                Checkboxes.of(
                                "consents",
                                "Who agrees that they are kept here?",
                                form.consents(),
                                Choice.of("PERSON", "The person"),
                                Choice.of("OTHER", "An occupier besides the person, or whoever manages the place"))
                        .withHint("Mental Health Act 1983 s135(7)"));
    }

    static List<Content> returned(ReturnForm form, ErrorSummary summary) {
        return List.of(
                TextInput.of("to", "Where were they returned to?", form.to()).withErrorFrom(summary),
                DateTime.of("at", "When?", form.at()).withErrorFrom(summary));
    }

    static List<Content> withdrawal(WithdrawalForm form, ErrorSummary summary) {
        return List.of(Textarea.of("why", "Why is it of no more use?", form.why())
                .withHint("Like: they came to hospital by themselves")
                .withRows(3)
                .withErrorFrom(summary));
    }
}
