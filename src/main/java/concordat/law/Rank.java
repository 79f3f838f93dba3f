package concordat.law;

/// Police ranks, lowest first. `CHIEF_OFFICER` is a commander or an assistant chief constable, and all above.
public enum Rank {
    CONSTABLE,
    SERGEANT,
    INSPECTOR,
    CHIEF_INSPECTOR,
    SUPERINTENDENT,
    CHIEF_SUPERINTENDENT,
    CHIEF_OFFICER;

    public boolean isAtLeast(Rank other) {
        return compareTo(other) >= 0;
    }
}
