package concordat.records;

/// How much of a record an involvement opens.
public enum Scope {
    WHOLE
}
