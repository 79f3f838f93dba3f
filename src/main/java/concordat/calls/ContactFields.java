package concordat.calls;

import concordat.design.Component;
import concordat.design.Details;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Radios;
import concordat.incidents.Answers;
import concordat.people.ContactForm;
import concordat.people.ContactKind;
import concordat.people.MayShare;
import java.util.List;
import java.util.Locale;

/// The boxes for somebody who cares for the person, as they are typed on a call.
///
/// @param prefix of the names of the boxes
/// @param who what they are called in the questions, such as "carer"
record ContactFields(Answers typed, String prefix, String who) {
    List<Component> ask(ErrorSummary errors) {
        return List.of(
                typed.line(prefix + "Name", named() + "’s name", errors).withAutocomplete("off"),
                typed.line(prefix + "Relationship", "Their role, or what they are to the person", errors)
                        .withAutocomplete("off"),
                typed.line(prefix + "Phone", named() + "’s phone", errors)
                        .withInputmode("tel")
                        .withAutocomplete("off")
                        .withWidth(20),
                mayShare(typed, prefix, "the " + who, errors));
    }

    /// Folded away until somebody is typed in it.
    Details folded(String summary) {
        List<Component> asked = ask(ErrorSummary.none());
        Details details = Details.of(summary, output -> asked.forEach(one -> one.writeTo(output)));
        return said(ContactKind.OTHER).isBlank() ? details : details.opened();
    }

    ContactForm said(ContactKind kind) {
        return new ContactForm(
                typed.text(prefix + "Name"),
                typed.text(prefix + "Relationship"),
                typed.text(prefix + "Phone"),
                kind,
                typed.one(prefix + "MayShare", MayShare.class),
                typed.text(prefix + "Note"));
    }

    /// What is wrong with it: only whoever nothing tells of.
    static ErrorSummary errors(String prefix, ContactForm said) {
        String field = prefix.isEmpty() ? "name" : prefix + "Name";
        return new Errors()
                .check(!said.isBlank(), field, "Give a name or a phone, or say who they are to the person")
                .summary();
    }

    static Radios mayShare(Answers typed, String prefix, String whom, ErrorSummary errors) {
        return typed.choose(
                        prefix + "MayShare",
                        "May we share with " + whom + "?",
                        MayShare.values(),
                        CallWords::of,
                        errors)
                .inline();
    }

    private String named() {
        return who.substring(0, 1).toUpperCase(Locale.ROOT) + who.substring(1);
    }
}
