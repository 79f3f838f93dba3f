package concordat.staff;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The address under which browsers reach this program, as it is set: what a request says of its own address proves
/// nothing. A passkey is good there and nowhere else, and a provider leads back there.
@Component
class Address {
    private final Environment settings;

    Address(Environment settings) {
        this.settings = settings;
    }

    /// Without a path.
    String origin() {
        String told = settings.getProperty("concordat.address", "").strip();
        return told.isEmpty() ? "http://localhost:" + port() : told.replaceFirst("/+$", "");
    }

    String host() {
        return URI.create(origin()).getHost();
    }

    private String port() {
        return settings.getProperty("local.server.port", settings.getProperty("concordat.port", "8080"));
    }
}
