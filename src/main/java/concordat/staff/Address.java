package concordat.staff;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The address under which browsers reach this program, as it is set: what a request says of its own address proves
/// nothing. A passkey is good there and nowhere else, and a provider leads back there.
@Component
class Address {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1");

    private final Environment settings;

    /// Asked of with each request, and reading settings costs an eighth of what refusing one does.
    private final String host;

    Address(Environment settings) {
        this.settings = settings;
        this.host = URI.create(origin()).getHost();
    }

    /// Without a path.
    String origin() {
        String told = settings.getProperty("concordat.address", "").strip();
        String scheme = settings.getProperty("concordat.certificate", "").isBlank() ? "http" : "https";
        return told.isEmpty() ? scheme + "://localhost:" + port() : told.replaceFirst("/+$", "");
    }

    String host() {
        return host;
    }

    /// Whether it is this machine, and nobody else is meant to reach it.
    boolean isHere() {
        return isHere(host());
    }

    static boolean isHere(@Nullable String host) {
        return host != null && THIS_MACHINE.contains(host);
    }

    private String port() {
        return settings.getProperty("local.server.port", settings.getProperty("concordat.port", "8080"));
    }
}
