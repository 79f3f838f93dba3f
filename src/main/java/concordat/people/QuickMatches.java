package concordat.people;

import concordat.design.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the call screen shows while a call is being taken: who it may be about, with what matters in the first
/// seconds.
///
/// @param seen stands for whom it shows, so that the same again is not one more look
public record QuickMatches(List<Quick> people, String seen) {
    /// @param earlier how many incidents and detentions concern the person, as far as the actor may see
    public record Quick(Match match, @Nullable Plan plan, List<Contact> contacts, int earlier) {
        public String id() {
            return match.person().id().toString();
        }

        public String born() {
            return PersonSearchPage.born(match);
        }

        public Tag strength() {
            return PersonSearchPage.strength(match);
        }

        public String earlierWords() {
            return switch (earlier) {
                case 0 -> "No earlier contacts";
                case 1 -> "1 earlier contact";
                default -> earlier + " earlier contacts";
            };
        }
    }

    public static Tag tag(Contact contact) {
        return PersonPage.tag(contact.mayShare());
    }
}
