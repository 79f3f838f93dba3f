package concordat.places;

/// What bodily care a person needs, or the staff of a suite can give: each includes those before it.
public enum PhysicalHealth {
    NONE("No physical health needs"),
    BASIC("Basic physical health needs"),
    FULL("Emergency physical health needs");

    private final String words;

    PhysicalHealth(String words) {
        this.words = words;
    }

    /// As a need.
    public String words() {
        return words;
    }

    public boolean meets(PhysicalHealth need) {
        return compareTo(need) >= 0;
    }
}
