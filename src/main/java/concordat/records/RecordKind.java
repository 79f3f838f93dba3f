package concordat.records;

import org.jspecify.annotations.Nullable;

/// The root things that records are about. Each has a table row with its reference prefix and years of retention.
public enum RecordKind {
    INCIDENT("Incident", "/incidents/", Section.POLICE),
    DETENTION("Detention", "/detentions/", Section.POLICE),
    WARRANT("Section 135 warrant", "/warrants/", Section.POLICE),
    PERSON("Person", "/people/", Section.IDENTITY),
    ACCOUNT("Staff account", "/accounts/", null),
    AGREEMENT("Agreement", "/agreements/", null);

    private final String words;
    private final String path;
    private final @Nullable Section first;

    RecordKind(String words, String path, @Nullable Section first) {
        this.words = words;
        this.path = path;
        this.first = first;
    }

    public String words() {
        return words;
    }

    /// Where its pages are: followed by the record's id.
    public String path() {
        return path;
    }

    /// Whether somebody who sees so much of it can open its own page.
    public boolean opensWith(Scope scope) {
        return first == null || scope.covers(first);
    }
}
