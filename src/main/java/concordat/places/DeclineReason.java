package concordat.places;

/// Why a place does not take somebody. Counted, so that what is missing can be seen.
public enum DeclineReason {
    NO_CAPACITY("No free suite"),
    NO_STAFF("Not enough staff"),
    PHYSICAL_HEALTH_NEEDS("Cannot meet the physical health needs"),
    INTOXICATION("Cannot take somebody who is intoxicated"),
    AGE_GROUP("No suite for the age group"),
    OUT_OF_AREA("From outside the area"),
    RISK_TOO_HIGH("Cannot keep the person or others safe"),
    SUITE_DAMAGED("The suite is damaged"),
    OTHER("Another reason");

    private final String words;

    DeclineReason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
