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

    /// Which beans there are is decided once, before the first start: see decision 136.
    @Test
    void no_bean_depends_on_a_setting() throws IOException {
        assertThat(found(JAVA, "@Conditional|@Profile", "@ConditionalOnProperty(name = \"concordat.command\")"))
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

    /// Each of these makes at least 128 bits: 20 bytes or more, 130 bits, or 28 letters of thirty. The code of a
    /// guest alone is shorter, because it is read out: it opens one handover, once, within the hour, and guesses
    /// are held off. What `Sealing` and `Ids` make by chance is no secret.
    @Test
    void what_must_not_be_guessed_has_128_bits_wherever_it_is_made() throws IOException {
        assertThat(found(JAVA, "nextBytes\\(|nextInt\\(|new BigInteger\\(|nextLong\\(", "random.nextBytes(made);"))
                .filteredOn(line -> !line.startsWith("demonstration/") || line.contains("PASSWORD_BITS"))
                .filteredOn(line -> !line.startsWith("capacity/"))
                .extracting(line -> line.replaceFirst("\\.java: .*", ""))
                .containsOnly(
                        "Rekey",
                        "database/Passwords",
                        "demonstration/FirstAdministrator",
                        "evidence/SigningKey",
                        "insight/FreezeReturn",
                        "places/LinkSignature",
                        "records/Ids",
                        "records/Sealing",
                        "records/SealingConfig",
                        "staff/OneTimeCodes",
                        "staff/Passkeys",
                        "staff/Provider",
                        "staff/Sessions",
                        "staff/SpokenCode");
        assertThat(found(
                        JAVA,
                        "(BYTES|BITS) = \\d|new byte\\[\\d+\\]|int GROUPS = ",
                        "private static final int KEY_BYTES = 32;"))
                .filteredOn(
                        line -> line.matches(
                                "(database/Passwords|demonstration/FirstAdm|evidence/SigningKey|insight/Freeze|places/LinkS|records/SealingC|staff/|detentions/HandOver).*"))
                .filteredOn(line -> !line.contains("PREFIX") && !line.startsWith("staff/Base32"))
                .extracting(line -> line.replaceFirst("\\.java: \\D*(\\d+).*", " $1"))
                .containsExactlyInAnyOrder(
                        "database/Passwords 24",
                        "demonstration/FirstAdministrator 130",
                        "detentions/HandOver 2",
                        "evidence/SigningKey 32",
                        "insight/FreezeReturn 32",
                        "places/LinkSignature 32",
                        "records/SealingConfig 32",
                        "staff/EnactChange 7",
                        "staff/OneTimeCodes 20",
                        "staff/Passkeys 32",
                        "staff/Provider 32",
                        "staff/SecondFactor 7",
                        "staff/Sessions 32");
    }

    /// The provider and the database that an operator set, and the scanner where one is set. The embedded
    /// PostgreSQL is reached by the same class, and its programs are in the jar.
    @Test
    void nothing_is_called_but_what_an_operator_set() throws IOException {
        assertThat(found(
                        JAVA,
                        "HttpClient|URLConnection|new Socket\\(|SocketChannel|\\.openStream\\(|RestClient|WebClient|DriverManager"
                                + "|DatagramSocket|ClientRegistrations|InetAddress\\.getAllByName|\\.toURL\\(|Desktop\\.|URLClassLoader",
                        "HttpClient.newHttpClient()"))
                .extracting(line -> line.replaceFirst("\\.java: .*", ""))
                .containsOnly(
                        "staff/Provider",
                        "database/DatabaseAddress",
                        "database/PostgresBinaries",
                        "agreements/Scanner",
                        "Rehearsal");
    }

    /// What is typed is a number only once its digits have been counted, so none is too large for what holds it;
    /// JSON is refused by its reader. A number is narrowed where it is known to fit alone.
    @Test
    void no_number_that_is_typed_is_read_before_its_digits_are_counted() throws IOException {
        Set<String> ofTheMachine = Set.of(
                "Command",
                "database/ClusterCopy",
                "database/EmbeddedPostgres",
                "evidence/Checkpoint",
                "agreements/Scanner");
        Set<String> bounded = Set.of("detentions/FindPlace", "design/TypedDate", "calls/VulnerabilityForm");
        Pattern counted = Pattern.compile(
                "matches\\(\"(\\(18\\[5-9\\]|(\\[1-9\\])?(\\\\\\\\d|\\[\\d-\\d\\])(\\{\\d(,\\d)?\\}|\\\"|\\|)|\\[1-8\\]\"|1\\|2)|NumberFormatException");
        for (String file :
                found(JAVA, "(Integer|Long|Short)\\.(parse|valueOf\\()|new BigInteger\\(", "Integer.parseInt(typed)")
                        .stream()
                        .map(line -> line.replaceFirst("\\.java: .*", ""))
                        .distinct()
                        .filter(file -> !file.startsWith("demonstration/") && !file.startsWith("london/"))
                        .filter(file -> !ofTheMachine.contains(file) && !bounded.contains(file))
                        .toList()) {
            assertThat(Files.readString(JAVA.resolve("concordat/" + file + ".java")))
                    .as(file)
                    .containsPattern(counted);
        }
        assertThat(found(JAVA, "\\((int|short|byte)\\) (?!0)", "(int) typed"))
                .extracting(line -> line.replaceFirst("\\.java: .*", ""))
                .filteredOn(file -> !file.matches("(demonstration|london|capacity)/.*"))
                .containsOnly(
                        "database/ClusterCopy",
                        "detentions/arrests/ExtendCustody",
                        "evidence/NoteKey",
                        "obligations/ObligationEngine",
                        "places/EscalationStore",
                        "places/Travel");
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
