package concordat.people;

/// What somebody is to a person in crisis. A nominated person takes the place of the nearest relative once the Mental
/// Health Act 2025 is commenced in that part; until then this records whom the person wants in it.
public enum ContactKind {
    CARER("Carer"),
    FAMILY("Family"),
    HEALTH_SUPPORT_PERSON("Health support person"),
    NOMINATED_PERSON("Nominated person"),
    OTHER("Somebody else");

    private final String words;

    ContactKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
