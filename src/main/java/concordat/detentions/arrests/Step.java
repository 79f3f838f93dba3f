package concordat.detentions.arrests;

/// What can happen to somebody under arrest.
enum Step {
    ARRIVED("They arrived at a police station"),
    AUTHORISED("The custody officer authorised detention"),
    REVIEWED("Detention was reviewed"),
    EXTENDED("A superintendent extended it"),
    WARRANT("A court issued or extended a warrant of further detention"),
    CHARGED("They were charged"),
    RELEASED("They are no longer under arrest");

    private final String words;

    Step(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /// Whether it can follow now, whatever the law says of it.
    boolean canFollow(Arrest arrest) {
        return switch (this) {
            case ARRIVED -> arrest.arrivedAt() == null;
            case AUTHORISED -> arrest.arrivedAt() != null && arrest.authorisedAt() == null;
            case REVIEWED -> arrest.authorisedAt() != null;
            case EXTENDED, WARRANT -> arrest.authorisedAt() != null && arrest.chargedAt() == null;
            case CHARGED -> arrest.arrivedAt() != null && arrest.chargedAt() == null;
            case RELEASED -> true;
        };
    }

    boolean extendsIt() {
        return this == EXTENDED || this == WARRANT;
    }

    boolean isAnOfficersDecision() {
        return this == REVIEWED || this == EXTENDED;
    }
}
