package concordat.people;

/// What the person said about telling a contact what is happening to them. Until they were asked, they are asked
/// first.
public enum MayShare {
    YES("May be told"),
    NO("Must not be told"),
    ASK_FIRST("Ask first, each time"),
    NOT_ASKED("Not asked yet: ask first");

    private final String words;

    MayShare(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
