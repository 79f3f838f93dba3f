package concordat.records;

import java.util.Optional;

/// What a pointer to a record says of it beside who is involved: told, as a bean, by the module whose records they are.
public interface Pointer {
    /// The name of the person whom the record is about; empty where it is of another kind, or not open to the actor.
    Optional<String> name(RecordId id);
}
