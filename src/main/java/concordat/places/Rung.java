package concordat.places;

/// Who is told, in turn, while no place has accepted somebody.
public enum Rung {
    COORDINATORS("No place has accepted. Told again"),
    ON_CALL("No place has accepted. Told those on call"),
    DIRECTORS("No place has accepted. Told the directors on call"),
    /// Whoever asked is told what they may do now.
    EMERGENCY_DEPARTMENT("No place has accepted, and nobody is left to be told");

    /// London's section 136 pathway.
    public static final String EMERGENCY_DEPARTMENT_RULE =
            "No place has accepted, and all on call have been told. An emergency department is a place of safety too. It must not refuse because the health-based places are full, unless its own formal escalation is in force. Ask the nearest.";

    private final String words;

    Rung(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// As it is stored, and as posts are ranked: 1 is told first.
    int number() {
        return ordinal() + 1;
    }

    static Rung of(int number) {
        return values()[number - 1];
    }
}
