package concordat.capacity;

/// A room for one person at a time.
///
/// @param physicalNeeds whether its staff can give basic physical care
public record Suite(boolean adults, boolean children, boolean physicalNeeds, boolean intoxicated) {
    boolean suits(Arrival person) {
        return (person.child() ? children : adults)
                && (physicalNeeds || !person.physicalNeeds())
                && (intoxicated || !person.intoxicated());
    }
}
