package concordat.people;

import concordat.design.Checkboxes;
import concordat.design.Choice;
import concordat.design.DateInput;
import concordat.design.ErrorSummary;
import concordat.design.Radios;
import concordat.design.Select;
import concordat.design.SummaryList;
import concordat.design.TextInput;
import concordat.design.Textarea;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The details of a new person, or of one that are being corrected.
///
/// @param lookFirst who may be this person already, where the form was sent without a search
/// @param now what the record says, where somebody changed it first
/// @param notice what stopped it that is no error of the form; empty where nothing did
public record PersonFormPage(
        String title,
        String action,
        String back,
        PersonForm form,
        ErrorSummary errors,
        List<Match> lookFirst,
        String notice,
        @Nullable Person now) {
    public TextInput given() {
        return TextInput.of("given", "Given names", form.given()).withSpellcheck(false);
    }

    public TextInput family() {
        return TextInput.of("family", "Family name", form.family()).withSpellcheck(false);
    }

    public TextInput knownAs() {
        return TextInput.of("knownAs", "Also known as", form.knownAs()).withSpellcheck(false);
    }

    public Textarea description() {
        return Textarea.of("description", "What they look like", form.description())
                .withHint("If nobody knows their name, this is how they will be known until somebody does")
                .withRows(2)
                .withErrorFrom(errors);
    }

    public DateInput born() {
        return DateInput.of("born", "Date of birth", form.born()).withErrorFrom(errors);
    }

    public TextInput bornYear() {
        return TextInput.of("bornYear", "Or about which year they were born", form.bornYear())
                .asWholeNumber()
                .withWidth(4)
                .withErrorFrom(errors);
    }

    public Radios sex() {
        return Radios.of("sex", "Sex", form.sex().name(), Choice.each(Sex.values(), Sex::words))
                .small()
                .inline();
    }

    public TextInput gender() {
        return TextInput.of("gender", "How they describe their gender", form.gender())
                .withWidth(20);
    }

    public TextInput nhsNumber() {
        return TextInput.of("nhsNumber", "NHS number", form.nhsNumber())
                .asWholeNumber()
                .withWidth(10)
                .withErrorFrom(errors);
    }

    public TextInput language() {
        return TextInput.of("language", "Language they speak best", form.language())
                .withWidth(20);
    }

    public Checkboxes interpreter() {
        return Checkboxes.single("interpreter", "They need an interpreter", form.interpreter());
    }

    public Textarea needs() {
        return Textarea.of("needs", "What helps them to understand and be understood", form.needs())
                .withRows(2);
    }

    public Select confidence() {
        return Select.of(
                "confidence",
                "How sure we are of who they are",
                form.confidence().name(),
                Choice.each(IdentityConfidence.values(), IdentityConfidence::words));
    }

    public TextInput line() {
        return TextInput.of("line", "House and street, or where they stay", form.line())
                .withSpellcheck(false);
    }

    public TextInput postcode() {
        return TextInput.of("postcode", "Postcode", form.postcode())
                .withSpellcheck(false)
                .withWidth(10);
    }

    public Textarea phones() {
        return Textarea.of("phones", "Phones", form.phones())
                .withHint("One on each line")
                .withRows(2);
    }

    public SummaryList says(Person changed) {
        return SummaryList.of(PersonWords.facts(changed.details()).stream()
                .filter(fact -> !fact.words().isBlank())
                .map(fact -> SummaryList.Row.of(fact.label(), fact.words()))
                .toList());
    }
}
