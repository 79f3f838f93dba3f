package concordat.prompts;

import concordat.prompts.PhraseIndex.Found;
import concordat.prompts.Words.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Hears in a caller's words, or a log's, which question sets to raise. The same text always raises the same sets.
/// A cue that is denied, or is said of an animal alone, raises nothing; where the text is in doubt, it raises.
public final class CueFinder {
    /// A set, and the words that raised it, in the order they were written.
    ///
    /// @param hurt whether some of them say that the person is hurt already
    public record Raised(QuestionSet set, List<Match> matches, boolean hurt) {
        public Raised {
            matches = List.copyOf(matches);
        }

        /// A set that the call-taker raised, whatever was said.
        public static Raised byHand(QuestionSet set) {
            return new Raised(set, List.of(), false);
        }

        String because() {
            return matches.isEmpty()
                    ? "“" + set.title() + "” was raised by the call-taker"
                    : "“" + matches.getFirst().words() + "” was said ("
                            + set.title().toLowerCase(Locale.ROOT) + ")";
        }
    }

    /// Words as they were written, and where.
    ///
    /// @param start offset of the first character in the text as it was given
    /// @param end offset after the last
    public record Match(String words, int start, int end) {}

    private enum Strength {
        ALWAYS,
        OF_A_PERSON,
        HURT,
        NEVER
    }

    private record Cue(QuestionSet set, Strength strength) {}

    private final List<QuestionSet> sets;
    private final Subjects subjects;
    private final Negation negation;
    private final PhraseIndex<Cue> index = new PhraseIndex<>();

    CueFinder(List<QuestionSet> sets, Subjects subjects, Negation negation) {
        this.sets = List.copyOf(sets);
        this.subjects = subjects;
        this.negation = negation;
        for (QuestionSet set : sets) {
            index.with(set.cues().always(), new Cue(set, Strength.ALWAYS))
                    .with(set.cues().ofAPerson(), new Cue(set, Strength.OF_A_PERSON))
                    .with(set.cues().hurt(), new Cue(set, Strength.HURT))
                    .with(set.cues().never(), new Cue(set, Strength.NEVER));
        }
    }

    /// The sets the text raises, life-threatening first; none if there is no cue in it.
    public List<Raised> find(String text) {
        List<Word> words = Words.of(text);
        List<Found<Cue>> cues = uncancelled(index.in(words));
        if (cues.isEmpty()) {
            return List.of();
        }
        var heard = subjects.heardIn(words);
        var denied = negation.heardIn(words, cues);
        cues.removeIf(cue -> denied.covers(cue) || cue.meaning().strength() != Strength.ALWAYS && heard.anAnimals(cue));

        var raised = new ArrayList<Raised>();
        for (QuestionSet set : sets) {
            var matches = widest(cues, set).stream()
                    .map(cue -> match(text, words, cue))
                    .toList();
            if (!matches.isEmpty()) {
                boolean hurt = cues.stream()
                        .anyMatch(cue ->
                                cue.meaning().set() == set && cue.meaning().strength() == Strength.HURT);
                raised.add(new Raised(set, matches, hurt));
            }
        }
        return raised;
    }

    private static List<Found<Cue>> uncancelled(List<Found<Cue>> found) {
        var cues = new ArrayList<>(found);
        var nevers = new ArrayList<Found<Cue>>();
        for (Found<Cue> one : found) {
            if (one.meaning().strength() == Strength.NEVER) {
                nevers.add(one);
            }
        }
        cues.removeIf(cue ->
                cue.meaning().strength() == Strength.NEVER || nevers.stream().anyMatch(never -> cancels(never, cue)));
        return cues;
    }

    private static boolean cancels(Found<Cue> never, Found<Cue> cue) {
        return never.meaning().set() == cue.meaning().set() && never.overlaps(cue);
    }

    /// Of cues that overlap, the one that shows most.
    private static List<Found<Cue>> widest(List<Found<Cue>> cues, QuestionSet set) {
        var widestFirst = cues.stream()
                .filter(cue -> cue.meaning().set() == set)
                .sorted(Comparator.comparingInt((Found<Cue> cue) -> -cue.length()))
                .toList();
        var kept = new ArrayList<Found<Cue>>();
        for (Found<Cue> cue : widestFirst) {
            if (kept.stream().noneMatch(cue::overlaps)) {
                kept.add(cue);
            }
        }
        kept.sort(Comparator.comparingInt(Found::from));
        return kept;
    }

    private static Match match(String text, List<Word> words, Found<Cue> cue) {
        int start = words.get(cue.from()).start();
        int end = words.get(cue.to() - 1).end();
        return new Match(text.substring(start, end), start, end);
    }
}
