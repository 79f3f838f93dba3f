package concordat;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/// Says where the program serves, as soon as it does. What others have to say then, they say after it, by listening
/// to the same event.
final class Ready implements ApplicationListener<ApplicationReadyEvent>, Ordered {
    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        Environment settings = event.getApplicationContext().getEnvironment();
        String port = settings.getRequiredProperty("local.server.port");
        String scheme = settings.getProperty("concordat.certificate", "").isBlank() ? "http" : "https";
        IO.println("Concordat is ready at %s://localhost:%s".formatted(scheme, port));
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
