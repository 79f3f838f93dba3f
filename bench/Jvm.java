import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How `./concordat` starts a program: what it says in `CONCORDAT_JAVA_OPTS`, and with what was learnt in a rehearsal, where
/// there was one.
final class Jvm {
    private Jvm() {}

    static List<String> options(Path jar) {
        List<String> options = new ArrayList<>(List.of(System.getenv("CONCORDAT_JAVA_OPTS").split("\\s+")));
        Path learnt = jar.resolveSibling("concordat.aot");
        if (Files.exists(learnt)) {
            options.add("-XX:AOTCache=" + learnt);
        }
        return options;
    }

    /// Words to which those of a command are added.
    static List<String> program(Path jar) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options(jar));
        words.addAll(List.of("-jar", jar.toString()));
        return words;
    }
}
