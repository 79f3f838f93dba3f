package concordat.prompts;

import concordat.prompts.PhraseIndex.Found;
import concordat.prompts.Words.Word;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/// Tells whether a roof, a river or distress is said of a person or of an animal. The fire brigade's animal rescues
/// name callers, owners and officers too: they are bystanders. In doubt the cue is a person's.
final class Subjects {
    /// The words of it, as data.
    ///
    /// @param attributes words that, just before an animal, belong to it ("baby fox", "male swan")
    /// @param notPersons phrases that only hold a person's word ("man hole", "baby gate")
    /// @param trouble what an animal has to be in, for a text to be about it ("stuck")
    /// @param positions words that put an animal somewhere when they follow it at once ("cat on")
    /// @param tags phrases that say outright that the text is about an animal ("animal rescue")
    /// @param rescues phrases in which a person is there for the animal's sake; `ANIMAL` and `PERSON` stand for any
    record Named(
            String version,
            Set<String> animals,
            Set<String> persons,
            Set<String> pronouns,
            Set<String> bystanders,
            Set<String> attributes,
            List<String> notPersons,
            Set<String> trouble,
            Set<String> positions,
            List<String> tags,
            List<String> rescues) {}

    /// A subject this many words before a cue, with only such words as "is on the" between, is what the cue is said of.
    private static final int CLOSE = 3;

    private static final int RESCUE_FOLLOWS_WITHIN = 4;

    private final Named named;
    private final PhraseIndex<String> notPersons;
    private final PhraseIndex<String> tags;
    private final PhraseIndex<String> rescues;

    Subjects(Named named) {
        this.named = named;
        notPersons = new PhraseIndex<String>().with(named.notPersons(), "not a person");
        tags = new PhraseIndex<String>().with(named.tags(), "about an animal");
        var animals = String.join("/", named.animals());
        rescues = new PhraseIndex<String>()
                .with(
                        named.rescues().stream()
                                .map(phrase -> phrase.replace("ANIMAL", animals)
                                        .replace("PERSON", String.join("/", named.persons())))
                                .toList(),
                        "a rescue");
    }

    Heard heardIn(List<Word> words) {
        return new Heard(words);
    }

    final class Heard {
        private final List<Word> words;
        private final List<Found<String>> notPersons;
        private final List<Found<String>> rescues;
        private final boolean namesAnAnimal;
        private final boolean tagged;
        private final boolean nobodyIsNamed;
        private final boolean anAnimalIsInTrouble;

        private Heard(List<Word> words) {
            this.words = words;
            namesAnAnimal = words.stream().anyMatch(word -> named.animals().contains(word.text()));
            tagged = namesAnAnimal && !tags.in(words).isEmpty();
            notPersons = namesAnAnimal ? Subjects.this.notPersons.in(words) : List.of();
            rescues = namesAnAnimal ? Subjects.this.rescues.in(words) : List.of();
            nobodyIsNamed = namesAnAnimal && !any(0, words.size(), this::isPerson);
            anAnimalIsInTrouble = namesAnAnimal && any(0, words.size(), this::isAnimalInTrouble);
        }

        boolean anAnimals(Found<?> cue) {
            if (!namesAnAnimal) {
                return false;
            }
            if (tagged || describesAnAnimal(cue) || isPartOfARescue(cue)) {
                return true;
            }
            if (saidOfSomebodyJustBefore(cue)) {
                return false;
            }
            int from = clauseStart(cue.from());
            int to = clauseEnd(cue.to());
            if (any(from, to, this::isPerson)) {
                return false;
            }
            return any(from, to, this::isAnimal) || nobodyIsNamed && anAnimalIsInTrouble;
        }

        /// "He is on the ledge with his dog" and "caller is on the bridge"; but "dog stuck, he is on the ledge" is the
        /// dog.
        private boolean saidOfSomebodyJustBefore(Found<?> cue) {
            int from = Math.max(clauseStart(cue.from()), cue.from() - CLOSE);
            for (int at = cue.from() - 1; at >= from; at--) {
                if (isAnimal(at)) {
                    return false;
                }
                if (named.pronouns().contains(words.get(at).text())
                        || named.bystanders().contains(words.get(at).text())) {
                    return !anAnimalIsInTrouble;
                }
            }
            return false;
        }

        private boolean isPartOfARescue(Found<?> cue) {
            return rescues.stream()
                    .anyMatch(rescue -> rescue.to() <= cue.to()
                                    && !any(
                                            rescue.to(),
                                            cue.from(),
                                            at -> isPerson(at) || words.get(at).opensClause())
                            || rescue.from() >= cue.to()
                                    && rescue.from() - cue.to() <= RESCUE_FOLLOWS_WITHIN
                                    && !any(cue.to(), rescue.from(), this::isPerson));
        }

        /// "Distressed dog".
        private boolean describesAnAnimal(Found<?> cue) {
            return cue.to() < words.size() && isAnimal(cue.to());
        }

        private boolean isAnimalInTrouble(int at) {
            return isAnimal(at) && (isSomewhere(at) || any(clauseStart(at), clauseEnd(at + 1), this::isTrouble));
        }

        private boolean isSomewhere(int animal) {
            return animal + 1 < words.size()
                    && named.positions().contains(words.get(animal + 1).text());
        }

        private boolean isTrouble(int at) {
            return named.trouble().contains(words.get(at).text());
        }

        private boolean isAnimal(int at) {
            return named.animals().contains(words.get(at).text());
        }

        private boolean isPerson(int at) {
            String word = words.get(at).text();
            if (!named.persons().contains(word)) {
                return false;
            }
            boolean belongsToAnAnimal = named.attributes().contains(word) && at + 1 < words.size() && isAnimal(at + 1);
            return !belongsToAnAnimal && notPersons.stream().noneMatch(other -> other.from() <= at && at < other.to());
        }

        private int clauseStart(int at) {
            int start = at;
            while (start > 0 && !words.get(start).opensClause()) {
                start--;
            }
            return start;
        }

        private int clauseEnd(int at) {
            int end = at;
            while (end < words.size() && !words.get(end).opensClause()) {
                end++;
            }
            return end;
        }

        private boolean any(int from, int to, IntPredicate is) {
            for (int at = from; at < to; at++) {
                if (is.test(at)) {
                    return true;
                }
            }
            return false;
        }
    }
}
