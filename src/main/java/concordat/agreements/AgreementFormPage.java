package concordat.agreements;

import concordat.design.Checkboxes;
import concordat.design.Choice;
import concordat.design.DateInput;
import concordat.design.ErrorSummary;
import concordat.design.Radios;
import concordat.design.TextInput;
import concordat.design.Textarea;
import gg.jte.Content;
import java.util.List;

/// The form that draws up an agreement.
public record AgreementFormPage(ErrorSummary errors, List<Content> fields) {
    static AgreementFormPage of(AgreementForm form, List<Choice> agencies, ErrorSummary errors) {
        return new AgreementFormPage(
                errors,
                List.of(
                        TextInput.of("title", "What is it called?", form.title())
                                .withErrorFrom(errors),
                        Radios.of(
                                        "kind",
                                        "What kind is it?",
                                        form.kind(),
                                        Choice.each(Agreement.Kind.values(), Agreement.Kind::words))
                                .withErrorFrom(errors),
                        Textarea.of("purpose", "What is it for?", form.purpose())
                                .withErrorFrom(errors),
                        Textarea.of("conditions", "Conditions, if any", form.conditions())
                                .withErrorFrom(errors),
                        Checkboxes.of("parties", "Which other agencies are parties?", form.parties(), agencies)
                                .small()
                                .withErrorFrom(errors),
                        DateInput.of("starts", "When does it begin?", form.starts())
                                .withErrorFrom(errors),
                        DateInput.of("review", "When is it reviewed?", form.review())
                                .withErrorFrom(errors),
                        DateInput.of("ends", "On which day does it end?", form.ends())
                                .withHint("That day is included; what was opened under it closes that midnight")
                                .withErrorFrom(errors)));
    }
}
