package concordat.guardians;

/// Why somebody looks at a record that nobody has opened to them.
enum GlassReason {
    RISK_TO_LIFE("A life is at risk now"),
    RISK_OF_SERIOUS_HARM("Serious harm is likely, to them or to another"),
    NOBODY_ANSWERS("Whoever could open it cannot be reached, and it cannot wait"),
    SAFEGUARDING("A child or an adult at risk must be protected now");

    private final String words;

    GlassReason(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
