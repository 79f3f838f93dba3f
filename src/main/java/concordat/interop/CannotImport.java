package concordat.interop;

/// Why nothing can be imported, in a sentence for whoever asked. Nothing was written.
final class CannotImport extends RuntimeException {
    CannotImport(String sentence) {
        super(sentence);
    }
}
