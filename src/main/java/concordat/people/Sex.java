package concordat.people;

/// As recorded at birth or later by law. How a person describes their gender is kept in their own words.
public enum Sex {
    FEMALE("Female"),
    MALE("Male"),
    INTERSEX("Intersex"),
    NOT_KNOWN("Not known");

    private final String words;

    Sex(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
