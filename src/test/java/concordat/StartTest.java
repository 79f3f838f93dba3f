package concordat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as a person at a terminal meets it.
class StartTest {
    private record Ending(int status, String said, String complained) {}

    @Test
    void a_taken_port_is_told_in_one_sentence_and_leaves_no_data(@TempDir Path directory) throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            Ending ending = program(
                    "start",
                    "--port",
                    "" + taken.getLocalPort(),
                    "--data",
                    directory.resolve("data").toString());

            assertThat(ending)
                    .isEqualTo(new Ending(
                            1,
                            "",
                            "Port %d is taken: stop what uses it, or give another by --port.\n"
                                    .formatted(taken.getLocalPort())));
            assertThat(directory).isEmptyDirectory();
        }
    }

    @Test
    void an_unreachable_database_is_told_in_one_sentence() throws Exception {
        assertThat(program("start", "--port", "0", "--database", "postgresql://127.0.0.1:1/concordat"))
                .isEqualTo(
                        new Ending(
                                1,
                                "",
                                "The database postgresql://127.0.0.1:1/concordat cannot be reached (Connection to 127.0.0.1:1 refused).\n"));
    }

    @Test
    void help_needs_nothing_but_the_script() throws Exception {
        Ending ending = ending(List.of("./concordat", "help"));

        assertThat(ending.status()).isZero();
        assertThat(ending.said()).contains("./concordat start", "./concordat test", "--database URL");
    }

    @Test
    void a_missing_jdk_is_told_in_one_sentence(@TempDir Path machine) throws Exception {
        for (String tool : List.of("bash", "dirname", "readlink", "grep")) {
            Files.createSymbolicLink(machine.resolve(tool), Path.of("/usr/bin", tool));
        }
        Path script = machine.resolve("concordat");
        Files.writeString(script, Files.readString(Path.of("concordat")).replace("/usr/lib/jvm/* /opt/*jdk*", "/none"));

        assertThat(ending(List.of("env", "-i", "PATH=" + machine, "HOME=" + machine, "bash", script + "", "start")))
                .isEqualTo(new Ending(
                        1, "", "Concordat needs JDK 25: install one, such as Temurin 25, or set JAVA_HOME to it.\n"));
    }

    @Test
    void an_unknown_command_is_told_in_one_sentence() throws Exception {
        assertThat(ending(List.of("./concordat", "begin")))
                .isEqualTo(new Ending(1, "", "Concordat does not know begin: see ./concordat help.\n"));
    }

    private static Ending program(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPathOfTheProgram(),
                Concordat.class.getName()));
        command.addAll(List.of(arguments));
        return ending(command);
    }

    /// Without the tests, which would point the program at their own database.
    private static String classPathOfTheProgram() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Ending ending(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("CONCORDAT_"));
        Process process = builder.start();
        process.getOutputStream().close();
        process.onExit().orTimeout(1, TimeUnit.MINUTES).exceptionally(tooLong -> process.destroyForcibly());
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String complained = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ending(process.waitFor(), said, complained);
    }
}
