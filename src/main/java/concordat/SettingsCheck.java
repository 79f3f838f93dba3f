package concordat;

import concordat.database.DatabaseAddress;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/// Refuses, before anything is started, to serve others without TLS, and to serve them the demonstration, whose
/// passwords are published, unless that is asked for.
final class SettingsCheck implements ApplicationListener<ApplicationPreparedEvent> {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        check(event.getApplicationContext().getEnvironment());
    }

    static void check(Environment settings) {
        String address = text(settings, "address");
        boolean outside = !address.isEmpty() && !isThisMachine(address);
        boolean certificate = !text(settings, "certificate").isEmpty();
        boolean proxy = !text(settings, "proxy").matches("|none");
        if (certificate == text(settings, "certificate-key").isEmpty()) {
            throw new CannotStart(
                    "CONCORDAT_CERTIFICATE and CONCORDAT_CERTIFICATE_KEY belong together: give both, or neither.");
        }
        if (outside && !address.startsWith("https://")) {
            throw new CannotStart(
                    "The address %s must begin with https://: nobody else is served without TLS.".formatted(address));
        }
        if (outside && !certificate && !proxy) {
            throw new CannotStart(
                    "The address %s needs TLS: give CONCORDAT_CERTIFICATE and CONCORDAT_CERTIFICATE_KEY, or say CONCORDAT_PROXY=native where a proxy of yours stands before this program."
                            .formatted(address));
        }
        boolean forOthers = outside || certificate || proxy || isElsewhere(text(settings, "database"));
        if (forOthers && !isTrue(settings, "empty") && !isTrue(settings, "demonstration")) {
            throw new CannotStart(
                    "Others would reach the demonstration, whose passwords are published: start with --empty for real use, or with --demonstration where everything in it is made up and is to stay so.");
        }
        if (!text(settings, "second-factor").matches("|everybody|powerful")) {
            throw new CannotStart("CONCORDAT_SECOND_FACTOR is everybody or powerful.");
        }
    }

    private static boolean isThisMachine(String address) {
        return THIS_MACHINE.contains(String.valueOf(URI.create(address).getHost()));
    }

    private static boolean isElsewhere(String database) {
        return !database.isEmpty()
                && !DatabaseAddress.parse(database, "concordat").isOnThisMachine();
    }

    private static boolean isTrue(Environment settings, String name) {
        return text(settings, name).equals("true");
    }

    private static String text(Environment settings, String name) {
        return Objects.requireNonNullElse(settings.getProperty("concordat." + name), "")
                .strip();
    }
}
