package concordat.places;

/// Whom a place or a suite takes.
public enum Ages {
    ADULT("Adults"),
    CHILD("Under 18s"),
    BOTH("Adults and under 18s");

    private final String words;

    Ages(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public boolean take(AgeGroup group) {
        return this == BOTH || name().equals(group.name());
    }
}
