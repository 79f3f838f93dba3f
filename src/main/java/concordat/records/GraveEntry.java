package concordat.records;

/// The journal was told of a death or a serious injury on this record.
public record GraveEntry(RecordId record) {}
