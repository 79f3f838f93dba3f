package concordat.prompts;

import concordat.prompts.Words.Break;
import concordat.prompts.Words.Word;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A cue as the data files write it: `a/b` is either word, `suicid*` any ending, `the?` a word that may be left
/// out, and `…` up to four words between. A phrase never reaches over a comma or the end of a clause.
record Phrase(String written, List<Step> steps) {
    private static final int GAP = 4;
    private static final int KEY = 3;

    record Step(List<Form> forms, boolean optional) {
        boolean isGap() {
            return forms.isEmpty();
        }

        boolean fits(String word) {
            for (Form form : forms) {
                if (form.fits(word)) {
                    return true;
                }
            }
            return false;
        }
    }

    record Form(String letters, boolean anyEnding) {
        boolean fits(String word) {
            return anyEnding ? word.startsWith(letters) : word.equals(letters);
        }
    }

    static Phrase of(String written) {
        var steps = Arrays.stream(written.trim().split(" +")).map(Phrase::step).toList();
        if (steps.getFirst().optional() || steps.getFirst().isGap()) {
            throw new IllegalArgumentException("A phrase must begin with a word: " + written);
        }
        return new Phrase(written, steps);
    }

    private static Step step(String written) {
        if (written.equals("…")) {
            return new Step(List.of(), true);
        }
        boolean optional = written.endsWith("?");
        String words = optional ? written.substring(0, written.length() - 1) : written;
        return new Step(Arrays.stream(words.split("/")).map(Phrase::form).toList(), optional);
    }

    private static Form form(String written) {
        boolean anyEnding = written.endsWith("*");
        String letters = anyEnding ? written.substring(0, written.length() - 1) : written;
        if (!letters.chars().allMatch(Character::isLetterOrDigit) || letters.length() < (anyEnding ? KEY : 1)) {
            throw new IllegalArgumentException("Not a word of a phrase: " + written);
        }
        return new Form(letters, anyEnding);
    }

    /// The words it may begin with, for an index: whole, or their first letters and a `*` where any ending will do.
    Stream<String> keys() {
        return steps.getFirst().forms().stream()
                .map(form -> form.anyEnding() ? beginning(form.letters()) : form.letters())
                .distinct();
    }

    static String beginning(String word) {
        return word.substring(0, KEY).concat("*");
    }

    static boolean hasBeginning(String word) {
        return word.length() >= KEY;
    }

    /// The index after its last word when it begins at `at`, or -1.
    int endAt(List<Word> words, int at) {
        return end(words, at, at, 0);
    }

    private int end(List<Word> words, int from, int at, int step) {
        if (step == steps.size()) {
            return at;
        }
        Step next = steps.get(step);
        if (next.isGap()) {
            for (int skipped = 0; skipped <= GAP && joined(words, from, at + skipped); skipped++) {
                int end = end(words, from, at + skipped, step + 1);
                if (end >= 0) {
                    return end;
                }
            }
            return -1;
        }
        if (joined(words, from, at) && next.fits(words.get(at).text())) {
            int end = end(words, from, at + 1, step + 1);
            if (end >= 0) {
                return end;
            }
        }
        return next.optional() ? end(words, from, at, step + 1) : -1;
    }

    private static boolean joined(List<Word> words, int from, int at) {
        return at < words.size() && (at == from || words.get(at).before() == Break.NONE);
    }
}
