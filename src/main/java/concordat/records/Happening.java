package concordat.records;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Something that happened to a record, to be written in the journal: what, when, and the facts in words.
/// Everything said here but the act's code and the times is encrypted under the record's key.
///
/// @param act a stable code, such as `hold.extended`
/// @param at when it happened, which may be before it is entered, but not after
/// @param title what a person reads on the timeline
/// @param facts further facts, label to words, in the order they are read
/// @param opinions the labels of those that are somebody's assessment and no fact (Data Protection Act 2018 s38(2))
/// @param isGrave a death or a serious injury: the journal is sealed as soon as it is written
public record Happening(
        String act,
        Operation operation,
        Instant at,
        String title,
        Map<String, String> facts,
        Set<String> opinions,
        boolean isGrave) {
    public Happening {
        at = at.truncatedTo(ChronoUnit.MICROS);
        facts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        opinions = Set.copyOf(opinions);
    }

    public static Happening of(String act, Instant at, String title) {
        return new Happening(act, Operation.ALTERATION, at, title, Map.of(), Set.of(), false);
    }

    public Happening as(Operation as) {
        return new Happening(act, as, at, title, facts, opinions, isGrave);
    }

    /// Says that it tells of a death or a serious injury.
    public Happening grave() {
        return new Happening(act, operation, at, title, facts, opinions, true);
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
        return new Happening(act, operation, at, title, more, opinions, isGrave);
    }

    /// Adds what somebody thinks, unless there is nothing to say: it is told apart from facts wherever it is read.
    public Happening opinion(String label, @Nullable String words) {
        Set<String> more = new TreeSet<>(opinions);
        more.add(label);
        Happening said = with(label, words);
        return said == this ? this : new Happening(act, operation, at, title, said.facts, more, isGrave);
    }
}
