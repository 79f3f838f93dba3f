package concordat.london;

/// Whom a place or a suite takes: adults, children (under 18), or both.
public enum AgeGroups {
    ADULT,
    CHILD,
    BOTH;

    /// Whether everyone whom the other would take could be taken here.
    public boolean covers(AgeGroups other) {
        return this == BOTH || this == other;
    }
}
