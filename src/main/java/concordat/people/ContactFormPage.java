package concordat.people;

import concordat.design.Choice;
import concordat.design.ErrorSummary;
import concordat.design.Radios;
import concordat.design.TextInput;

/// A new contact of a person.
public record ContactFormPage(Person person, ContactForm form, ErrorSummary errors) {
    public TextInput name() {
        return TextInput.of("name", "Name", form.name()).withErrorFrom(errors);
    }

    public TextInput relationship() {
        return TextInput.of("relationship", "What they are to the person", form.relationship())
                .withHint("Such as sister, or neighbour at number 4");
    }

    public TextInput phone() {
        return TextInput.of("phone", "Phone", form.phone()).withInputmode("tel").withWidth(20);
    }

    public Radios kind() {
        return Radios.of(
                "kind", "Who they are", form.kind().name(), Choice.each(ContactKind.values(), ContactKind::words));
    }

    public Radios mayShare() {
        return sharing(form.mayShare());
    }

    public TextInput sharingNote() {
        return note(form.sharingNote());
    }

    static Radios sharing(MayShare chosen) {
        return Radios.of(
                "mayShare",
                "May we tell them what is happening?",
                chosen.name(),
                Choice.each(MayShare.values(), MayShare::words));
    }

    static TextInput note(String typed) {
        return TextInput.of("sharingNote", "Who said so, and when", typed);
    }
}
