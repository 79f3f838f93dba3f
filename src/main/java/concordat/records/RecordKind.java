package concordat.records;

/// The root things that records are about. Each has a table row with its reference prefix and years of retention.
public enum RecordKind {
    INCIDENT("Incident", "/incidents/"),
    DETENTION("Detention", "/detentions/"),
    PERSON("Person", "/people/"),
    ACCOUNT("Staff account", "/accounts/"),
    AGREEMENT("Agreement", "/agreements/");

    private final String words;
    private final String path;

    RecordKind(String words, String path) {
        this.words = words;
        this.path = path;
    }

    public String words() {
        return words;
    }

    /// Where its pages are: followed by the record's id.
    public String path() {
        return path;
    }
}
