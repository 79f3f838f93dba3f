package concordat.incidents;

/// How an incident ends; several may be true at once.
public enum Ending {
    SECTION_136("Section 136 was used"),
    VOLUNTARY("The person went to hospital by choice"),
    CONVEYED("The ambulance service took the person"),
    WITH_CARER("The person stayed with family or a carer"),
    HEALTH_TOOK_OVER("A health or social care service took over"),
    CRIME("A crime was dealt with"),
    ADVICE("Advice was given"),
    NOT_FOUND("Nobody was found"),
    OTHER("Something else");

    private final String words;

    Ending(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
