package concordat.people;

import concordat.design.ErrorSummary;
import concordat.design.Radios;
import concordat.design.TextInput;

/// What the person now says about telling a contact, or that they are one no longer.
public record ContactChangePage(Person person, Contact contact, String reasonTyped, ErrorSummary errors) {
    public String path() {
        return "/people/" + person.id() + "/contacts/" + contact.id();
    }

    public Radios mayShare() {
        return ContactFormPage.sharing(contact.mayShare());
    }

    public TextInput sharingNote() {
        return ContactFormPage.note(contact.sharingNote());
    }

    public TextInput reason() {
        return TextInput.of("reason", "Why they are no longer a contact", reasonTyped)
                .withErrorFrom(errors);
    }
}
