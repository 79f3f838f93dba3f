package concordat.warrants;

import concordat.law.Section135.Purpose;
import java.util.Arrays;
import java.util.List;

/// What an entry on a warrant led to.
enum Result {
    REMOVED("Removed to a place of safety"),
    KEPT("Kept at the premises, as a place of safety"),
    TAKEN("Taken, to be returned to hospital"),
    NOT_FOUND("The person was not there"),
    NOT_NEEDED("The person was there, and was neither removed nor kept");

    private final String words;

    Result(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /// Those that a warrant of this kind can lead to.
    static List<Result> of(Purpose purpose) {
        return Arrays.stream(values())
                .filter(result -> switch (result) {
                    case REMOVED, KEPT -> purpose == Purpose.TO_ASSESS;
                    case TAKEN -> purpose == Purpose.TO_RETURN;
                    case NOT_FOUND, NOT_NEEDED -> true;
                })
                .toList();
    }

    /// Whether the person is detained by it, with a clock.
    boolean detains() {
        return this == REMOVED || this == KEPT;
    }
}
