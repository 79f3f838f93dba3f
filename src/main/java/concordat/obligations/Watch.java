package concordat.obligations;

/// Work that no person asks for: a module contributes it as a bean, and it is looked for again and again while the
/// program serves. All that it knows is in the database, so that a restart forgets nothing and several nodes may look.
public interface Watch {
    /// Does what there is to do by now. What it throws is logged, and it is asked again.
    void look();
}
