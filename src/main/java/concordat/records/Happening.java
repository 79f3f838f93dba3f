package concordat.records;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something that happened to a record, to be written in the journal: what, when, and the facts in words.
/// Everything said here but the act's code and the times is encrypted under the record's key.
///
/// @param act a stable code, such as `hold.extended`
/// @param at when it happened, which may be before it is entered, but not after
/// @param title what a person reads on the timeline
/// @param facts further facts, label to words, in the order they are read
/// @param isGrave a death or a serious injury: the journal is sealed as soon as it is written
public record Happening(
        String act, Operation operation, Instant at, String title, Map<String, String> facts, boolean isGrave) {
    public Happening {
        at = at.truncatedTo(ChronoUnit.MICROS);
        facts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    public static Happening of(String act, Instant at, String title) {
        return new Happening(act, Operation.ALTERATION, at, title, Map.of(), false);
    }

    public Happening as(Operation as) {
        return new Happening(act, as, at, title, facts, isGrave);
    }

    /// Says that it tells of a death or a serious injury.
    public Happening grave() {
        return new Happening(act, operation, at, title, facts, true);
    }

    /// Adds what several of a kind say, one after another.
    public Happening with(String label, java.util.Collection<String> words) {
        return with(label, String.join(" ", words));
    }

    /// Adds a fact, unless there is nothing to say.
    public Happening with(String label, @Nullable String words) {
        if (words == null || words.isBlank()) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(facts);
        more.put(label, words);
        return new Happening(act, operation, at, title, more, isGrave);
    }
}
