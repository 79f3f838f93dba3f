package concordat.prompts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The prompts in force: the question sets, life-threatening first, and the two frameworks. Immutable; read once.
public record Prompts(
        String version, List<QuestionSet> sets, VulnerabilityFramework vulnerability, Thrive thrive, CueFinder cues) {
    private static final Comparator<QuestionSet> MOST_URGENT_FIRST =
            Comparator.comparing(QuestionSet::urgency).thenComparingInt(QuestionSet::order);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private record Index(String version, List<String> sets) {}

    /// Reads the files under `prompts/` on the class path. A file that is missing, or says what we do not know, stops
    /// it.
    public static Prompts load() {
        Index index = read("index", Index.class);
        List<QuestionSet> sets = index.sets().stream()
                .map(id -> read("sets/" + id, QuestionSet.class))
                .sorted(MOST_URGENT_FIRST)
                .toList();
        return new Prompts(
                index.version(),
                sets,
                read("vulnerability", VulnerabilityFramework.class),
                read("thrive", Thrive.class),
                new CueFinder(
                        sets,
                        new Subjects(read("subjects", Subjects.Named.class)),
                        new Negation(read("negation", Negation.Said.class))));
    }

    public QuestionSet set(String id) {
        return sets.stream()
                .filter(set -> set.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No question set " + id));
    }

    /// The answers, each also as an answer to whatever other question asks the same in the same words: nobody is
    /// asked twice whether somebody breathes.
    public List<Answer> alike(List<Answer> answers) {
        return answers.stream().flatMap(this::alike).toList();
    }

    private Stream<Answer> alike(Answer answer) {
        Stream<Answer> others = sets.stream()
                .filter(set -> set.id().equals(answer.set()))
                .flatMap(set -> set.questions().stream())
                .filter(question -> question.id().equals(answer.question()))
                .flatMap(question -> sets.stream()
                        .flatMap(set -> set.questions().stream()
                                .filter(question::asksTheSame)
                                .map(other -> new Answer(set.id(), other.id(), answer.value()))));
        return Stream.concat(Stream.of(answer), others).distinct();
    }

    private static <T> T read(String name, Class<T> type) {
        String path = "/prompts/" + name + ".json";
        try (InputStream file = Prompts.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("There is no " + path);
            }
            return JSON.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }
}
