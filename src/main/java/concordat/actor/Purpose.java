package concordat.actor;

/// Why somebody looks at a record or changes it. The journal keeps it with every entry (Data Protection Act 2018 s62).
public enum Purpose {
    CRISIS_RESPONSE("responding to a crisis"),
    CARE_AND_ASSESSMENT("care and assessment"),
    CONVEYANCE("conveyance"),
    SUPERVISION("supervision"),
    PREVENTION("preventing a further crisis"),
    OVERSIGHT("oversight of records"),
    ADMINISTRATION("administration");

    private final String words;

    Purpose(String words) {
        this.words = words;
    }

    /// As it is shown in the journal.
    public String words() {
        return words;
    }
}
