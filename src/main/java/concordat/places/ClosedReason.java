package concordat.places;

/// Why a suite takes nobody.
public enum ClosedReason {
    NO_STAFF("No staff"),
    DAMAGED("Damaged"),
    CLEANING("Deep cleaning"),
    INFECTION("Infection control"),
    MAINTENANCE("Maintenance"),
    USED_FOR_ADMISSION("Used for somebody waiting for a bed"),
    OTHER("Another reason");

    private final String words;

    ClosedReason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
