package concordat.people;

import static java.util.Objects.requireNonNullElse;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import org.jspecify.annotations.Nullable;

/// A contact as typed. A first name, or "neighbour at number 4", is enough.
public record ContactForm(
        String name, String relationship, String phone, ContactKind kind, MayShare mayShare, String sharingNote) {
    public ContactForm(
            @Nullable String name,
            @Nullable String relationship,
            @Nullable String phone,
            @Nullable ContactKind kind,
            @Nullable MayShare mayShare,
            @Nullable String sharingNote) {
        this.name = requireNonNullElse(name, "").strip();
        this.relationship = requireNonNullElse(relationship, "").strip();
        this.phone = requireNonNullElse(phone, "").strip();
        this.kind = requireNonNullElse(kind, ContactKind.OTHER);
        this.mayShare = requireNonNullElse(mayShare, MayShare.NOT_ASKED);
        this.sharingNote = requireNonNullElse(sharingNote, "").strip();
    }

    ErrorSummary errors() {
        return new Errors()
                .require(name + relationship, "name", "Give a name, or say who they are to the person")
                .summary();
    }

    AddContact.Command command(PersonId person) {
        String called = name.isEmpty() ? relationship : name;
        return new AddContact.Command(
                person, called, name.isEmpty() ? "" : relationship, phone, kind, mayShare, sharingNote);
    }
}
