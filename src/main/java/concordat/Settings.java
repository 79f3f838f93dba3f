package concordat;

import concordat.database.Database;
import concordat.evidence.NoteKey;
import concordat.evidence.SigningKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The settings of a command that runs without the program: what was said, or stands in the environment, or comes
/// with the program.
final class Settings {
    private final Map<String, String> said;
    private final Properties defaults = new Properties();

    Settings(Map<String, String> said) throws IOException {
        this.said = said;
        try (InputStream file = Objects.requireNonNull(Settings.class.getResourceAsStream("/application.properties"))) {
            defaults.load(file);
        }
    }

    /// Empty where nobody says.
    String of(String name) {
        String value = said.get(name);
        if (value == null) {
            value = System.getenv(
                    name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'));
        }
        if (value == null) {
            value = secretIn(secrets(), name);
        }
        return value == null ? defaults.getProperty(name, "") : value;
    }

    /// Where a vault or the service manager lays secrets, as `application.properties` has it for the program.
    private static Path secrets() {
        return Path.of(Objects.requireNonNullElse(
                System.getenv("CONCORDAT_SECRETS"),
                Objects.requireNonNullElse(System.getenv("CREDENTIALS_DIRECTORY"), "/run/secrets/concordat")));
    }

    /// What the file of this name says, without the line's end; null where there is none.
    static @Nullable String secretIn(Path directory, String name) {
        Path file = directory.resolve(name);
        try {
            return Files.isRegularFile(file) ? Files.readString(file).strip() : null;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path data() {
        return Path.of(of("concordat.data"));
    }

    /// Where the records are kept, as the owner reaches it.
    Database reach() {
        String url = of("concordat.database");
        return url.isBlank() ? Database.reach(data()) : Database.ofOwner(url, of("concordat.owner-password"));
    }

    /// The key that signs here, and those that were given. Nothing in the database says whom to trust.
    Set<NoteKey> trusted(List<String> given) throws IOException {
        Set<NoteKey> keys = new LinkedHashSet<>();
        signingKey().ifPresent(key -> keys.add(key.published()));
        given.forEach(key -> keys.add(NoteKey.parse(key)));
        return keys;
    }

    Optional<SigningKey> signingKey() throws IOException {
        return SigningKey.find(of("concordat.origin"), of("concordat.signing-key"), data());
    }
}
