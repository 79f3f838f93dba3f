package concordat.agencies;

/// People of one organisation who answer for the same work.
public record Team(String code, String organisation, String name, TeamKind kind) {}
