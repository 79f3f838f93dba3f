package concordat.prompts;

import concordat.prompts.Words.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Many phrases, each with what it stands for, found in one walk over the words.
final class PhraseIndex<T> {
    /// The words from `from` up to, and not with, `to`.
    record Found<T>(T meaning, int from, int to) {
        boolean overlaps(Found<?> other) {
            return from < other.to && other.from < to;
        }

        boolean within(Found<?> other) {
            return other.from <= from && to <= other.to;
        }

        int length() {
            return to - from;
        }
    }

    private record Entry<T>(Phrase phrase, T meaning) {}

    private final Map<String, List<Entry<T>>> byKey = new HashMap<>();

    PhraseIndex<T> with(Collection<String> phrases, T meaning) {
        for (String written : phrases) {
            Phrase phrase = Phrase.of(written);
            phrase.keys()
                    .forEach(key ->
                            byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(new Entry<>(phrase, meaning)));
        }
        return this;
    }

    List<Found<T>> in(List<Word> words) {
        var found = new ArrayList<Found<T>>();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at).text();
            addFrom(word, words, at, found);
            if (Phrase.hasBeginning(word)) {
                addFrom(Phrase.beginning(word), words, at, found);
            }
        }
        return found;
    }

    private void addFrom(String key, List<Word> words, int at, List<Found<T>> found) {
        for (Entry<T> entry : byKey.getOrDefault(key, List.of())) {
            int end = entry.phrase().endAt(words, at);
            if (end >= 0) {
                found.add(new Found<>(entry.meaning(), at, end));
            }
        }
    }
}
