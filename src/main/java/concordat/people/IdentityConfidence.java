package concordat.people;

/// How far we know that a person is who the record says.
public enum IdentityConfidence {
    UNKNOWN("Nobody knows who they are yet"),
    STATED("They, or somebody with them, said so"),
    CONFIRMED("Confirmed by a document or by somebody who knows them");

    private final String words;

    IdentityConfidence(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
