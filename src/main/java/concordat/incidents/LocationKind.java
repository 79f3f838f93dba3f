package concordat.incidents;

/// What kind of place it is, as far as it changes what may be done there: section 136 is not available in a dwelling.
public enum LocationKind {
    STREET("Street or other public place"),
    DWELLING("Home, or its garden or outbuildings"),
    PUBLIC_TRANSPORT("Bus, tram or station concourse"),
    RAIL("Railway or platform"),
    WATER("River, canal or other water"),
    HEIGHT("Height: roof, bridge or window"),
    HOSPITAL_ED("Hospital emergency department"),
    MENTAL_HEALTH_UNIT("Mental health unit"),
    CUSTODY("Police custody"),
    OTHER("Somewhere else"),
    UNKNOWN("Not known yet");

    private final String words;

    LocationKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
