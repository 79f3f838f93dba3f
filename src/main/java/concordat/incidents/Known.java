package concordat.incidents;

/// "Unknown" is an answer, and not the same as "no".
public enum Known {
    YES("Yes"),
    NO("No"),
    UNKNOWN("Not known");

    private final String words;

    Known(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
