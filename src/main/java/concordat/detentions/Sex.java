package concordat.detentions;

/// As the Home Office return counts it.
public enum Sex {
    FEMALE("Female"),
    MALE("Male"),
    OTHER("Other"),
    NOT_KNOWN("Not known");

    private final String words;

    Sex(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
