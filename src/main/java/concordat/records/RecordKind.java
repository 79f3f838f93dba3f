package concordat.records;

/// The root things that records are about. Each has a table row with its reference prefix and years of retention.
public enum RecordKind {
    INCIDENT("Incident"),
    DETENTION("Detention"),
    PERSON("Person"),
    ACCOUNT("Staff account");

    private final String words;

    RecordKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
