package concordat.law;

/// Kinds of place of safety, from Mental Health Act 1983 s135(6).
public enum PlaceOfSafety {
    /// A health-based place of safety: a suite in a hospital made for it.
    HBPOS,
    EMERGENCY_DEPARTMENT,
    /// Any part of the building, and not its cells alone.
    POLICE_STATION,
    PRIVATE_HOME,
    /// An independent hospital or care home for people with mental disorder, or a council's residential home.
    CARE_HOME,
    OTHER_SUITABLE
}
