package concordat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What no line of the program does, of what OWASP ASVS 5.0 forbids and no compiler looks for.
class CodeRulesTest {
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path SCRIPTS = Path.of("src/main/resources/static/assets");
    private static final Set<String> OWN_SCRIPTS = Set.of("concordat.js", "offline.js", "passkeys.js", "js-enabled.js");

    @Test
    void no_other_program_is_started_but_postgresql() throws IOException {
        assertThat(found(JAVA, "new ProcessBuilder|getRuntime\\(\\)\\.exec", "new ProcessBuilder(words)"))
                .allMatch(line -> line.startsWith("database/Confinement.java")
                        || line.startsWith("database/EmbeddedPostgres.java"));
    }

    @Test
    void no_pattern_is_made_of_what_somebody_typed() throws IOException {
        assertThat(found(
                        JAVA,
                        "Pattern\\.compile\\((?!\\s*\"|$)|\\.(replaceFirst|split)\\([a-z]",
                        "Pattern.compile(typed)"))
                .allMatch(line -> line.startsWith("people/Sound.java") || line.contains(".matcher("));
    }

    @Test
    void nothing_that_is_typed_is_evaluated() throws IOException {
        assertThat(found(JAVA, "javax\\.script|ExpressionParser|@Value\\(\"#\\{", "import javax.script.ScriptEngine;"))
                .isEmpty();
    }

    @Test
    void no_template_is_made_while_the_program_runs() throws IOException {
        assertThat(found(JAVA, "CodeResolver|TemplateEngine\\.create", "new DirectoryCodeResolver(path)"))
                .isEmpty();
    }

    @Test
    void no_format_is_anything_but_a_constant() throws IOException {
        assertThat(found(
                        JAVA,
                        "\\b[a-z]\\w*\\.formatted\\(|String\\.format\\((?!\\s*\"|$|Locale\\.UK, \"|\\s*Locale)",
                        "typed.formatted(name)"))
                .isEmpty();
    }

    @Test
    void what_must_not_be_guessed_is_made_by_secure_chance() throws IOException {
        assertThat(found(
                        JAVA,
                        "java\\.util\\.Random|Math\\.random|ThreadLocalRandom|SplittableRandom",
                        "import java.util.Random;"))
                .allMatch(line -> line.startsWith("demonstration/"));
    }

    @Test
    void no_weak_hash_is_used_but_in_one_time_codes() throws IOException {
        assertThat(found(
                        JAVA,
                        "MessageDigest\\.getInstance\\((?!\"SHA-256\")|MD5|\"SHA-?1\"|HmacSHA1",
                        "MessageDigest.getInstance(\"MD5\")"))
                .allMatch(line -> line.startsWith("staff/OneTimeCodes.java"));
    }

    @Test
    void no_script_of_ours_makes_html_or_code_of_text() throws IOException {
        assertThat(found(
                        SCRIPTS,
                        "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function|__proto__",
                        "node.innerHTML = said"))
                .filteredOn(line -> OWN_SCRIPTS.contains(line.replaceFirst(":.*", "")))
                .isEmpty();
    }

    /// Every line that the pattern is found in, after its file. Comments are no lines of the program.
    ///
    /// @param canary a line in which it must be found, or the search proves nothing
    private static List<String> found(Path in, String pattern, String canary) throws IOException {
        Pattern sought = Pattern.compile(pattern);
        assertThat(sought.matcher(canary).find()).as(canary).isTrue();
        try (Stream<Path> files = Files.walk(in)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|js)"))
                    .flatMap(file -> lines(file)
                            .filter(line -> !line.strip().startsWith("//"))
                            .filter(line -> sought.matcher(line).find())
                            .map(line -> in.relativize(file).toString().replaceFirst("^concordat/", "") + ": "
                                    + line.strip()))
                    .toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
