package concordat.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/// Every requirement of OWASP ASVS 5.0 of levels 1 and 2 is answered, and what is said to prove one is there.
class AsvsTest {
    private static final Path ANSWERS = Path.of("docs/security/asvs.csv");
    private static final Path REQUIREMENTS = Path.of("src/test/resources/asvs-5.0-levels.csv");

    @Test
    void every_requirement_is_answered_once() throws IOException {
        assertThat(read(ANSWERS))
                .extracting(row -> row.get("requirement") + " " + row.get("level"))
                .containsExactlyElementsOf(read(REQUIREMENTS).stream()
                        .map(row -> row.get("requirement") + " " + row.get("level"))
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> every_answer_says_how_and_its_proof_is_there() throws IOException {
        return read(ANSWERS).stream()
                .map(row -> dynamicTest(row.get("requirement"), () -> {
                    assertThat(row.get("how")).isNotBlank();
                    switch (row.get("applies")) {
                        case "no" -> assertThat(row.get("proof")).isEmpty();
                        case "yes" ->
                            assertThat(isThere(row.get("proof")))
                                    .as(row.get("proof"))
                                    .isTrue();
                        default -> throw new AssertionError(row.get("applies"));
                    }
                }));
    }

    @Test
    void a_proof_that_is_not_there_is_noticed() throws IOException {
        assertThat(isThere(AsvsTest.class.getName() + "#every_requirement_is_answered_once"))
                .isTrue();
        assertThat(isThere(AsvsTest.class.getName() + "#isThere")).isFalse();
        assertThat(isThere(AsvsTest.class.getName() + "#gone")).isFalse();
        assertThat(isThere("concordat.Gone#gone")).isFalse();
        assertThat(isThere("docs/limits.md#how-often")).isTrue();
        assertThat(isThere("docs/limits.md#gone")).isFalse();
        assertThat(isThere("docs/gone.md")).isFalse();
        assertThat(isThere("")).isFalse();
        assertThat(isThere("open")).isFalse();
    }

    /// A test by its class and method, a document or a heading in one.
    private static boolean isThere(String proof) throws IOException {
        String[] parts = proof.split("#");
        return parts[0].endsWith(".md")
                ? Files.exists(Path.of(parts[0]))
                        && (parts.length == 1 || anchors(Path.of(parts[0])).contains(parts[1]))
                : parts.length == 2 && isTest(parts[0], parts[1]);
    }

    private static boolean isTest(String type, String method) {
        try {
            return Arrays.stream(Class.forName(type).getDeclaredMethods())
                    .filter(each -> each.getName().equals(method))
                    .anyMatch(each -> AnnotationSupport.isAnnotated(each, Testable.class));
        } catch (ClassNotFoundException gone) {
            return false;
        }
    }

    private static List<String> anchors(Path document) throws IOException {
        return Files.readAllLines(document).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toList());
    }

    private static List<CSVRecord> read(Path file) throws IOException {
        try (CSVParser rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(file))) {
            return rows.getRecords();
        }
    }
}
