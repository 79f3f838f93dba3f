package concordat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/// Secrets as a vault or the service manager lays them: in files that it makes, and that nobody writes into a
/// setting.
class SecretsFromFilesTest {
    @Test
    void are_read_by_the_program_and_by_its_commands(@TempDir Path secrets) throws IOException {
        Files.writeString(secrets.resolve("concordat.master-key"), "from-the-vault\n");
        var settings = new StandardEnvironment();
        settings.getPropertySources()
                .addFirst(new MapPropertySource("said", Map.of("CONCORDAT_SECRETS", secrets.toString())));

        ConfigDataEnvironmentPostProcessor.applyTo(settings);

        assertThat(settings.getProperty("concordat.master-key")).isEqualTo("from-the-vault");
        assertThat(Settings.secretIn(secrets, "concordat.master-key")).isEqualTo("from-the-vault");
        assertThat(Settings.secretIn(secrets, "concordat.signing-key")).isNull();
    }
}
