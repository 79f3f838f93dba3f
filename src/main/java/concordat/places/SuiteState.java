package concordat.places;

/// What can be said of a suite at a moment. Staff say that it is free, occupied, being cleaned or closed; a booking
/// makes it held or occupied; of a suite nobody has spoken for, nothing is known.
public enum SuiteState {
    FREE("Free"),
    HELD("Held"),
    OCCUPIED("Occupied"),
    CLEANING("Being cleaned"),
    CLOSED("Closed"),
    UNKNOWN("Not known");

    private final String words;

    SuiteState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// Whether the staff of a suite may say so of it in one tap.
    boolean confirmable() {
        return this == FREE || this == OCCUPIED || this == CLEANING;
    }
}
