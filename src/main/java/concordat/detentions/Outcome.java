package concordat.detentions;

/// What an assessment under section 136 led to.
public enum Outcome {
    INFORMAL_ADMISSION("Admitted informally"),
    SECTION_2("Detained under section 2"),
    SECTION_3("Detained under section 3"),
    COMMUNITY("Care in the community"),
    DISCHARGED_WITH_PLAN("Discharged with a plan"),
    NO_MENTAL_DISORDER("No mental disorder found"),
    NOT_ASSESSED("Ended without an assessment");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
