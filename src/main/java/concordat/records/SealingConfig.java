package concordat.records;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The master key comes from the environment where several nodes share one database; a single machine makes its
/// own, once, readable by its owner alone. Lose it and no journal can be read again: it belongs in the backup,
/// apart from the data.
@Configuration(proxyBeanMethods = false)
class SealingConfig {
    @Bean
    Sealing sealing(@Value("${concordat.master-key:}") String given, @Value("${concordat.data:data}") Path data)
            throws IOException {
        String key = given.isBlank() ? keptIn(data.resolve("master.key")) : given;
        if (given.isBlank() && Files.exists(data.resolve("master.key.next"))) {
            throw new IllegalStateException(
                    "The change of the master key was interrupted: run ./concordat rekey again before ./concordat start");
        }
        return new Sealing(parse(key));
    }

    static byte[] parse(String key) {
        byte[] bytes = Base64.getDecoder().decode(key.strip());
        if (bytes.length != 32) {
            throw new IllegalStateException("The master key must be 32 bytes in base64");
        }
        return bytes;
    }

    private static String keptIn(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        try (var channel = Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DSYNC),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(java.nio.ByteBuffer.wrap(Base64.getEncoder().encode(fresh)));
        } catch (FileAlreadyExistsException made) {
            return Files.readString(file);
        }
        return Files.readString(file);
    }
}
