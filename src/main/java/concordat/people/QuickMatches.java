package concordat.people;

import concordat.design.Tag;
import concordat.records.RecordHead;
import concordat.web.LondonTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the call screen shows while a call is being taken: who it may be about, with what matters in the first
/// seconds, and the choice between them, somebody new and nobody yet.
///
/// @param searched false while nothing was typed that finds a person
/// @param chosen the record of one of them, [#NEW], or empty while nobody knows
/// @param seen stands for whom it shows, so that the same again is not one more look
public record QuickMatches(List<Quick> people, boolean searched, String chosen, String seen) {
    /// Chosen where it is none of those who were found, and somebody new is to be registered.
    public static final String NEW = "new";

    /// @param earlier the latest incidents and detentions that concern the person, as far as the actor may see
    /// @param more how many there were before those
    public record Quick(Match match, @Nullable Plan plan, List<Contact> contacts, List<RecordHead> earlier, int more) {
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
            int all = earlier.size() + more;
            return switch (all) {
                case 0 -> "No earlier contacts";
                case 1 -> "1 earlier contact";
                default -> all + " earlier contacts";
            };
        }
    }

    public boolean isNew() {
        return chosen.equals(NEW);
    }

    /// Whether none of the people, and not somebody new, is chosen.
    public boolean isNobody() {
        return !isNew() && people.stream().noneMatch(quick -> quick.id().equals(chosen));
    }

    public String heading() {
        return switch (people.size()) {
            case 0 -> "Nobody known was found";
            case 1 -> "Is it this person?";
            default -> "Is it one of these people?";
        };
    }

    public static Tag tag(Contact contact) {
        return PersonPage.tag(contact.mayShare());
    }

    public static String href(RecordHead head) {
        return PersonPage.href(head);
    }

    public static String opened(RecordHead head) {
        return LondonTime.full(head.openedAt());
    }
}
