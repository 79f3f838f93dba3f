package concordat.places;

/// Why a request no longer needs an answer.
public enum WithdrawnBecause {
    NOT_NEEDED("No longer needed"),
    ANOTHER_ACCEPTED("Another place accepted"),
    HOLD_ENDED("The hold ended before the person arrived");

    private final String words;

    WithdrawnBecause(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
