package concordat.agencies;

/// What a team does.
public enum TeamKind {
    CONTROL_ROOM("Control room"),
    RESPONSE_TEAM("Response"),
    /// On duty or on call for the whole organisation: what its other teams leave undone climbs to them.
    DUTY_OFFICERS("Duty officers"),
    CUSTODY("Custody suite"),
    MENTAL_HEALTH_TEAM("Police mental health team"),
    PLACE_OF_SAFETY_TEAM("Place of safety"),
    AMHP_SERVICE("AMHP service"),
    EMERGENCY_DUTY_TEAM("Emergency duty team"),
    AMBULANCE_CONTROL("Ambulance control"),
    ED_TEAM("Emergency department"),
    TRUST_SPA("Single point of access"),
    /// The rota of doctors approved under section 12 of the Mental Health Act 1983.
    DOCTORS("Section 12 doctors"),
    SAFEGUARDING("Safeguarding"),
    RECORDS("Records"),
    SYSTEM_ADMINISTRATION("System administration");

    private final String words;

    TeamKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
