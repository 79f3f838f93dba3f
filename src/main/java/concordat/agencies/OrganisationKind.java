package concordat.agencies;

/// What sort of body an organisation is.
public enum OrganisationKind {
    POLICE_FORCE("Police force"),
    POLICE_BCU("Basic command unit"),
    MENTAL_HEALTH_TRUST("Mental health trust"),
    ACUTE_TRUST("Acute hospital trust"),
    AMBULANCE_TRUST("Ambulance service"),
    COUNCIL("Council"),
    ICB("Integrated care board"),
    NHS_REGION("NHS region"),
    COMMISSIONER("Commissioner"),
    PARTNERSHIP("Partnership"),
    SERVICE("Service"),
    OVERSIGHT("Oversight body"),
    NATIONAL_BODY("National body"),
    CHARITY("Charity");

    private final String words;

    OrganisationKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
