package concordat.evidence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.ToolProvider;

/// The program in `verifier/`, compiled by itself: it finds no class of ours even if it looked for one.
final class Verifier {
    private final Method check;

    Verifier() throws Exception {
        Path classes = Files.createTempDirectory(Path.of("target"), "verifier");
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "--release", "17", "-d", classes.toString(), "verifier/Verify.java");
        if (status != 0) {
            throw new IllegalStateException("verifier/Verify.java does not compile");
        }
        var alone = new URLClassLoader(new URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        check = alone.loadClass("Verify")
                .getDeclaredMethod("check", byte[].class, String.class, List.class, boolean.class);
        check.setAccessible(true);
    }

    /// What it says, the last line first: `WRONG: …` where something is.
    String says(byte[] export, String key, List<String> witnesses) throws Exception {
        try {
            return String.join("\n", (List<String>) check.invoke(null, export, key, witnesses, true));
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause().getClass().getSimpleName().equals("Wrong")) {
                return "WRONG: " + Objects.requireNonNull(thrown.getCause().getMessage());
            }
            throw thrown;
        }
    }
}
