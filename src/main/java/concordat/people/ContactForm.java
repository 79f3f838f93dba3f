package concordat.people;

import static java.util.Objects.requireNonNullElse;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import java.util.stream.Stream;
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

    /// Whether nothing tells who they are or how to reach them.
    public boolean isBlank() {
        return (name + relationship + phone).isEmpty();
    }

    /// What they are called: by their name, or else by what they are to the person.
    public String called() {
        return Stream.of(name, relationship, kind.words())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /// The same, unless it was noted already who said whether we may share, or nobody said.
    public ContactForm noted(String note) {
        return sharingNote.isEmpty() && mayShare != MayShare.NOT_ASKED
                ? new ContactForm(name, relationship, phone, kind, mayShare, note)
                : this;
    }

    /// Whether it tells nothing of who they are that is not known of this contact.
    public boolean isOf(Contact known) {
        return command(known.personId()).isOf(known);
    }

    AddContact.Command command(PersonId person) {
        return new AddContact.Command(
                person, called(), name.isEmpty() ? "" : relationship, phone, kind, mayShare, sharingNote);
    }
}
