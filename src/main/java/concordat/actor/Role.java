package concordat.actor;

/// What a person, or a job, may do. Each has the purpose for which it looks at records.
public enum Role {
    CALL_HANDLER("Call handler", Purpose.CRISIS_RESPONSE),
    DISPATCHER("Dispatcher", Purpose.CRISIS_RESPONSE),
    RESPONSE_OFFICER("Response officer", Purpose.CRISIS_RESPONSE),
    DUTY_INSPECTOR("Duty inspector", Purpose.SUPERVISION),
    SUPERINTENDENT("Superintendent", Purpose.SUPERVISION),
    CUSTODY_OFFICER("Custody officer", Purpose.CARE_AND_ASSESSMENT),
    PLACE_COORDINATOR("Place of safety coordinator", Purpose.CARE_AND_ASSESSMENT),
    RECEIVING_NURSE("Receiving nurse", Purpose.CARE_AND_ASSESSMENT),
    AMHP("Approved mental health professional", Purpose.CARE_AND_ASSESSMENT),
    SECTION_12_DOCTOR("Section 12 doctor", Purpose.CARE_AND_ASSESSMENT),
    AMBULANCE_CONTROLLER("Ambulance controller", Purpose.CONVEYANCE),
    MENTAL_HEALTH_TEAM("Police mental health team", Purpose.PREVENTION),
    RECORDS_GUARDIAN("Records guardian", Purpose.OVERSIGHT),
    ADMINISTRATOR("Administrator", Purpose.ADMINISTRATION),
    /// Has no account, and was given a code for one record.
    GUEST("Guest", Purpose.CARE_AND_ASSESSMENT),
    /// Checks who is signing in.
    SIGN_IN("Sign-in", Purpose.ADMINISTRATION),
    /// Sounds what falls due.
    OBLIGATION_ENGINE("Obligation engine", Purpose.SUPERVISION),
    /// Seals the journal, and shows its seal to anybody.
    SEALING("Sealing", Purpose.ADMINISTRATION),
    /// Loads organisations, places and accounts, never a record about a person.
    SEEDING("Seeding", Purpose.ADMINISTRATION),
    /// Brings in records that another system kept.
    IMPORT("Import", Purpose.CRISIS_RESPONSE);

    private final String words;
    private final Purpose purpose;

    Role(String words, Purpose purpose) {
        this.words = words;
        this.purpose = purpose;
    }

    /// As people say it.
    public String words() {
        return words;
    }

    public Purpose purpose() {
        return purpose;
    }

    /// Whether people have it, and not a guest or a job.
    public boolean isOfStaff() {
        return compareTo(ADMINISTRATOR) <= 0;
    }

    /// Whether it reaches over accounts or the records themselves: it is given and taken by two people, and whoever
    /// has it signs in with a second factor.
    public boolean isPowerful() {
        return this == ADMINISTRATOR || this == RECORDS_GUARDIAN;
    }

    /// Whether police rank makes this person an inspector or above.
    public boolean inspectorOrAbove() {
        return this == DUTY_INSPECTOR || this == SUPERINTENDENT;
    }
}
