package concordat;

/// Why what is set does not go together, in one sentence for whoever starts the program.
final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotStart(String sentence) {
        super(sentence);
    }
}
