package concordat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The program. `./concordat` runs it; what it can be asked is a [Command].
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@EnableScheduling
public class Concordat {
    /// Which command runs, for what runs under one of them alone: `start` or `import`.
    static final String COMMAND = "concordat.command";

    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    static void main(String[] arguments) {
        switch (Command.of(arguments)) {
            case Command.Start(Map<String, String> settings) -> start(settings);
            case Command.Rehearse(Map<String, String> settings) -> rehearse(settings);
            case Command.Import(Map<String, String> settings, String[] rest) -> importRecords(settings, rest);
            case Command.Prepare prepare -> exit(Prepare.run(prepare));
            case Command.Verify verify -> exit(Verify.run(verify));
            case Command.Backup backup -> exit(Backup.run(backup));
            case Command.Restore restore -> exit(Restore.run(restore));
            case Command.Rekey rekey -> exit(Rekey.run(rekey));
            case Command.Help() -> help();
            case Command.NotUnderstood(String sentence) -> {
                System.err.println(sentence);
                exit(NOT_UNDERSTOOD);
            }
        }
    }

    private static void help() {
        try (InputStream text = Objects.requireNonNull(Concordat.class.getResourceAsStream("help.txt"))) {
            text.transferTo(System.out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void start(Map<String, String> settings) {
        settings.forEach(System::setProperty);
        System.setProperty(COMMAND, "start");
        SpringApplication program = new SpringApplication(Concordat.class);
        program.addListeners(new SettingsCheck(), new PortCheck(), new Ready());
        run(program);
    }

    private static void rehearse(Map<String, String> settings) {
        settings.forEach(System::setProperty);
        // Wherever such a setting stands: what is rehearsed must touch nobody's records.
        System.setProperty("concordat.database", "");
        System.setProperty("concordat.port", "0");
        System.setProperty("concordat.history", "false");
        SpringApplication program = new SpringApplication(Concordat.class);
        program.addListeners(new Rehearsal());
        exit(SpringApplication.exit(run(program)));
    }

    /// Runs the importer, an `ApplicationRunner` that only this command wakes, serves no pages, and ends.
    private static void importRecords(Map<String, String> settings, String... arguments) {
        settings.forEach(System::setProperty);
        System.setProperty(COMMAND, "import");
        System.setProperty("server.port", "-1");
        System.setProperty("concordat.statement-timeout", "10min");
        exit(SpringApplication.exit(run(new SpringApplication(Concordat.class), arguments)));
    }

    /// A failure has been told by [StartFailure], or logged by Spring, when it arrives here. The pool opens every
    /// connection before anything is asked of it: on a busy machine the first to ask would else be refused.
    private static ConfigurableApplicationContext run(SpringApplication program, String... arguments) {
        System.setProperty("com.zaxxer.hikari.blockUntilFilled", "true");
        try {
            return program.run(arguments);
        } catch (SpringApplication.AbandonedRunException foreseen) {
            throw foreseen; // by which Spring's own processing leaves, once it knows what there is: see ./concordat
        } catch (RuntimeException told) {
            exit(FAILED);
            throw told;
        }
    }

    private static void exit(int status) {
        System.exit(status);
    }
}
