package concordat.agreements;

import concordat.records.RecordKind;
import concordat.records.Scope;

/// What one clause lets the parties show each other: of which kind of record, which sections, through which gateway,
/// and what the person must have said.
record Clause(int number, String words, Gateway gateway, RecordKind recordKind, Scope sections, ConsentNeeded consent) {
    enum ConsentNeeded {
        NOT_NEEDED("whatever the person says"),
        UNLESS_REFUSED("unless the person refuses"),
        GIVEN("if the person agrees");

        private final String words;

        ConsentNeeded(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// "Clause 2: contacts, risk and plan of a person, unless the person refuses".
    String summary() {
        return "Clause %d: %s of a %s, %s"
                .formatted(
                        number,
                        sections.isPointer() ? "that there is such a record, and no more," : sections.words(),
                        recordKind.words().toLowerCase(java.util.Locale.ROOT),
                        consent.words());
    }
}
