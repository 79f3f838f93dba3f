package concordat.detentions;

/// The power that a person is held by at a place of safety.
public enum Power {
    S136("Section 136"),
    /// On a warrant to enter and assess.
    S135_1("Section 135(1)");

    private final String words;

    Power(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
