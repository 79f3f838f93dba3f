package concordat.records;

/// A part of a record that is seen or withheld as one.
public enum Section {
    IDENTITY("who they are"),
    CONTACTS("contacts"),
    RISK("risk and plan"),
    POLICE("police information"),
    CLINICAL("clinical information"),
    CUSTODY("custody"),
    SAFEGUARDING("safeguarding");

    private final String words;

    Section(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
