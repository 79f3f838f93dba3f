package concordat.records;

/// The kinds of processing that must be logged: Data Protection Act 2018 s62(1).
public enum Operation {
    COLLECTION,
    ALTERATION,
    CONSULTATION,
    DISCLOSURE,
    COMBINATION,
    ERASURE
}
