package concordat.incidents;

import concordat.people.PersonId;

/// A person whom an incident concerns, under the name that was shown when they were linked.
public record Subject(PersonId person, Role role, String nameShown) {
    public enum Role {
        IN_CRISIS("Person in crisis"),
        CALLER("Caller"),
        CARER("Carer"),
        WITNESS("Witness"),
        OTHER("Other");

        private final String words;

        Role(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
