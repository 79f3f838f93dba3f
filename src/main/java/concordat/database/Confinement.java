package concordat.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How PostgreSQL's programs are run: in a session of their own, so that Ctrl-C reaches us and not them; told to stop
/// should we die; and never as root, which they refuse.
final class Confinement {
    private static final List<String> OWN_SESSION = List.of("setsid");
    private static final List<String> OWN_USERS = List.of("unshare", "--user");
    private static final List<String> STOP_WITH_US = List.of("setpriv", "--pdeathsig", "INT");
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--pdeathsig", "INT");

    private final List<String> prefix;
    private final boolean asNobody;

    private Confinement(List<String> prefix, boolean asNobody) {
        this.prefix = List.copyOf(prefix);
        this.asNobody = asNobody;
    }

    /// The best this machine allows. Root needs user namespaces, in which its files stay its own, or becomes nobody.
    static Confinement here() throws IOException {
        List<String> prefix = new ArrayList<>();
        addIfItWorks(prefix, OWN_SESSION);
        boolean root = Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        if (root && !addIfItWorks(prefix, OWN_USERS)) {
            return nobody();
        }
        addIfItWorks(prefix, STOP_WITH_US);
        return new Confinement(prefix, false);
    }

    /// For a root that may make no user namespace.
    static Confinement nobody() {
        List<String> prefix = new ArrayList<>(OWN_SESSION);
        prefix.addAll(AS_NOBODY);
        return new Confinement(prefix, true);
    }

    private static boolean addIfItWorks(List<String> prefix, List<String> words) throws IOException {
        List<String> trial = new ArrayList<>(words);
        trial.add("true");
        boolean works = runs(trial);
        if (works) {
            prefix.addAll(words);
        }
        return works;
    }

    private static boolean runs(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(Redirect.DISCARD)
                            .redirectError(Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    /// A process that runs `command` so confined.
    ProcessBuilder process(List<String> command) {
        List<String> words = new ArrayList<>(prefix);
        words.addAll(command);
        ProcessBuilder process = new ProcessBuilder(words);
        process.environment().put("LC_ALL", "C.UTF-8");
        return process;
    }

    /// Gives a file to the user that the confined process is.
    void handOver(Path file) throws IOException {
        if (asNobody) {
            var users = file.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(file, users.lookupPrincipalByName("nobody"));
        }
    }

    /// The same with all that is in a directory.
    void handOverAll(Path directory) throws IOException {
        if (asNobody) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.toList()) {
                    handOver(file);
                }
            }
        }
    }
}
