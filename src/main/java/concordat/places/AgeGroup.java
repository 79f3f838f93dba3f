package concordat.places;

/// Whether a person is under 18, which decides which suites may take them.
public enum AgeGroup {
    ADULT("Adult"),
    CHILD("Under 18");

    private final String words;

    AgeGroup(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
