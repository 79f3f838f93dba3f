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

    /// Whether a doctor must have examined the person and an AMHP have interviewed them (Mental Health Act 1983
    /// s136(2)): not where a doctor found no disorder, and not where the hold ended without an assessment.
    boolean followsAssessment() {
        return this != NO_MENTAL_DISORDER && this != NOT_ASSESSED;
    }

    /// Whether an assessment can come to it.
    public boolean isOfAssessment() {
        return this != NOT_ASSESSED;
    }

    /// Whether it takes a bed.
    public boolean isAdmission() {
        return this == INFORMAL_ADMISSION || this == SECTION_2 || this == SECTION_3;
    }

    public String words() {
        return words;
    }
}
