package concordat.people;

/// What the person said about telling a contact what is happening to them.
public enum MayShare {
    YES("May be told"),
    NO("Must not be told"),
    NOT_ASKED("Not asked yet");

    private final String words;

    MayShare(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
