package concordat.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EvidenceConfig {
    @Bean
    SigningKey signingKey(
            @Value("${concordat.origin}") String origin,
            @Value("${concordat.signing-key:}") String given,
            @Value("${concordat.data:data}") Path data)
            throws IOException {
        return SigningKey.findOrMake(origin, given, data);
    }

    @Bean
    LastSigned lastSigned(@Value("${concordat.data:data}") Path data) throws IOException {
        return new LastSigned(Files.createDirectories(data));
    }
}
