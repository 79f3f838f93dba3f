package concordat.prompts;

import concordat.prompts.PhraseIndex.Found;
import concordat.prompts.Words.Break;
import concordat.prompts.Words.Word;
import java.util.List;
import java.util.Set;

/// Hears "no knife" and "denies suicidal thoughts". A denial reaches only as far as it surely does: it ends with its
/// clause, at "but", at a new subject or a new verb, so that in doubt the cue still raises.
final class Negation {
    /// The words of it, as data.
    ///
    /// @param denials phrases that reach over a subject ("denies that he", "no sign of")
    /// @param negators phrases that reach the next few words ("no", "hasnt")
    /// @param notNegators phrases that only look like denial ("not only", "no longer", "no reply")
    /// @param after phrases that deny what stands just before them ("not seen", "denied")
    /// @param stoppers words at which a denial ends
    /// @param turns words that open a new clause ("but")
    record Said(
            String version,
            List<String> denials,
            List<String> negators,
            List<String> notNegators,
            List<String> after,
            Set<String> stoppers,
            Set<String> turns) {}

    private static final int REACH = 5;

    private final Said said;
    private final PhraseIndex<Kind> index;

    Negation(Said said) {
        this.said = said;
        index = new PhraseIndex<Kind>()
                .with(said.denials(), Kind.DENIAL)
                .with(said.negators(), Kind.NEGATOR)
                .with(said.notNegators(), Kind.NOT_NEGATOR)
                .with(said.after(), Kind.AFTER);
    }

    private enum Kind {
        DENIAL,
        NEGATOR,
        NOT_NEGATOR,
        AFTER
    }

    /// @param partOf the cues that hold it, as "not breathing" holds its "not"
    private record Negator(Found<Kind> words, List<? extends Found<?>> partOf) {
        int to() {
            return words.to();
        }

        /// "Not breathing, overdose" denies nothing: its "not" belongs to a cue that ends before the overdose.
        boolean mayDeny(Found<?> cue) {
            return partOf.stream().allMatch(cue::within);
        }
    }

    final class Heard {
        private final List<Word> words;
        private final List<Negator> negators;
        private final List<Found<Kind>> after;

        private Heard(List<Word> words, List<Found<Kind>> found, List<? extends Found<?>> cues) {
            this.words = words;
            var excused = found.stream()
                    .filter(one -> one.meaning() == Kind.NOT_NEGATOR)
                    .toList();
            this.after = found.stream()
                    .filter(one -> one.meaning() == Kind.AFTER)
                    .filter(one -> excused.stream().noneMatch(one::overlaps))
                    .toList();
            this.negators = found.stream()
                    .filter(one -> one.meaning() == Kind.DENIAL || one.meaning() == Kind.NEGATOR)
                    .filter(one -> excused.stream().noneMatch(one::overlaps))
                    .map(one ->
                            new Negator(one, cues.stream().filter(one::within).toList()))
                    .toList();
        }

        boolean covers(Found<?> cue) {
            return negators.stream().anyMatch(negator -> reaches(negator, cue))
                    || after.stream().anyMatch(denied -> follows(denied, cue));
        }

        private boolean reaches(Negator negator, Found<?> cue) {
            if (negator.to() > cue.from() || !negator.mayDeny(cue)) {
                return false;
            }
            boolean denial = negator.words().meaning() == Kind.DENIAL;
            int since = 0;
            boolean listed = false;
            for (int at = negator.to(); at <= cue.from(); at++) {
                Word word = words.get(at);
                String before = words.get(at - 1).text();
                if (word.opensClause() || said.turns().contains(word.text())) {
                    return false;
                }
                if (word.before() == Break.LIST && !endsWithOr(at)) {
                    return false;
                }
                if (before.equals("and") && !denial) {
                    return false;
                }
                if (word.before() == Break.LIST || before.equals("and") || before.equals("or")) {
                    since = 0;
                    listed |= !before.equals("or");
                }
                if (at == cue.from()) {
                    return since <= REACH && !(listed && word.text().endsWith("ing"));
                }
                if (said.stoppers().contains(word.text()) && (!denial || listed)) {
                    return false;
                }
                since++;
            }
            return false;
        }

        /// "no weapons, drugs or alcohol": a list that goes on to "or" is denied as one.
        private boolean endsWithOr(int from) {
            for (int at = from;
                    at < words.size() && (at == from || !words.get(at).opensClause());
                    at++) {
                String word = words.get(at).text();
                if (word.equals("or") || word.equals("nor")) {
                    return true;
                }
                if (said.stoppers().contains(word) || said.turns().contains(word)) {
                    return false;
                }
            }
            return false;
        }

        /// "Knife not seen", "Suicidal? No." A bare "no" answers only when nothing follows it: "suicidal - no units".
        private boolean follows(Found<Kind> denied, Found<?> cue) {
            if (denied.from() != cue.to()) {
                return false;
            }
            boolean last = denied.to() == words.size() || words.get(denied.to()).before() != Break.NONE;
            boolean bare = denied.length() == 1;
            return bare ? last : words.get(denied.from()).before() == Break.NONE;
        }
    }

    Heard heardIn(List<Word> words, List<? extends Found<?>> cues) {
        return new Heard(words, index.in(words), cues);
    }
}
