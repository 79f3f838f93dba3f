package concordat.people;

import concordat.design.Checkboxes;
import concordat.design.DateInput;
import concordat.design.ErrorSummary;
import concordat.design.Textarea;

/// The next version of a person's crisis plan.
public record PlanFormPage(Person person, PlanForm form, ErrorSummary errors) {
    public Textarea helps() {
        return Textarea.of("helps", "What helps", form.helps())
                .withHint("The most important first: a call handler sees the first line at once")
                .withErrorFrom(errors);
    }

    public Textarea makesWorse() {
        return Textarea.of("makesWorse", "What makes it worse", form.makesWorse());
    }

    public Textarea whoToCall() {
        return Textarea.of("whoToCall", "Who to call", form.whoToCall());
    }

    public Checkboxes coWritten() {
        return Checkboxes.single("coWritten", "The person wrote this with us", form.coWritten());
    }

    public Textarea theirView() {
        return Textarea.of("theirView", "What the person says about this plan", form.theirView())
                .withHint("In their words, above all where they disagree with it")
                .withRows(3);
    }

    public DateInput review() {
        return DateInput.of("review", "Look at it again by", form.review()).withErrorFrom(errors);
    }
}
