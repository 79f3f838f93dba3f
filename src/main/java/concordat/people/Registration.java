package concordat.people;

/// What became of registering a person.
public sealed interface Registration {
    record Registered(PersonId person) implements Registration {}

    /// Nobody of this name was searched for in the last hour: look first, for they may be known.
    record NotSearched() implements Registration {}
}
