package concordat.design;

import java.util.ArrayList;
import java.util.List;

/// Gathers the errors of one form while it is read, so that a person sees them all at once.
public final class Errors {
    private final List<ErrorSummary.Item> items = new ArrayList<>();

    public Errors add(String fieldId, String message) {
        items.add(new ErrorSummary.Item(fieldId, message));
        return this;
    }

    /// Adds the message unless the statement holds.
    public Errors check(boolean holds, String fieldId, String message) {
        return holds ? this : add(fieldId, message);
    }

    /// Adds the message when the answer is blank.
    public Errors require(String answer, String fieldId, String message) {
        return check(!answer.isBlank(), fieldId, message);
    }

    public ErrorSummary summary() {
        return new ErrorSummary(items);
    }
}
